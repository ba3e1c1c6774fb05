import { createConnection, type Socket } from 'node:net';

/** A conversation with Firefox in its own protocol for automation. One thing at a time: a call waits for the last. */
export interface Marionette {
  /** A command of the protocol, such as `WebDriver:Navigate`, and its answer. */
  send(command: string, parameters?: object): Promise<unknown>;
  /** Commands that belong together, with no other in between. */
  together<T>(work: (send: Marionette['send']) => Promise<T>): Promise<T>;
  hangUp(): void;
}

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (problem: Error) => void;
}

/** Connects to the port on which a Firefox listens. */
export async function callFirefox(port: number): Promise<Marionette> {
  const socket = createConnection(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  const greeted = Promise.withResolvers<void>();
  socket.on('error', (problem) => greeted.reject(problem));
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone.'));
    waiting.clear();
  });
  onMessage(socket, (message) => {
    if (!Array.isArray(message)) return greeted.resolve();
    const [, id, problem, answer] = message as [number, number, Problem | null, unknown];
    if (problem) waiting.get(id)?.reject(new Error(`${problem.error}: ${problem.message}`));
    else waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  });
  await greeted.promise;

  let last = 0;
  function send(command: string, parameters: object = {}): Promise<unknown> {
    last += 1;
    const { promise, ...settle } = Promise.withResolvers<unknown>();
    waiting.set(last, settle);
    const message = JSON.stringify([0, last, command, parameters]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
    return promise;
  }
  let queue: Promise<unknown> = Promise.resolve();
  function together<T>(work: (send: Marionette['send']) => Promise<T>): Promise<T> {
    const done = queue.then(() => work(send));
    queue = done.catch(() => undefined);
    return done;
  }
  return {
    together,
    send: (command, parameters) => together(() => send(command, parameters)),
    hangUp: () => socket.destroy(),
  };
}

interface Problem {
  error: string;
  message: string;
}

/** Messages are JSON, each after its length in bytes and a colon: `17:[1,4,null,{"a":1}]`. */
function onMessage(socket: Socket, hear: (message: unknown) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || rest.length < end) return;
      const message: unknown = JSON.parse(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
      hear(message);
    }
  });
}
