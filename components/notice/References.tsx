import type { Say } from './labels.ts';
import type { Citation } from './notice.ts';
import { numberOf, type Sources } from './sources.ts';

/** The footnote marks after a statement: numbered links, each straight to the text that supports it. */
export function References({
  citations,
  sources,
  say,
}: {
  citations: readonly Citation[];
  sources: Sources;
  say: Say;
}) {
  return (
    <span class="references">
      {citations.map((citation) => {
        const number = numberOf(citation, sources);
        return (
          <a
            key={number}
            href={citation.url}
            target="_blank"
            rel="noopener noreferrer"
            title={citation.label}
            aria-label={`${say('ui_source')} ${number}: ${citation.label} (${say('ui_new_tab')})`}
          >
            {number}
          </a>
        );
      })}
    </span>
  );
}
