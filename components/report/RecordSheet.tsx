import type { MessageKey } from '../notice/phrase.ts';
import { closed, type RecordNames, situationOf } from './markdown.ts';
import type { Record } from './shapes/record.ts';

/** What the sheet needs besides the record. */
export interface RecordSheetProps {
  record: Record;
  text: (key: MessageKey) => string;
  place: RecordNames['place'];
  /** A moment in the reader's format, with its offset. */
  moment: (at: string) => string;
  lastVerified: (day: string) => string;
}

/** What fits on the sheet; every signal and source stands in the JSON. */
const MOST_SIGNALS = 4;
const MOST_SOURCES = 2;

/** A record as one sheet of paper: what was seen, for whom, what the law said, the words, the sources, and who vouches. */
export function RecordSheet({ record, text, place, moment, lastVerified }: RecordSheetProps) {
  const { wording, page, recognition, made, asked, rules, program } = record;
  return (
    <article class="sheet">
      <header>
        <h1>{text('record_title')}</h1>
        <p>{text('record_subject')}</p>
      </header>
      <dl>
        <Fact name={text('record_page')} values={[page.title]} />
        <Fact name={text('record_address')} values={[page.url]} />
        <Fact name={text('record_made')} values={[moment(made.local), made.utc]} />
        <Fact name={text('record_asked')} values={asked === made.local ? [] : [moment(asked)]} />
        <Fact
          name={text('record_recognised')}
          values={[recognition.kind === 'product' ? recognition.productName : text('record_nothing')]}
        />
        <Fact name={text('record_signals')} values={wording?.why.slice(0, MOST_SIGNALS) ?? []} />
        <Fact name={text('record_situation')} values={situationOf(record, { text, place })} />
      </dl>
      {wording && <Wording {...{ wording, text }} />}
      <Sources {...{ record, text, lastVerified }} />
      <footer>
        <p>
          {text('record_rules')}: <bdi>{rules.revision}</bdi> · <bdi>SHA-256 {rules.sha256}</bdi>
        </p>
        <p>
          {text('record_program')}: <bdi>{`${program.name} ${program.version}`}</bdi>. {text('record_verify')}
        </p>
        <p>{wording?.disclaimer}</p>
        <p class="sign">{text('record_reviewed')}</p>
      </footer>
    </article>
  );
}

/** Each value on a line of its own, and in its own direction: an address is no Arabic, whoever reads it. */
function Fact({ name, values }: { name: string; values: readonly string[] }) {
  const said = values.filter((value) => value !== '');
  if (said.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {said.map((value) => (
        <dd key={value}>
          <bdi>{value}</bdi>
        </dd>
      ))}
    </div>
  );
}

function Wording({ wording, text }: { wording: NonNullable<Record['wording']> } & Pick<RecordSheetProps, 'text'>) {
  return (
    <section lang={wording.lang} dir={wording.dir}>
      <h2>{text('record_answers')}</h2>
      {wording.asked && (
        <div class="asked">
          <p>
            <strong>{wording.asked.moment}</strong>
          </p>
          <ul>
            {wording.asked.statements.map(({ text: line }) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="headline">{wording.headline}</p>
      <table>
        <tbody>
          {wording.answers.map(({ question, label, word, sentence }) => (
            <tr key={question}>
              <th scope="row">{label}</th>
              <td>
                <strong>{word}</strong>
              </td>
              <td>{sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {[wording.using.text, wording.notCovered?.text, wording.assumption, wording.stale].filter(Boolean).join(' ')}
      </p>
    </section>
  );
}

function Sources({ record, text, lastVerified }: Pick<RecordSheetProps, 'record' | 'text' | 'lastVerified'>) {
  const deciding = new Set(
    record.verdicts.flatMap(({ findings }) =>
      findings.flatMap(({ status, grounds }) =>
        grounds.filter(({ effect }) => effect === status).map(({ instrument }) => instrument),
      ),
    ),
  );
  const shown = record.instruments.filter(({ id }) => deciding.has(id));
  if (shown.length === 0) return null;
  return (
    <section>
      <h2>{text('record_sources')}</h2>
      <ol>
        {shown.map(({ id, title, issuer, citation, verified, sources }) => (
          <li key={id}>
            <bdi>
              <cite>{title}</cite>
              {closed(title).slice(title.length)} {closed(issuer)} {closed(citation)}
            </bdi>{' '}
            {closed(lastVerified(verified))}
            {sources.slice(0, MOST_SOURCES).map(({ id: source, url }) => (
              <span key={source} class="address">
                <bdi>{url}</bdi>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
