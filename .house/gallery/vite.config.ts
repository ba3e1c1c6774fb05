import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The gallery is served, never shipped. */
export default defineConfig({
  // The same build opens from any folder and any port.
  base: './',
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // Found beforehand, so that no page reloads when one is met.
  optimizeDeps: {
    noDiscovery: true,
    include: ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'valibot', 'date-fns'],
  },
  build: {
    outDir: fileURLToPath(new URL('../../.output/gallery', import.meta.url)),
    emptyOutDir: true,
    target: 'esnext',
  },
});
