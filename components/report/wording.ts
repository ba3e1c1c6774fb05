import type { SpokenNotice } from '../notice/notice.ts';
import type { Wording } from './shapes/record.ts';

/** What a notice says, without what only matters for showing it. */
export function wordingOf(notice: SpokenNotice): Wording {
  const { lang, dir, product, place, asked, headline, lead, about, assumption, using, notCovered, organisation } =
    notice;
  const { statements, conditional, otherPlaces, why, stale, rules, disclaimer } = notice.details;
  return {
    lang,
    dir,
    product,
    place,
    ...(asked && { asked }),
    headline,
    lead,
    ...(about !== undefined && { about }),
    answers: notice.questions.map(({ question, label, status, word, sentence, citations }) => {
      return { question, label, status, word, sentence, citations };
    }),
    ...(assumption !== undefined && { assumption }),
    using,
    ...(notCovered && { notCovered }),
    statements,
    conditional,
    otherPlaces,
    ...(organisation && { organisation: organisationWords(organisation) }),
    why,
    ...(stale !== undefined && { stale }),
    rules,
    disclaimer,
  };
}

function organisationWords({ name, message, statements }: NonNullable<SpokenNotice['organisation']>) {
  return { name, ...(message !== undefined && { message }), statements };
}
