import type { MessageKey } from '../notice/phrase.ts';
import { situationOf } from './markdown.ts';
import type { Record } from './shapes/record.ts';

/** What the sheet needs besides the record. */
export interface RecordSheetProps {
  record: Record;
  text: (key: MessageKey) => string;
  /** A moment in the reader's format, with its offset. */
  moment: (at: string) => string;
  lastVerified: (day: string) => string;
}

/** Sources listed on the sheet; every one stands in the JSON. */
const MOST_SOURCES = 2;

/** A record as one sheet of paper: what was seen, for whom, what the law said, the words, the sources, and who vouches. */
export function RecordSheet({ record, text, moment, lastVerified }: RecordSheetProps) {
  const { wording, page, recognition, made, asked, rules, program } = record;
  return (
    <article class="sheet">
      <header>
        <h1>{text('record_title')}</h1>
        <p>{text('record_subject')}</p>
      </header>
      <dl>
        <Fact name={text('record_page')}>{page.title}</Fact>
        <Fact name={text('record_address')}>{page.url}</Fact>
        <Fact name={text('record_made')}>{`${moment(made.local)} · ${made.utc}`}</Fact>
        {asked !== made.local && <Fact name={text('record_asked')}>{moment(asked)}</Fact>}
        <Fact name={text('record_recognised')}>
          {recognition.kind === 'product' ? recognition.productName : text('record_nothing')}
        </Fact>
        <Fact name={text('record_signals')}>{wording?.why.slice(0, 4).join(' ') ?? ''}</Fact>
        <Fact name={text('record_situation')}>{situationOf(record, text)}</Fact>
      </dl>
      {wording && <Wording {...{ wording, text }} />}
      <Sources {...{ record, text, lastVerified }} />
      <footer>
        <p>{`${text('record_rules')}: ${rules.revision} · SHA-256 ${rules.sha256}`}</p>
        <p>{`${text('record_program')}: ${program.name} ${program.version}. ${text('record_verify')}`}</p>
        <p>{wording?.disclaimer}</p>
        <p class="sign">{text('record_reviewed')}</p>
      </footer>
    </article>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  if (children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
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
            <cite>{title}</cite>. {issuer}. {citation}; {lastVerified(verified)}.
            {sources.slice(0, MOST_SOURCES).map(({ id: source, url }) => (
              <span key={source} class="address">
                {url}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
