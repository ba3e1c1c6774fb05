import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * The page reader as one script that defines `reader`, for pages in which a test wants to read: the same source that the
 * extension bundles, with nothing of the extension around it.
 */
export async function bundledReader(): Promise<string> {
  const entry = fileURLToPath(new URL('reader-entry.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'reader' } },
  });
  const [chunk] = [built].flat().flatMap((part) => ('output' in part ? part.output : []));
  if (chunk?.type !== 'chunk') throw new Error('The reader could not be bundled.');
  return chunk.code;
}
