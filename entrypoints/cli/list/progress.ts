const WIDTH = 24;
const EVERY_MS = 200;

/** Shows how far a long run has come, on a terminal only. */
export interface Progress {
  show(bytes: number, rows: number): void;
  clear(): void;
}

/** @param total bytes in all, or undefined when nobody knows, as on standard input */
export function progressOn(stream: NodeJS.WriteStream, total: number | undefined): Progress {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  let last = 0;
  return {
    show(bytes, rows) {
      const now = performance.now();
      if (now - last < EVERY_MS) return;
      last = now;
      const part = total ? Math.min(1, bytes / total) : undefined;
      const bar =
        part === undefined
          ? ''
          : `[${'='.repeat(Math.round(part * WIDTH)).padEnd(WIDTH)}] ${Math.round(part * 100)} % `;
      stream.write(`\r${bar}${rows.toLocaleString('en')} rows`);
    },
    clear: () => stream.write('\r\x1b[K'),
  };
}
