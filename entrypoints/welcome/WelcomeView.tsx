import { useState } from 'preact/hooks';
import { Icon } from '../../components/notice/Icon.tsx';
import { AudienceField } from '../../components/settings/AudienceField.tsx';
import { PlaceField } from '../../components/settings/PlaceField.tsx';
import type { PlaceList } from '../../components/settings/places.ts';
import { StorageTrouble } from '../../components/settings/StorageTrouble.tsx';
import type { Text } from '../../components/settings/text.ts';
import type { JurisdictionId } from '../../rules/schema/verdict.ts';
import type { Audience } from '../../rules/schema/vocabulary.ts';

/** What the reader answered. */
export interface Answers {
  place: JurisdictionId;
  audience: Audience | undefined;
}

export interface WelcomeProps {
  text: Text;
  places: PlaceList;
  /** What stands there before the reader answers: set by policy, chosen earlier, or guessed. */
  first: Answers;
  locked: { places: boolean; audience: boolean };
  save: (answers: Answers) => Promise<void>;
}

/** The first-run page: two questions, both with an answer that can be left as it is. */
export function WelcomeView({ text, places, first, locked, save }: WelcomeProps) {
  const [answers, setAnswers] = useState(first);
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const failure = await save(answers).then(() => undefined, String);
    setTrouble(failure);
    setSaved(failure === undefined);
  }
  return (
    <main class="notice page">
      <header class="page-top">
        <Icon name="mark" />
        <span>Caveat</span>
      </header>
      <h1 class="headline">{text('welcome_title')}</h1>
      <p class="lead">{text('welcome_intro')}</p>
      <form onSubmit={(event) => void submit(event)}>
        <h2>{text('welcome_question')}</h2>
        <PlaceField
          text={text}
          places={places}
          place={answers.place}
          locked={locked.places}
          choose={(place) => setAnswers({ ...answers, place })}
        />
        <p class="hint">{text('welcome_suggested')}</p>
        <AudienceField
          text={text}
          place={answers.place}
          audience={answers.audience}
          locked={locked.audience}
          choose={(audience) => setAnswers({ ...answers, audience })}
        />
        <div class="buttons save">
          <button type="submit">{text('welcome_save')}</button>
        </div>
        <StorageTrouble text={text} reason={trouble} />
        <p role="status" class="hint">
          {text(saved ? 'welcome_saved' : 'welcome_skip')}
        </p>
      </form>
      <footer class="fine-print">{text('welcome_independent')}</footer>
    </main>
  );
}
