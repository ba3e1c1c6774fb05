import { DEMO_PAGES } from '../../.house/demo/pages.ts';
import { expect, test } from './harness/test.ts';

// What `npm start` shows must be what it promises.
for (const { id, what, url, html, expected } of DEMO_PAGES) {
  test(`demo, ${id}: ${what} meets ${expected}`, async ({ stage, visit }) => {
    stage.put(url, html);
    const { page, notice, noticeComes, toolbar, complaints } = await visit(url);
    if (expected === 'notice') {
      expect((await noticeComes()).text).toContain('United States');
      expect((await toolbar()).badge).toBe('!');
    } else {
      await page.waitForTimeout(700);
      expect(await notice()).toBeNull();
      expect(await toolbar()).toEqual({ badge: '', tooltip: 'Caveat' });
    }
    expect(complaints).toEqual([]);
  });
}
