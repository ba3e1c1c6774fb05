import { CitedList, type Setting } from './Cited.tsx';
import type { SpokenNotice } from './notice.ts';

/** What the reader's organisation adds, under its own name, so that nobody takes its rules for the law. */
export function Organisation({
  organisation,
  setting,
}: {
  organisation: NonNullable<SpokenNotice['organisation']>;
  setting: Setting;
}) {
  const { name, message, contacts, statements } = organisation;
  return (
    <section class="organisation">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {message !== undefined && <p dir="auto">{message}</p>}
      <CitedList statements={statements} setting={setting} />
      {contacts.length > 0 && (
        <p class="contacts">
          {contacts.map(({ label, href }) => (
            <a key={href} href={href} target="_blank" rel="noopener noreferrer">
              {label}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}
