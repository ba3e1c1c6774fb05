import { type Outcome, outcomeOf } from '../audit/outcome.ts';
import { milliseconds } from './clock.ts';

/** An answer that takes longer is none; browsers stop an idle worker after half a minute. */
const PATIENCE = 20_000;

/**
 * The only way out of this program: hands a batch of the audit trail to the organisation's own endpoint. No cookie, no
 * referrer and no redirect goes along, and what comes back is read as a status and nothing else.
 *
 * House tests hold that nothing else asks for anything over the network, and that only the background may.
 *
 * @param endpoint from the organisation's policy, and from nowhere else.
 */
export async function post(endpoint: string, message: object): Promise<Outcome> {
  try {
    const reply = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { status, headers } = reply;
    // An answer that breaks off after its status was received all the same.
    const body = await reply.text().catch(() => '');
    return outcomeOf({ status, retryAfter: headers.get('retry-after'), body }, milliseconds());
  } catch (problem) {
    return { kind: 'later', because: String(problem) };
  }
}
