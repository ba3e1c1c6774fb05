import type { Say } from './labels.ts';
import type { Statement } from './notice.ts';
import { Prose } from './Prose.tsx';
import { References } from './References.tsx';
import type { Sources } from './sources.ts';

/** What every part of a notice needs to show a statement. */
export interface Setting {
  product: string;
  sources: Sources;
  say: Say;
}

/** One statement and its footnote marks. */
export function Cited({ statement, setting }: { statement: Statement; setting: Setting }) {
  const { product, sources, say } = setting;
  return (
    <>
      <Prose text={statement.text} product={product} />
      <References citations={statement.citations} sources={sources} say={say} />
    </>
  );
}

/** Statements as a list; a single one stands as a paragraph. */
export function CitedList({ statements, setting }: { statements: readonly Statement[]; setting: Setting }) {
  const [only] = statements;
  if (only === undefined) return null;
  if (statements.length === 1) {
    return (
      <p>
        <Cited statement={only} setting={setting} />
      </p>
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
