import { useRef, useState } from 'preact/hooks';
import type { Circumstances } from '../../components/browser/circumstances.ts';
import { noonOn } from '../../components/browser/noon.ts';
import { save } from '../../components/browser/save.ts';
import { UnreadableList } from '../../components/list/batches.ts';
import type { ListReportProps } from '../../components/list/ListReport.ts';
import { listWords } from '../../components/list/list-words.ts';
import { listHtml } from '../../components/list/out/html.ts';
import { listMarkdown } from '../../components/list/out/markdown.ts';
import reportCss from '../../components/list/report.css?inline';
import { placesFrom } from '../../components/settings/places.ts';
import { placeName, textIn } from '../../components/settings/text.ts';
import { BOOK } from '../../rules/book.ts';
import type { Day } from '../../rules/instant.ts';
import { type Checked, checkSource, type Source } from './check-source.ts';
import { type ListState, ListView } from './ListView.tsx';

const CANCELLED = Symbol('cancelled');

/** Checks lists in the page: what is handed over stays in its memory, and goes with it. */
export function ListPage({ first: { settings, voice }, today }: { first: Circumstances; today: Day }) {
  const [place, setPlace] = useState(settings.places.value[0] ?? 'US');
  const [audience, setAudience] = useState(settings.audience?.value);
  const [day, setDay] = useState(today);
  const [state, setState] = useState<ListState>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  const text = textIn(voice);

  async function check(source: Source): Promise<void> {
    running.current?.abort(CANCELLED);
    const mine = new AbortController();
    running.current = mine;
    setState({ kind: 'running', rows: 0, part: 0 });
    const question = { place, at: noonOn(day), ...(audience && { audience }) };
    try {
      const checked = await checkSource(source, question, mine.signal, (progress) =>
        setState({ kind: 'running', ...progress }),
      );
      setState({ kind: 'done', ...finished(checked, question) });
    } catch (reason) {
      // A newer check has taken over, and says for itself how it goes.
      if (running.current === mine) setState(failure(reason));
    }
  }

  function finished({ totals, found, csv }: Checked, question: ListReportProps['question']) {
    const report: ListReportProps = { totals, question, rules: BOOK, words: listWords(voice, BOOK), rows: found };
    const name = `caveat-list-${today}`;
    return {
      report,
      saveCsv: () => save(`${name}.csv`, 'text/csv', csv),
      saveMarkdown: () => save(`${name}.md`, 'text/markdown', listMarkdown(report)),
      saveHtml: () => save(`${name}.html`, 'text/html', listHtml(report, reportCss)),
    };
  }

  return (
    <ListView
      text={text}
      voice={voice}
      state={state}
      places={placesFrom(BOOK.jurisdictions.values(), (each) => placeName(each, voice), voice.locale)}
      reader={{ place, audience }}
      locked={{ places: settings.locked.has('places'), audience: settings.locked.has('audience') }}
      day={day}
      choosePlace={setPlace}
      chooseAudience={setAudience}
      chooseDay={setDay}
      check={(source) => void check(source)}
      cancel={() => running.current?.abort(CANCELLED)}
    />
  );
}

function failure(reason: unknown): ListState {
  if (reason === CANCELLED) return { kind: 'cancelled' };
  if (!(reason instanceof UnreadableList)) return { kind: 'failed', problem: 'list_failed' };
  const words = {
    empty: 'list_empty',
    workbook: 'list_workbook_bad',
    encoding: 'list_failed',
    column: 'list_failed',
  } as const;
  return { kind: 'failed', problem: words[reason.problem] };
}
