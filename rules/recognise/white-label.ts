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

const POWERED = / (?:powered by|engine by|based on|basierend auf|propulsado por|sur la base de|на базе|на основе) $/;

/** "Panel Antivirus Powered by …": another maker's product is named before the brand. */
export function leadsWithWhiteLabel(text: string): boolean {
  const before = folded(text).slice(0, brandIn(text)?.at[0]?.from ?? 0);
  return POWERED.test(before) || whiteLabelIn([before]) !== undefined;
}
