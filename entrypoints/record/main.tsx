import { render } from 'preact';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { circumstances } from '../../components/browser/circumstances.ts';
import { now } from '../../components/browser/clock.ts';
import type { Answer } from '../../components/browser/messages.ts';
import { save } from '../../components/browser/save.ts';
import { say, sayDay } from '../../components/notice/say.ts';
import { recordMarkdown } from '../../components/report/markdown.ts';
import { RecordSheet } from '../../components/report/RecordSheet.tsx';
import { record } from '../../components/report/record.ts';
import { placeById, textIn } from '../../components/settings/text.ts';
import { wearLanguage } from '../../components/settings/wear-language.ts';
import { BOOK } from '../../rules/book.ts';
import { EvidenceSchema } from '../../rules/evidence.ts';
import type { Day } from '../../rules/instant.ts';

/** The record of one tab's page, to print or to save. Nothing is stored, and a private window gets none. */

const root = document.getElementById('root') ?? document.body;
const { voice } = await circumstances();
wearLanguage(document, voice);
const text = textIn(voice);
const place = placeById(BOOK, voice);
document.title = `${text('record_title')} · Caveat`;

const asked = new URLSearchParams(location.search);
const tab = await browser.tabs.get(Number(asked.get('tab'))).catch(() => undefined);
const answer = tab && !tab.incognito ? await ask(tab.id, asked.get('at')) : undefined;
if (tab?.incognito) render(<p>{text('record_private')}</p>, root);
else if (answer?.kind !== 'assessed') render(<p>{text('record_gone')}</p>, root);
else show(answer);

async function ask(id: number | undefined, at: string | null): Promise<Answer | undefined> {
  const question = { kind: 'question', tab: id, ...(at !== null && { at }) };
  return (await browser.runtime.sendMessage(question)) as Answer | undefined;
}

function show({ assessment, evidence, url, title }: Answer & { kind: 'assessed' }): void {
  const { version } = browser.runtime.getManifest();
  const paper = record({
    assessment,
    evidence: v.parse(EvidenceSchema, evidence),
    page: { url, title },
    made: now(),
    book: BOOK,
    program: { name: 'Caveat', version },
  });
  const name = `caveat-record-${paper.made.local.slice(0, 10)}`;
  const moments = new Intl.DateTimeFormat(voice.locale, { dateStyle: 'long', timeStyle: 'long' });
  render(
    <>
      <div class="record-actions">
        <button type="button" onClick={() => window.print()}>
          {text('record_print')}
        </button>
        <button type="button" onClick={() => save(`${name}.json`, 'application/json', JSON.stringify(paper, null, 2))}>
          {text('record_save_json')}
        </button>
        <button
          type="button"
          onClick={() => save(`${name}.md`, 'text/markdown', recordMarkdown(paper, { text, place }))}
        >
          {text('record_save_markdown')}
        </button>
      </div>
      <RecordSheet
        record={paper}
        text={text}
        place={place}
        moment={(at) => moments.format(new Date(at))}
        lastVerified={(day) => {
          const date = sayDay(day as Day, voice.locale);
          return say({ is: 'phrase', key: 'record_last_verified', args: { date: { is: 'name', text: date } } }, voice);
        }}
      />
    </>,
    root,
  );
}
