import type { Say } from './labels.ts';
import type { Citation, Original, Statement } from './notice.ts';
import { Prose } from './Prose.tsx';
import { References } from './References.tsx';
import type { Sources } from './sources.ts';

/** What every part of a notice needs to show a statement. */
export interface Setting {
  product: string;
  sources: Sources;
  say: Say;
}

/** One statement and its footnote marks; what the rules file says in addition is folded away. */
export function Cited({
  statement,
  setting,
}: {
  statement: Pick<Statement, 'text' | 'original'> & { citations: readonly Citation[] };
  setting: Setting;
}) {
  const { product, sources, say } = setting;
  return (
    <>
      <Prose text={statement.text} product={product} />
      <References citations={statement.citations} sources={sources} say={say} />
      {statement.original !== undefined && <Originals originals={statement.original} say={say} />}
    </>
  );
}

function Originals({ originals, say }: { originals: readonly Original[]; say: Say }) {
  return (
    <details class="originals">
      <summary>{say('ui_original')}</summary>
      {originals.map(({ text, lang }) => (
        <p key={text} lang={lang} dir="ltr">
          {text}
        </p>
      ))}
    </details>
  );
}

/** Statements as a list; a single one stands alone. */
export function CitedList({ statements, setting }: { statements: readonly Statement[]; setting: Setting }) {
  const [only] = statements;
  if (only === undefined) return null;
  if (statements.length === 1) {
    return (
      <div>
        <Cited statement={only} setting={setting} />
      </div>
    );
  }
  return (
    <ul>
      {statements.map((statement) => (
        <li key={statement.text}>
          <Cited statement={statement} setting={setting} />
        </li>
      ))}
    </ul>
  );
}
