import { createServer } from 'node:https';
import { selfMadeCertificate } from '../policy/certificate.ts';

/** What the shop answers at one path. */
export interface Served {
  body: string;
  contentType?: string;
}

/** A shop of the test's own at a real address, for what the browser asks past any stage: workers, pages made ahead. */
export interface ShopServer {
  put(path: string, served: Served | string): void;
  /** Paths asked for, in order; those that were asked for ahead end with "ahead". */
  readonly asked: readonly string[];
  /** Switches with which a browser takes this server for the shop. */
  readonly switches: string[];
  close(): Promise<void>;
}

/** @param host the shop's real one, to which nothing is sent. */
export async function startShop(host: string): Promise<ShopServer> {
  const { key, cert, fingerprint } = selfMadeCertificate();
  const pages = new Map<string, Served>();
  const asked: string[] = [];
  const server = createServer({ key, cert }, ({ url = '', headers }, response) => {
    asked.push(headers['sec-purpose']?.includes('prerender') ? `${url} ahead` : url);
    const served = pages.get(url);
    response.statusCode = served ? 200 : 404;
    response.setHeader('content-type', served?.contentType ?? 'text/html; charset=utf-8').end(served?.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The shop got no port.');
  return {
    asked,
    put: (path, served) => void pages.set(path, typeof served === 'string' ? { body: served } : served),
    switches: [
      `--host-resolver-rules=MAP ${host} 127.0.0.1:${address.port}`,
      `--proxy-bypass-list=<-loopback>;${host}`,
      `--ignore-certificate-errors-spki-list=${fingerprint}`,
    ],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
