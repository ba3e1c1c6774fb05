import type { SpokenNotice, TimelineEntry } from './notice.ts';
import { placeOnLine } from './timeline-scale.ts';

const WIDTH = 360;
const HEIGHT = 36;
const MARGIN = 14;
/** The height on which the line runs. */
const LEVEL = HEIGHT / 2;
const GAP = 26;

interface Mark {
  entry: TimelineEntry;
  x: number;
  number: number;
}

/**
 * What came when: a line to scale whose numbered marks are the items of the list below it. The list says everything;
 * the picture shows at a glance how the days lie.
 */
export function Timeline({ timeline, dir }: { timeline: SpokenNotice['details']['timeline']; dir: 'ltr' | 'rtl' }) {
  const marks = marksOf(timeline.entries, dir);
  return (
    <div class="timeline">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={timeline.summary}>
        <path class="line" d={`M4 ${LEVEL}H${WIDTH - 4}`} />
        {appliesFrom(marks) && <path class="line applies" d={appliesFrom(marks)} />}
        {marks.map((mark) => (
          <MarkShape key={mark.number} mark={mark} />
        ))}
      </svg>
      <ol>
        {timeline.entries.map((entry) => (
          <li key={entry.at + entry.text} class={`entry-${entry.kind}`}>
            <strong>
              <bdi>
                <time dateTime={entry.at}>{entry.date}</time>
              </bdi>
            </strong>{' '}
            {entry.text}
          </li>
        ))}
      </ol>
    </div>
  );
}

function marksOf(entries: readonly TimelineEntry[], dir: 'ltr' | 'rtl'): Mark[] {
  const places = placeOnLine(
    entries.map(({ at }) => at),
    WIDTH - 2 * MARGIN,
    GAP,
  );
  return entries.map((entry, index) => {
    const along = MARGIN + (places[index] ?? 0);
    return { entry, x: dir === 'rtl' ? WIDTH - along : along, number: index + 1 };
  });
}

/** The stretch from the first rule that applies to today; nothing where no rule applies yet. */
function appliesFrom(marks: readonly Mark[]): string | undefined {
  const start = marks.find(({ entry }) => entry.kind === 'applies');
  const today = marks.find(({ entry }) => entry.kind === 'today');
  if (start === undefined || today === undefined || start.number > today.number) return undefined;
  return `M${start.x} ${LEVEL}H${today.x}`;
}

function MarkShape({ mark: { entry, x, number } }: { mark: Mark }) {
  return (
    <g class={`mark mark-${entry.kind}`}>
      {entry.kind === 'today' || entry.kind === 'asked' ? (
        <path d={`M${x} ${LEVEL - 13}l13 13-13 13-13-13z`} />
      ) : (
        <circle cx={x} cy={LEVEL} r="10" />
      )}
      <text x={x} y={LEVEL} dy="0.36em" text-anchor="middle">
        {number}
      </text>
    </g>
  );
}
