import { Cited, type Setting } from './Cited.tsx';
import { ToneIcon } from './Icon.tsx';
import type { SpokenQuestion } from './notice.ts';

interface Props {
  questions: readonly SpokenQuestion[];
  /** Whether each answer comes with the sentence that says who is bound, since when, and on whose word. */
  sentences: boolean;
  setting: Setting;
}

/** Buying, licensing and renewing, updating: each answered by shape, word and colour. */
export function Questions({ questions, sentences, setting }: Props) {
  return (
    <ul class="questions">
      {questions.map(({ question, label, tone, word, sentence, citations }) => (
        <li key={question}>
          <ToneIcon tone={tone} />
          <p class="answer">
            <span>{label}</span>
            <span class="colon">: </span>
            <strong class={`tone-${tone}`}>{word}</strong>
          </p>
          {sentences && (
            <p class="sentence">
              <Cited statement={{ text: sentence, citations }} setting={setting} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
