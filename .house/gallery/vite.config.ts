import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The gallery is served, never shipped. */
export default defineConfig({
  // The same build opens from any folder and any port.
  base: './',
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('../../.output/gallery', import.meta.url)),
    emptyOutDir: true,
    target: 'esnext',
  },
});
