/**
 * What no sentence of the extension may say, with the reason. The texts of the law do not support it, or it would frighten
 * people out of what nobody forbids them.
 */
const NEVER_SAY: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\billegal|\bunlawful|\bcrimin|\boffen[cs]e|\bcrime/i, 'no text makes a buyer an offender'],
  [/\blegal\b(?! advice)|\blawful/i, 'the absence of a rule is not permission'],
  [/\ballow(?:s|ed|ing)?\b/i, 'whether it is allowed is what the texts do not say'],
  [/\bfine[sd]\b|\bjail|\bprison|\bpunish/i, 'no text threatens users'],
  [/\bbanned\b/i, 'who bans whom must stay visible'],
  [/\bbans?\b(?<!not a ban|sets no ban)/i, 'a warning is no ban; a prohibition names whom it binds'],
  [/not covered/i, 'whoever is left out here may be reached elsewhere'],
  [/listed by/i, 'the official list could not be checked'],
  [/no restriction/i, 'only that none was found'],
  [/withdrawn/i, 'filed in an archive is all that was seen'],
  [/you (?:will|are entitled to|can) (?:get|have|receive|be)\b/i, 'nothing is promised'],
  [/\bspy|\bspies|\bmalicious|\bdangerous|\bunsafe/i, 'the extension tells law, and judges no maker'],
  [/use is prohibited|using it is prohibited/i, 'the determination does not reach use'],
];

/** The reasons for which a text must not be said; empty for one that may. */
export function forbiddenIn(text: string): string[] {
  return NEVER_SAY.filter(([pattern]) => pattern.test(text)).map(([, why]) => why);
}
