import { Cited, type Setting } from './Cited.tsx';
import { ToneIcon } from './Icon.tsx';
import type { SpokenQuestion } from './notice.ts';

/** At a glance one or two footnote marks are enough; the details carry every source. */
const MOST_MARKS = 2;

/** Buying, licensing and renewing, updating: each with shape, word and colour, and the sentence that says who is bound. */
export function Questions({ questions, setting }: { questions: readonly SpokenQuestion[]; setting: Setting }) {
  return (
    <ul class="questions">
      {questions.map((entry) => (
        <li key={entry.question}>
          <ToneIcon tone={entry.tone} />
          <p class="answer">
            <span>{entry.label}</span>
            <span class="colon">: </span>
            <strong class={`tone-${entry.tone}`}>{entry.word}</strong>
          </p>
          <p class="sentence">
            <Cited
              statement={{ text: entry.sentence, citations: entry.citations.slice(0, MOST_MARKS) }}
              setting={setting}
            />
          </p>
        </li>
      ))}
    </ul>
  );
}
