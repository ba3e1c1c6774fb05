import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

/** A signed package of the built extension, as a store would hand it out. */
export interface SignedPackage {
  id: string;
  version: string;
  crx: Buffer;
}

/** Packs and signs a built extension with a key of its own, with the browser's own packer. */
export function signedPackage(executable: string, extension: string, folder: string): SignedPackage {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const source = join(folder, 'packed');
  const keyFile = join(folder, 'key.pem');
  cpSync(extension, source, { recursive: true });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const { version } = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8')) as { version: string };
  execFileSync(
    executable,
    [
      '--headless',
      '--no-sandbox',
      `--user-data-dir=${join(folder, 'packer')}`,
      `--pack-extension=${source}`,
      `--pack-extension-key=${keyFile}`,
      '--no-message-box',
    ],
    { stdio: 'ignore' },
  );
  return { id: idOf(publicKey.export({ type: 'spki', format: 'der' })), version, crx: readFileSync(`${source}.crx`) };
}

/** The first 32 hexadecimal digits of the key's digest, written with the letters a to p. */
function idOf(key: Buffer): string {
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A server on this machine that answers as the stores' update servers do. */
export async function startUpdateServer({ id, version, crx }: SignedPackage): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/updates.xml')) {
      response.setHeader('content-type', 'text/xml').end(updates());
    } else response.setHeader('content-type', 'application/x-chrome-extension').end(crx);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The update server got no port.');
  const origin = `http://localhost:${address.port}`;
  const updates = () =>
    `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="${origin}/caveat.crx" version="${version}"/></app>
</gupdate>`;
  return { url: `${origin}/updates.xml`, server };
}
