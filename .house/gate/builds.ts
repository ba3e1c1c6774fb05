import { run } from '../set-up/run.mjs';
import { say } from '../set-up/say.mjs';

export const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

/** Builds the extension for one browser, into `.output/`; false when that fails, with the reason printed. */
export async function build(browser: Browser): Promise<boolean> {
  const { code, output } = await run('wxt', ['build', '-b', browser], { quiet: true });
  say(`build for ${browser}: ${code === 0 ? 'fine' : 'FAILED'}`);
  if (code !== 0) console.log(output);
  return code === 0;
}
