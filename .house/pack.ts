import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';

/*
 * Makes the package for other programs, in `.output/package`: Node strips types, but never of files under node_modules,
 * so whoever installs us needs JavaScript. Packages that it imports stay imports; the data is inside.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = `${ROOT}.output/package`;
const run = promisify(execFile);

await rm(FOLDER, { recursive: true, force: true });
await Promise.all([writeCode(), writeTypes()]);

async function writeCode(): Promise<void> {
  const external = Object.keys(JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')).dependencies);
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      lib: { entry: { caveat: `${ROOT}components/caveat.ts` }, formats: ['es'] },
      rolldownOptions: { external: (name) => external.some((each) => name === each || name.startsWith(`${each}/`)) },
    },
  });
}

async function writeTypes(): Promise<void> {
  const types = `${FOLDER}/types`;
  await run(`${ROOT}node_modules/.bin/tsc`, ['-p', `${ROOT}.house/pack.tsconfig.json`, '--outDir', types], {
    cwd: ROOT,
  });
  // The compiler leaves JSON behind; the keys of the messages are a type of ours.
  const messages = await readFile(`${ROOT}public/_locales/en/messages.json`, 'utf8');
  const folder = `${types}/public/_locales/en`;
  await mkdir(folder, { recursive: true });
  await writeFile(
    `${folder}/messages.d.json.ts`,
    `declare const messages: ${messages.trim()};\nexport default messages;\n`,
  );
}
