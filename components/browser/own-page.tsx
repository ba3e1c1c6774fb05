import { render, type VNode } from 'preact';
import browser from 'webextension-polyfill';
import { closestLanguage, tagOf } from '../notice/languages.ts';
import { textIn } from '../settings/text.ts';
import { Waiting } from '../settings/Waiting.tsx';
import { wearLanguage } from '../settings/wear-language.ts';
import { type Circumstances, circumstances } from './circumstances.ts';
import { wordsOf } from './words.ts';

/** Most pages have what they need sooner; only a longer wait deserves a word. */
const PATIENCE_MS = 300;

/**
 * Draws one of our own pages once the circumstances are known. Until then it says what it waits for, in the browser's
 * language, since the organisation may have a say in that, too.
 */
export async function ownPage(view: (first: Circumstances) => VNode | Promise<VNode>): Promise<void> {
  const root = document.getElementById('root') ?? document.body;
  const waiting = setTimeout(() => void sayWaiting(root), PATIENCE_MS);
  const first = await circumstances();
  const drawn = await view(first);
  clearTimeout(waiting);
  wearLanguage(document, first.voice);
  render(drawn, root);
}

async function sayWaiting(root: Element): Promise<void> {
  const language = closestLanguage([browser.i18n.getUILanguage()]);
  const voice = { words: await wordsOf(language), locale: tagOf(language) };
  wearLanguage(document, voice);
  render(<Waiting text={textIn(voice)} />, root);
}
