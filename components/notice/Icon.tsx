import type { Tone } from './notice.ts';

const SHAPES = {
  /** The mark of a footnote and the footnote under it, as on the extension's icon. */
  mark: 'M12 3v12M6.8 6l10.4 6M6.8 12l10.4-6M5 20.5h14',
  collapse: 'M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  unfold: 'M6 9l6 6 6-6',
  out: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-9 9',
} as const;

/** A small drawing beside words that say the same; screen readers pass over it. */
export function Icon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}

/** The tone as a shape, so that colour is never alone: barred circle, diamond with a mark, plain ring. */
export function ToneIcon({ tone }: { tone: Tone }) {
  return (
    <svg class={`icon tone-icon tone-${tone}`} viewBox="0 0 24 24" aria-hidden="true">
      <ToneShape tone={tone} />
    </svg>
  );
}

function ToneShape({ tone }: { tone: Tone }) {
  switch (tone) {
    case 'prohibited':
      return <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM5.8 5.8l12.4 12.4" />;
    case 'caution':
      return <path d="M12 2.2l9.8 9.8-9.8 9.8L2.2 12zM12 7.5v5.5M12 16.2v.1" />;
    case 'none':
      return <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 12h7" />;
    default:
      return tone satisfies never;
  }
}
