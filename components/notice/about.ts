import { CATALOGUE } from '../../rules/catalogue.ts';
import type { ProductRecognition } from '../../rules/recognition.ts';
import type { WhiteLabelItem } from '../../rules/schema/catalogue.ts';
import type { Statement } from './notice.ts';
import { type Phrase, phrase, type Wording } from './phrase.ts';

/** What is special about a kind of page, where something is. */
export type Special = 'removal' | 'lookalike' | 'white-label' | 'free-tool' | 'app' | 'hint';

/** The most telling speciality of a page, or none. */
export function specialOf(recognition: ProductRecognition): Special | undefined {
  const { page, productClass, behaviour } = recognition;
  if (productClass === 'removal-tool' || page === 'removal') return 'removal';
  if (page === 'lookalike') return 'lookalike';
  if (whiteLabelOf(recognition) !== undefined) return 'white-label';
  if (productClass === 'free-tool') return 'free-tool';
  if (page === 'app-store') return 'app';
  return behaviour === 'hint' ? 'hint' : undefined;
}

const WHITE_LABEL = {
  whiteLabelPast: 'about_white_label_past',
  whiteLabelOption: 'about_white_label_option',
  whiteLabelPresent: 'about_white_label_present',
  whiteLabelNone: 'about_white_label_none',
} as const satisfies Record<WhiteLabelItem['hintKey'], Phrase['key']>;

/** The line for a special page, and in English exactly what is known of another maker's product. */
export function aboutSpecial(special: Special, recognition: ProductRecognition): Statement<Wording> {
  switch (special) {
    case 'removal':
    case 'lookalike':
    case 'app':
    case 'hint':
      return { text: phrase(`about_${special}`), citations: [] };
    case 'free-tool':
      return { text: phrase('about_free_tool'), citations: [] };
    case 'white-label':
      return aboutWhiteLabel(whiteLabelOf(recognition));
    default:
      return special satisfies never;
  }
}

function aboutWhiteLabel(item: WhiteLabelItem | undefined): Statement<Wording> {
  if (item === undefined) return { text: phrase('about_white_label_none'), citations: [] };
  return { text: phrase(WHITE_LABEL[item.hintKey]), original: [{ text: item.known, lang: 'en' }], citations: [] };
}

/** Another maker's product is recognised under its own name and without a line of this maker's. */
function whiteLabelOf({ product, lawClass, productName }: ProductRecognition): WhiteLabelItem | undefined {
  if (product !== null || lawClass !== 'oem-integration') return undefined;
  return CATALOGUE.whiteLabel.find(({ name }) => name === productName);
}
