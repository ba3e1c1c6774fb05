import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type ServerOptions } from 'node:https';
import type { Socket } from 'node:net';
import * as v from 'valibot';
import { attributesOf, ExportLogsRequest, type ReceivedLog } from './otlp-shape.ts';

/** How a receiver answers a request that is in order; 'hang up' takes the data and answers nothing. */
export type Manner = { status: number; headers?: Record<string, string>; body?: object } | 'hang up';

/** A receiver of OpenTelemetry logs that insists on the standard, and that can be stopped and started at will. */
export interface Receiver {
  readonly port: number;
  /** Everything received, in order, duplicates included. */
  readonly records: readonly ReceivedLog[];
  /** The uid of each record, in order. */
  readonly uids: readonly string[];
  /** What was wrong with requests. A receiver's owner wants this to be empty. */
  readonly complaints: readonly string[];
  /** Headers of the requests that were in order. */
  readonly headers: readonly IncomingMessage['headers'][];
  answer: (request: number) => Manner;
  start(): Promise<void>;
  /** Stops at once: whoever is connected is cut off, as by a power cut. */
  kill(): Promise<void>;
}

export const ACCEPTED: Manner = { status: 200, body: {} };

/**
 * @param tls key and certificate; without them plain HTTP, which only tests without a browser use.
 * @param origins those that may ask from a browser, as the collector's `cors.allowed_origins`.
 */
export function receiver({ tls, origins = [] }: { tls?: ServerOptions; origins?: readonly string[] } = {}): Receiver {
  const records: ReceivedLog[] = [];
  const complaints: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const sockets = new Set<Socket>();
  let requests = 0;
  let port = 0;
  let server: Server | undefined;
  const self: Receiver = {
    get port() {
      return port;
    },
    records,
    complaints,
    headers,
    get uids() {
      return records.map((record) => attributesOf(record)['log.record.uid'] ?? '');
    },
    answer: () => ACCEPTED,
    async start() {
      const listener = (request: IncomingMessage, response: ServerResponse) => void serve(request, response);
      const opened = tls ? createTlsServer(tls, listener) : createPlainServer(listener);
      opened.on('connection', (socket: Socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
        socket.on('error', () => undefined);
      });
      await new Promise<void>((resolve) => opened.listen(port, 'localhost', resolve));
      const address = opened.address();
      if (address === null || typeof address === 'string') throw new Error('The receiver got no port.');
      port = address.port;
      server = opened;
    },
    async kill() {
      const closed = new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
      server = undefined;
    },
  };

  function allow({ headers: { origin } }: IncomingMessage, response: ServerResponse): void {
    if (origin === undefined || !origins.includes(origin)) return;
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', 'retry-after');
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    allow(request, response);
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-methods', 'POST');
      response.setHeader('access-control-allow-headers', 'content-type');
      response.writeHead(204).end();
      return;
    }
    const body = await textOf(request).catch(() => undefined);
    // Cut off in the middle.
    if (body === undefined) return;
    const wrong = complaintAbout(request, body);
    if (wrong !== undefined) {
      complaints.push(wrong);
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ message: wrong }));
      return;
    }
    const manner = self.answer(requests);
    requests += 1;
    if (manner === 'hang up' || manner.status === 200) {
      headers.push(request.headers);
      const { resourceLogs } = v.parse(ExportLogsRequest, JSON.parse(body));
      records.push(...resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords)));
    }
    if (manner === 'hang up') request.socket.destroy();
    else
      response
        .writeHead(manner.status, { 'content-type': 'application/json', ...manner.headers })
        .end(JSON.stringify(manner.body ?? {}));
  }
  return self;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function complaintAbout({ method, url, headers }: IncomingMessage, body: string): string | undefined {
  if (method !== 'POST') return `${method} instead of POST`;
  if (url !== '/v1/logs') return `${url} instead of /v1/logs`;
  if (headers['content-type'] !== 'application/json') return `${headers['content-type']} instead of application/json`;
  try {
    const parsed = v.safeParse(ExportLogsRequest, JSON.parse(body));
    return parsed.success
      ? undefined
      : parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('; ');
  } catch (problem) {
    return String(problem);
  }
}
