import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../set-up/browsers.ts';

/** The sizes that browsers and stores ask for. */
const SIZES = [16, 32, 48, 96, 128];

// Draws `icon.svg` into the PNG files of `public/icon/`: run `npm run icon` after a change of the drawing.
const drawing = readFileSync(new URL('icon.svg', import.meta.url), 'utf8');
const folder = new URL('../../public/icon/', import.meta.url);
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>* { margin: 0; } svg { display: block; width: ${size}px; }</style>${drawing}`);
  writeFileSync(new URL(`${size}.png`, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
