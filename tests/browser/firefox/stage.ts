import { STILL, type StagedPage } from '../harness/stage.ts';
import type { OpenFirefox } from './open-firefox.ts';

/** Real addresses with pages of our choice behind them, and a record of everything else that was asked for. */
export interface FirefoxStage {
  put(url: string, page: StagedPage | string): Promise<void>;
  /** What was asked for since the last call beside staged pages, and by whom. */
  takeStrays(): Promise<{ url: string; by: string }[]>;
}

export function stageOf(firefox: OpenFirefox): FirefoxStage {
  return {
    takeStrays: () => firefox.inside('stage', 'takeStrays'),
    async put(url, page) {
      const { html, headers, contentType } = typeof page === 'string' ? { html: page } : (page as StagedPage);
      const all = { 'content-type': contentType ?? 'text/html; charset=utf-8', ...STILL, ...headers };
      await firefox.inside('stage', 'put', url.replace(/#.*$/, ''), {
        body: Buffer.from(html).toString('base64'),
        headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
      });
    },
  };
}
