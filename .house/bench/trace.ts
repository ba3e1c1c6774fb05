/** What of a browser's trace is looked at. */
export const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'v8.execute',
  'disabled-by-default-v8.compile',
  'blink.user_timing',
  'loading',
  'toplevel',
];

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Processor time of the thread, in microseconds: waiting for a busy machine does not count. */
  tdur?: number;
  args?: {
    data?: { url?: string; fileName?: string; score?: number; beginData?: unknown } & Record<string, unknown>;
  } & Record<string, unknown>;
}

/** What one visit cost the page's main thread; milliseconds of processor time. */
export interface Visit {
  /** Everything that the thread did. */
  tasks: number;
  /** Scripts of extensions, compiling them included. */
  script: number;
  /** Compiling them. */
  compile: number;
  /** Longest task that held any of their scripts. */
  longest: number;
  /** Layouts and recalculations of style that their scripts made the browser do on the spot. */
  layouts: number;
  /** How much the page's content moved by itself. */
  shift: number;
  /** Addresses of the scripts that came in. */
  scripts: string[];
}

/** Reads a trace of one visit to the page at `url`. */
export function readTrace(trace: string, url: string): Visit {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace);
  const main = mainThread(traceEvents, url);
  const events = traceEvents.filter(({ pid, tid, ph }) => ph === 'X' && pid === main?.pid && tid === main.tid);
  events.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks = events.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const outer = outermost(tasks);
  const ours = outermost(events.filter(isOurs));
  const within = (event: TraceEvent, others: readonly TraceEvent[]) =>
    others.some(({ ts, dur = 0 }) => ts <= event.ts && event.ts <= ts + dur);
  return {
    tasks: total(outer),
    script: total(ours),
    compile: total(outermost(events.filter((event) => isOurs(event) && /compile/i.test(event.name)))),
    longest: Math.max(0, ...outer.filter((task) => ours.some((our) => within(our, [task]))).map(cost)),
    layouts: events.filter((event) => /^(?:Layout|UpdateLayoutTree)$/.test(event.name) && within(event, ours)).length,
    shift: traceEvents
      .filter(({ name, pid }) => name === 'LayoutShift' && pid === main?.pid)
      .reduce((sum, { args }) => sum + Number(args?.data?.score ?? 0), 0),
    scripts: [...new Set(events.filter(({ name }) => name === 'EvaluateScript').map(addressOf))].filter(isExtension),
  };
}

/** The thread that parsed the page. */
function mainThread(events: readonly TraceEvent[], url: string): TraceEvent | undefined {
  const plain = url.replace(/#.*$/, '');
  return events.find(
    ({ name, args }) =>
      name === 'ParseHTML' && (args?.beginData as { url?: string } | undefined)?.url?.startsWith(plain),
  );
}

function addressOf({ args }: TraceEvent): string {
  return args?.data?.url ?? args?.data?.fileName ?? (args?.fileName as string | undefined) ?? '';
}

function isExtension(address: string): boolean {
  return address.startsWith('chrome-extension://');
}

function isOurs(event: TraceEvent): boolean {
  return isExtension(addressOf(event));
}

/** Those that lie in no other of them: the others' time is theirs already. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const kept: TraceEvent[] = [];
  for (const event of events) {
    const last = kept.at(-1);
    if (last === undefined || event.ts >= last.ts + (last.dur ?? 0)) kept.push(event);
  }
  return kept;
}

function cost({ tdur, dur = 0 }: TraceEvent): number {
  return (tdur ?? dur) / 1_000;
}

function total(events: readonly TraceEvent[]): number {
  return events.reduce((sum, event) => sum + cost(event), 0);
}
