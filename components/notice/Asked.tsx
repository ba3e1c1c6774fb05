import { CitedList, type Setting } from './Cited.tsx';
import type { AskedNote } from './notice.ts';

/** Which moment was asked about, and how its answer is to be read. */
export function Asked({ asked: { moment, statements }, setting }: { asked: AskedNote; setting: Setting }) {
  return (
    <section class="aside-note asked" role="status">
      <p>
        <strong>{moment}</strong>
      </p>
      <CitedList statements={statements} setting={setting} />
    </section>
  );
}
