import { brandIn } from '../brand-name.ts';
import { CATALOGUE } from '../catalogue.ts';
import { folded } from '../fold.ts';
import type { WhiteLabelItem } from '../schema/catalogue.ts';

/** The other maker's product with the vendor's technology that one of the texts names, if a hint is due on it. */
export function whiteLabelIn(texts: readonly string[]): WhiteLabelItem | undefined {
  return CATALOGUE.whiteLabel.find(
    (item) => item.behaviour === 'hint' && item.words.length > 0 && texts.some((text) => names(text, item)),
  );
}

function names(text: string, { words }: WhiteLabelItem): boolean {
  const line = folded(text);
  return words.every((word) => line.includes(folded(word)));
}

/** With these words, right before the brand, another maker's product says whose technology it holds. */
const POWERED =
  / (?:powered by|engine by|technology by|based on|basierend auf|basiert auf|propulse par|con tecnologia|propulsado por|basato su|baseado em|sur la base de|на базе|на основе) $/;
/** With these right behind it. */
const ENGINE = /^ (?:lab )?(?:antivirus )?(?:engine|inside|technology|technologie|tecnologia|движок|エンジン|引擎) /;

/** "Panel Antivirus Powered by …", "Mail Gateway (… engine)": another maker's product is named before the brand. */
export function isHeldByAnother(text: string): boolean {
  const line = folded(text);
  const { from, to } = brandIn(text)?.at[0] ?? { from: 0, to: 0 };
  const before = line.slice(0, from);
  if (before.trim() === '') return false;
  return POWERED.test(before) || whiteLabelIn([before]) !== undefined || ENGINE.test(line.slice(to));
}
