import { writeFileSync } from 'node:fs';
import { TONES, textsOf } from '../tests/texts/texts.ts';

/** `npm run texts`: writes everything that a notice can say, one file for each tone, for people to read. */
for (const tone of TONES) writeFileSync(new URL(`../tests/texts/${tone}.md`, import.meta.url), textsOf(tone));
