import { Icon } from './Icon.tsx';
import type { Say } from './labels.ts';
import type { Citation } from './notice.ts';
import type { Sources } from './sources.ts';

/** The footnotes themselves: what each source is, where it is, and when somebody last looked. */
export function SourceList({ sources, say, language }: { sources: Sources; say: Say; language: string }) {
  return (
    <ol class="sources">
      {sources.map((source) => (
        <li key={`${source.url} ${source.label}`}>
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            <bdi>{source.label}</bdi>
            {/* The mark never begins a line of its own. */}
            {'\u2060'}
            <Icon name="out" />
            <span class="unseen"> ({say('ui_new_tab')})</span>
          </a>
          <span class="about">
            {/* One piece, so that no comma stands alone between two of them. */}
            <bdi>
              <span lang={source.language}>{source.title}</span>, {source.publisher}
            </bdi>
            {foreign(source, language) && ` (${languageName(source.language, language)})`}
            {source.primary ? '' : ` (${say('ui_secondary')})`}
            {'. '}
            {source.verified}
            {source.archived !== undefined && (
              <>
                {' · '}
                <a href={source.archived} target="_blank" rel="noopener noreferrer">
                  {say('ui_archived')}
                  <span class="unseen"> ({say('ui_new_tab')})</span>
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function foreign(source: Citation, language: string): boolean {
  return primarySubtag(source.language) !== primarySubtag(language);
}

function primarySubtag(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}

/** "German" for 'de'; a tag that the browser does not know stays as it is. */
function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
