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
      return phrase(WHITE_LABEL[whiteLabelOf(recognition)?.hintKey ?? 'whiteLabelNone']);
    default:
      return special satisfies never;
  }
}

/** For another maker's product, exactly what the pages that were read say of it, in the catalogue's English words. */
export function knownOf(recognition: ProductRecognition): Statement<Wording>[] {
  const item = whiteLabelOf(recognition);
  if (item === undefined) return [];
  return [{ text: phrase(WHITE_LABEL[item.hintKey]), original: [{ text: item.known, lang: 'en' }], citations: [] }];
}

/** Another maker's product is recognised under its own name and without a line of this maker's. */
function whiteLabelOf({ product, lawClass, productName }: ProductRecognition): WhiteLabelItem | undefined {
  if (product !== null || lawClass !== 'oem-integration') return undefined;
  return CATALOGUE.whiteLabel.find(({ name }) => name === productName);
}
