import type { Page } from '@playwright/test';
import type { BannerOrder } from '../../components/browser/messages.ts';
import { expect, test } from './harness/gallery.ts';

/** How the notice behaves towards the page that it stands in, and towards the person at the keyboard. */

declare global {
  var told: { type: string; scope?: string; corner?: string; what?: string }[];
  var order: Extract<BannerOrder, { kind: 'show' }>;
  var obey: (order: BannerOrder) => void;
}

const SHOWN = 'notice=united-states';
const tellings = (page: Page) => page.evaluate(() => globalThis.told);

test.describe('by keyboard', () => {
  test('every control is reached in order, and the page goes on after the last', async ({ page, gallery }) => {
    await gallery.open(page, `${SHOWN}&procurement`);
    await page.getByRole('link', { name: 'Reviews' }).focus();
    const names: string[] = [];
    for (let step = 0; step < 9; step += 1) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(focusedName));
    }
    expect(names).toEqual([
      'More choices',
      'Shrink to a small label',
      'Close until the browser restarts',
      'Source 1: 89 FR 52434, opening paragraphs (opens in a new tab)',
      'Change',
      'Details',
      'Hide until this changes',
      'Ask procurement',
      '(page)',
    ]);
  });

  test('Escape takes back one step at a time and the focus is never lost', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.getByRole('button', { name: 'Details' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'More choices' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Top left' }).focus();

    await page.keyboard.press('Escape');
    await expect(page.getByText('Move to')).toBeHidden();
    expect(await page.evaluate(focusedName)).toBe('More choices');
    await page.locator('.sources a').first().focus();
    await page.keyboard.press('Escape');
    await expect(page.getByText('What the rules say')).toBeHidden();
    expect(await page.evaluate(focusedName)).toBe('Details');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(focusedName)).toContain('United States: Prohibited');
    await page.keyboard.press('Escape');
    await expect(page.locator('.pill .reopen')).toBeVisible();

    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusedName)).toBe('More choices');
    expect(await tellings(page)).toEqual([{ type: 'collapse' }, { type: 'expand' }]);
  });

  test('hiding gives the focus back to where it was in the page', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.getByRole('button', { name: 'Add to cart' }).focus();
    await page.getByRole('button', { name: 'Hide until this changes' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.notice')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeFocused();
    expect(await tellings(page)).toEqual([{ type: 'dismiss', scope: 'change', fingerprint: 'us-consumer-2026' }]);
  });

  test('appearing steals no focus, and an order moves it there', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => globalThis.obey({ kind: 'clear' }));
    await page.getByRole('searchbox').focus();
    await page.evaluate(() => globalThis.obey(globalThis.order));
    await page.keyboard.type('antivirus');
    await expect(page.getByRole('searchbox')).toHaveValue('antivirus');
    await page.evaluate(() => globalThis.obey({ kind: 'focus' }));
    await expect(page.locator('.notice')).toBeFocused();
    await page.evaluate(() => globalThis.obey({ kind: 'hide' }));
    await expect(page.locator('.notice.pill')).toBeVisible();
  });

  test('the notice moves to every corner without dragging', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.getByRole('button', { name: 'More choices' }).click();
    for (const [name, side, edge] of [
      ['Top left', 'x', 'y'],
      ['Top right', 'right', 'y'],
      ['Bottom left', 'x', 'bottom'],
      ['Bottom right', 'right', 'bottom'],
    ] as const) {
      await page.getByRole('button', { name }).click();
      await expect(page.getByRole('button', { name })).toBeFocused();
      await expect(page.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'true');
      const margins = await page.locator('.notice').evaluate((notice) => {
        const box = notice.getBoundingClientRect();
        const { clientWidth, clientHeight } = document.documentElement;
        return { x: box.left, y: box.top, right: clientWidth - box.right, bottom: clientHeight - box.bottom };
      });
      expect([margins[side], margins[edge]]).toEqual([12, 12]);
    }
  });
});

test.describe('towards the page', () => {
  test('nothing in it moves, and without our box it looks as before', async ({ page, gallery }) => {
    await gallery.open(page, 'notice=none');
    const before = await page.screenshot();
    await gallery.open(page, SHOWN);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => done(sum), 500);
        }),
    );
    expect(shift).toBe(0);
    await page.evaluate(() => globalThis.obey({ kind: 'clear' }));
    expect((await page.screenshot()).equals(before)).toBe(true);
  });

  test('its hotkeys and click-outside handlers hear nothing of what happens inside', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keyup', 'click', 'pointerdown', 'mousedown', 'focusin']) {
        document.addEventListener(type, () => heard.push(type));
      }
    });
    await page.getByRole('button', { name: 'Details' }).click();
    await page.keyboard.press('s');
    expect(await page.evaluate(() => Reflect.get(globalThis, 'heard'))).toEqual([]);
  });

  test('its style sheet cannot hide or move the notice', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    const before = await page.locator('.notice').boundingBox();
    await page.addStyleTag({
      content: `html > * { all: unset; }
        html > :not(head, body) { display: none !important; opacity: 0 !important; transform: scale(0) !important;
          visibility: hidden !important; font-size: 1px !important; direction: rtl !important; }
        * { letter-spacing: 1em !important; outline: 9px solid red !important; } html { opacity: 0; font-size: 3px }`,
    });
    await expect(page.locator('.notice')).toBeVisible();
    expect(await page.locator('.notice').boundingBox()).toEqual(before);
    expect(
      await page.evaluate(() => document.elementFromPoint(innerWidth - 60, innerHeight - 60)?.parentElement?.tagName),
    ).toBe('HTML');
  });

  test('a modal dialog has the window to itself, and the notice comes back after it', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<button autofocus>Close the dialog</button>';
      dialog.querySelector('button')?.addEventListener('click', () => dialog.close());
      document.body.append(dialog);
      dialog.showModal();
    });
    await expect(page.locator('.notice')).toBeHidden();
    await page.getByRole('button', { name: 'Close the dialog' }).click();
    await expect(page.locator('.notice')).toBeVisible();
  });

  test('a popover does not cover the notice', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => {
      const popover = document.createElement('div');
      popover.popover = 'auto';
      popover.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto; background: gold';
      document.body.append(popover);
      popover.showPopover();
    });
    await expect
      .poll(() =>
        page.evaluate(() => document.elementFromPoint(innerWidth - 60, innerHeight - 60)?.shadowRoot !== null),
      )
      .toBe(true);
  });

  test('full screen is left alone', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => document.querySelector('h1')?.requestFullscreen());
    await expect(page.locator('.notice')).toBeHidden();
    await page.evaluate(() => document.exitFullscreen());
    await expect(page.locator('.notice')).toBeVisible();
  });

  test('the focused control is never under the notice', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => {
      for (const place of [
        'right: 20px; bottom: 20px',
        'left: 20px; top: 20px',
        'right: 20px; top: 20px',
        'left: 45%; top: 45%',
      ]) {
        const button = document.createElement('button');
        button.textContent = place;
        button.style.cssText = `position: fixed; ${place}`;
        document.body.append(button);
      }
    });
    const buttons = page.locator('body > button');
    for (let index = 0; index < (await buttons.count()); index += 1) {
      await buttons.nth(index).focus();
      await expect.poll(() => page.evaluate(covered)).toBe(false);
    }
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expect.poll(async () => (await page.locator('.notice').boundingBox())?.x).toBeGreaterThan(500);
  });
});

test.describe('where a page does not want the notice', () => {
  test('it is put back three times; then the toolbar speaks alone', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    for (let round = 1; round <= 3; round += 1) {
      await page.evaluate(() => document.documentElement.lastElementChild?.remove());
      await expect(page.locator('.notice')).toBeVisible();
      expect(await tellings(page)).toEqual([]);
    }
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await expect(page.locator('.notice')).toHaveCount(0);
    expect(await tellings(page)).toEqual([{ type: 'hidden-by-page', fingerprint: 'us-consumer-2026' }]);
  });

  test('attributes that it writes on the host are taken off', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => document.documentElement.lastElementChild?.setAttribute('inert', ''));
    await expect.poll(() => page.evaluate(() => document.documentElement.lastElementChild?.attributes.length)).toBe(0);
  });

  test('a page that hides its whole self is told of', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => document.documentElement.style.setProperty('display', 'none'));
    await expect
      .poll(() => tellings(page), { timeout: 4000 })
      .toEqual([{ type: 'hidden-by-page', fingerprint: 'us-consumer-2026' }]);
  });

  test('when the extension is gone, its notice goes with the first newcomer', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => {
      Object.assign(globalThis, { orphaned: true });
      document.documentElement.append(document.createElement('aside-notice'));
    });
    await expect(page.locator('.notice')).toHaveCount(0);
  });
});

test.describe('a later order', () => {
  test('never makes a second notice and keeps open what was open', async ({ page, gallery }) => {
    await gallery.open(page, `${SHOWN}&open=details`);
    await page.evaluate(() => {
      const { order } = globalThis;
      globalThis.obey({ ...order, notice: { ...order.notice, lead: 'The lead in other words.' } });
    });
    await expect(page.getByText('The lead in other words.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Details' })).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('.notice')).toHaveCount(1);
  });

  test('for another address is not obeyed', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => {
      globalThis.obey({ kind: 'clear' });
      globalThis.obey({ ...globalThis.order, url: 'https://shop.example/other' });
    });
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  test('with an instant to wait for tells when it has come', async ({ page, gallery }) => {
    await gallery.open(page, SHOWN);
    await page.evaluate(() => globalThis.obey({ ...globalThis.order, dueIn: 100 }));
    await expect.poll(() => tellings(page)).toEqual([{ type: 'due' }]);
  });

  test('that asks for an acknowledgement offers nothing else that hides', async ({ page, gallery }) => {
    await gallery.open(page, `${SHOWN}&display=acknowledge&open=choices`);
    await expect(page.getByRole('button', { name: /^(?:Close|Hide)/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'I have read this' }).click();
    expect(await tellings(page)).toEqual([{ type: 'acknowledge', fingerprint: 'us-consumer-2026' }]);
    await expect(page.locator('.notice')).toHaveCount(0);
  });
});

/** The name of what has the focus inside the notice. */
function focusedName(): string {
  const focused = document.documentElement.lastElementChild?.shadowRoot?.activeElement;
  return focused ? (focused.getAttribute('aria-label') ?? focused.textContent ?? '') : '(page)';
}

/** Whether the notice lies over any part of the page's focused control. */
function covered(): boolean {
  const notice = document.documentElement.lastElementChild?.shadowRoot
    ?.querySelector('.notice')
    ?.getBoundingClientRect();
  const focused = document.activeElement?.getBoundingClientRect();
  if (!notice || !focused) return false;
  return (
    notice.left < focused.right &&
    focused.left < notice.right &&
    notice.top < focused.bottom &&
    focused.top < notice.bottom
  );
}
