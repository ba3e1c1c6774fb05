import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The gallery is served, never shipped. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  server: { port: 5199, strictPort: false, fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: fileURLToPath(new URL('../../.output/gallery', import.meta.url)), emptyOutDir: true },
});
