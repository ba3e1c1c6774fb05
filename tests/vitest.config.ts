import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    // Two cores are what a small machine has; more workers only wait for each other.
    maxWorkers: 2,
    // A busy machine stalls for seconds; a test that fails should fail for what it says.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
