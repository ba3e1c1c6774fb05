import browser from 'webextension-polyfill';
import type { Circumstances } from '../../components/browser/circumstances.ts';
import type { Answer } from '../../components/browser/messages.ts';
import { ownPage } from '../../components/browser/own-page.tsx';
import { name, phrase } from '../../components/notice/phrase.ts';
import { say } from '../../components/notice/say.ts';
import { type Handover, handOver } from '../../components/situation/policy/handover.ts';
import { BOOK } from '../../rules/book.ts';
import { dayOf } from '../../rules/instant.ts';
import { HandoverView } from './HandoverView.tsx';

const tab = Number(new URLSearchParams(location.search).get('tab'));

await ownPage(async (first) => <HandoverView handover={await prepare(first)} voice={first.voice} done={tell} />);

/** Told, not awaited: the page may be left at this moment, and the link does not wait. */
function tell(): void {
  browser.runtime.sendMessage({ kind: 'deed', deed: 'hand-over', tab }).catch(() => undefined);
}

/** What would be handed over about the tab that `?tab=` names; undefined when there is nobody, or nothing, to ask. */
async function prepare({ settings, voice }: Circumstances): Promise<Handover | undefined> {
  const target = settings.organisation?.handover;
  const answer = (await browser.runtime.sendMessage({ kind: 'question', tab })) as Answer | null | undefined;
  if (target === undefined || answer?.kind !== 'assessed') return undefined;
  const { notice, verdicts, at } = answer.assessment;
  const [situation] = verdicts.map((verdict) => verdict.situation);
  if (notice === undefined || situation === undefined) return undefined;
  const { hostname: host } = new URL(answer.url);
  const product = name(notice.product);
  const asked = say(phrase('policy_handover_body', { product, host: name(host) }), voice);
  return handOver(target, {
    values: {
      product: notice.product,
      class: situation.class,
      host,
      place: situation.place,
      status: notice.status,
      date: dayOf(at),
      revision: BOOK.revision,
    },
    subject: say(phrase('policy_handover_subject', { product }), voice),
    body: [asked, notice.headline, notice.lead, notice.details.rules].join('\n'),
  });
}
