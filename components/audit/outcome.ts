import * as v from 'valibot';

/** What became of a batch. */
export type Outcome =
  /** Received. `rejected` of its records were not kept; the receiver says that they must not be sent again. */
  | { kind: 'taken'; rejected: number; remark?: string }
  /** Refused for good: sending the same again is forbidden. */
  | { kind: 'refused'; because: string }
  /** Not received. It may be tried again, and where the receiver named a time, not before. */
  | { kind: 'later'; because: string; after?: number };

/** As much of an answer as the outcome depends on. */
export interface Reply {
  status: number;
  retryAfter: string | null;
  body: string;
}

/** The only failures that OTLP lets a client try again. */
const RETRYABLE: readonly number[] = [429, 502, 503, 504];

const ResponseSchema = v.object({
  partialSuccess: v.optional(
    v.object({
      // A 64-bit integer: a text in this encoding, though receivers of either kind exist.
      rejectedLogRecords: v.optional(v.union([v.number(), v.string()])),
      errorMessage: v.optional(v.string()),
    }),
  ),
});

/**
 * Reads an answer as OTLP over HTTP defines it.
 *
 * @param at milliseconds since 1970, against which a date in Retry-After is held.
 */
export function outcomeOf({ status, retryAfter, body }: Reply, at: number): Outcome {
  if (status >= 200 && status < 300) return taken(body);
  const because = `HTTP ${status}`;
  if (!RETRYABLE.includes(status)) return { kind: 'refused', because };
  const after = millisecondsOf(retryAfter, at);
  return { kind: 'later', because, ...(after !== undefined && { after }) };
}

function taken(body: string): Outcome {
  const { partialSuccess } = parseBody(body);
  const rejected = Number(partialSuccess?.rejectedLogRecords ?? 0);
  const remark = partialSuccess?.errorMessage;
  return {
    kind: 'taken',
    rejected: Number.isSafeInteger(rejected) && rejected > 0 ? rejected : 0,
    ...(remark && { remark: remark.slice(0, 200) }),
  };
}

/** An answer that says nothing readable is still an answer: the status said that it was received. */
function parseBody(body: string): v.InferOutput<typeof ResponseSchema> {
  try {
    const parsed = v.safeParse(ResponseSchema, JSON.parse(body));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}

/** Retry-After holds seconds or an HTTP date. */
function millisecondsOf(retryAfter: string | null, at: number): number | undefined {
  if (retryAfter === null) return undefined;
  if (/^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? undefined : Math.max(0, date - at);
}
