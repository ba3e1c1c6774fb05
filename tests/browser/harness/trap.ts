import { createServer } from 'node:net';

/** A proxy that lets nothing through and remembers who knocked. */
export interface Trap {
  port: number;
  /** What tried to leave, as "METHOD target", in order. */
  readonly caught: readonly string[];
  /** Names a host that pages are served for: browsers connect ahead of a visit, and send nothing. */
  expect(host: string): void;
  close(): Promise<void>;
}

/**
 * What Chromium asks for by itself, whatever its switches say. A request that the extension made would stand in the
 * stage's record as well.
 */
const THE_BROWSERS_OWN = ['accounts.google.com', 'update.googleapis.com', 'content-autofill.googleapis.com'];

/**
 * Starts a proxy on this machine for a browser to use. Pages are answered before they reach it; what arrives here came
 * past every page: from a service worker, or from the browser itself.
 */
export async function startTrap(): Promise<Trap> {
  const knocks: string[] = [];
  const expected = new Set(THE_BROWSERS_OWN);
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      knocks.push(data.toString('latin1').split(' HTTP/')[0] ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The trap got no port.');
  return {
    port: address.port,
    get caught() {
      return knocks.filter((knock) => !expected.has(hostOf(knock)));
    },
    expect: (host) => {
      expected.add(host);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** "CONNECT shop.example:443" and "GET http://shop.example/" alike. */
function hostOf(knock: string): string {
  const target = knock.split(' ')[1] ?? '';
  return target.replace(/^[a-z]+:\/\//, '').replace(/[:/].*$/, '');
}
