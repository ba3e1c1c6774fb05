import { COMMAND_LINE } from './command-line.ts';
import { ENGINE } from './engine.ts';
import { PAGES } from './pages.ts';
import { PARSERS } from './parsers.ts';
import type { Property } from './property.ts';

/** Everything that is fuzzed, by what is fuzzed. */
export const PROPERTIES: Readonly<Record<string, readonly Property[]>> = {
  engine: ENGINE,
  pages: PAGES,
  parsers: PARSERS,
  'command-line': COMMAND_LINE,
};
