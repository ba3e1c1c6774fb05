import { CATALOGUE } from '../../rules/catalogue.ts';
import type { ProductRecognition, WhiteLabelState } from '../../rules/recognition.ts';
import type { Statement } from './notice.ts';
import { type Phrase, phrase, type Wording } from './phrase.ts';

/** What is special about a kind of page, where something is. */
export type Special = 'removal' | 'lookalike' | 'white-label' | 'free-tool' | 'app' | 'hint';

/** The most telling speciality of a page, or none. */
export function specialOf(recognition: ProductRecognition): Special | undefined {
  const { page, productClass, behaviour } = recognition;
  if (productClass === 'removal-tool' || page === 'removal') return 'removal';
  if (page === 'lookalike') return 'lookalike';
  if (recognition.whiteLabel !== undefined) return 'white-label';
  if (productClass === 'free-tool') return 'free-tool';
  if (page === 'app-store') return 'app';
  return behaviour === 'hint' ? 'hint' : undefined;
}

const WHITE_LABEL = {
  past: 'about_white_label_past',
  option: 'about_white_label_option',
  present: 'about_white_label_present',
  unproven: 'about_white_label_none',
} as const satisfies Record<WhiteLabelState, Phrase['key']>;

/** The line for a special page. */
export function aboutSpecial(special: Special, recognition: ProductRecognition): Phrase {
  switch (special) {
    case 'removal':
    case 'lookalike':
    case 'app':
    case 'hint':
      return phrase(`about_${special}`);
    case 'free-tool':
      return phrase('about_free_tool');
    case 'white-label':
      return phrase(WHITE_LABEL[recognition.whiteLabel?.state ?? 'unproven']);
    default:
      return special satisfies never;
  }
}

/** For another maker's product, exactly what the pages that were read say of it, in the catalogue's English words. */
export function knownOf({ whiteLabel }: ProductRecognition): Statement<Wording>[] {
  const item = CATALOGUE.whiteLabel.find(({ id }) => id === whiteLabel?.record);
  if (whiteLabel === undefined || item === undefined) return [];
  return [{ text: phrase(WHITE_LABEL[whiteLabel.state]), original: [{ text: item.known, lang: 'en' }], citations: [] }];
}
