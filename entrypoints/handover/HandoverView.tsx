import { Icon } from '../../components/notice/Icon.tsx';
import { name, phrase } from '../../components/notice/phrase.ts';
import { say, type Voice } from '../../components/notice/say.ts';
import { textIn } from '../../components/settings/text.ts';
import type { Handover } from '../../components/situation/policy/handover.ts';

interface HandoverProps {
  handover: Handover | undefined;
  voice: Voice;
  /** The person followed the link. */
  done: () => void;
}

/** Shows what would be handed over, and leads there only on a click. */
export function HandoverView({ handover, voice, done }: HandoverProps) {
  const text = textIn(voice);
  return (
    <main class="notice page">
      <header class="page-top">
        <Icon name="mark" />
        <h1>Caveat · {text('ui_ask_procurement')}</h1>
      </header>
      {handover === undefined ? (
        <p>{text('policy_handover_nobody')}</p>
      ) : (
        <Preview handover={handover} voice={voice} done={done} />
      )}
    </main>
  );
}

function Preview({ handover: { href, to, sent }, voice, done }: HandoverProps & { handover: Handover }) {
  return (
    <>
      <p>{textIn(voice)('policy_handover_intro')}</p>
      <section>
        <h2>{say(phrase('policy_handover_to', { address: name(to) }), voice)}</h2>
        <pre>{sent.join('\n')}</pre>
      </section>
      <p class="actions">
        <a href={href} rel="noreferrer" onClick={done}>
          {say(phrase('policy_handover_open', { address: name(to) }), voice)}
        </a>
      </p>
    </>
  );
}
