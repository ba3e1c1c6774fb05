import type { Text } from '../../components/settings/text.ts';
import type { Day } from '../../rules/instant.ts';
import type { Book, Instrument } from '../../rules/schema/law.ts';

interface Props {
  text: Text;
  book: Pick<Book, 'revision' | 'digest' | 'instruments'>;
  /** A place's name in the reader's language. */
  nameOf: (place: Instrument['jurisdiction']) => string;
  /** A day in the reader's format. */
  dateOf: (day: Day) => string;
}

/** Which rules these are, and every instrument in them with its days. */
export function Rules({ text, book, nameOf, dateOf }: Props) {
  return (
    <section>
      <h2>{text('options_rules')}</h2>
      <p>
        <time dateTime={book.revision}>{dateOf(book.revision)}</time> <code>{book.digest.slice(0, 12)}</code>
      </p>
      <p class="hint">{text('options_rules_note')}</p>
      {/* A wide table scrolls by itself, by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="table" tabIndex={0} aria-label={text('options_instruments')}>
        <table>
          <caption>{text('options_instruments')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('options_instrument')}</th>
              <th scope="col">{text('options_place_column')}</th>
              <th scope="col">{text('options_source')}</th>
              <th scope="col">{text('options_issued')}</th>
              <th scope="col">{text('options_verified')}</th>
            </tr>
          </thead>
          <tbody>
            {book.instruments.map((instrument) => (
              <Row key={instrument.id} instrument={instrument} nameOf={nameOf} dateOf={dateOf} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Row({ instrument, nameOf, dateOf }: { instrument: Instrument } & Pick<Props, 'nameOf' | 'dateOf'>) {
  const { shortTitle, jurisdiction, citation, issued, verified } = instrument;
  return (
    <tr>
      <th scope="row">
        <bdi>{shortTitle}</bdi>
      </th>
      <td>{nameOf(jurisdiction)}</td>
      <td>
        <bdi>{citation}</bdi>
      </td>
      <td>
        <time dateTime={issued}>{dateOf(issued)}</time>
      </td>
      <td>
        <time dateTime={verified.on}>{dateOf(verified.on)}</time>
      </td>
    </tr>
  );
}
