import browser from 'webextension-polyfill';
import { ownPage } from '../../components/browser/own-page.tsx';
import { BOOK } from '../../rules/book.ts';
import { Diagnostics } from './Diagnostics.tsx';

const about = {
  program: browser.runtime.getManifest().version,
  browser: /(?:Edg|Firefox|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? '',
  rulesRevision: BOOK.revision,
  rulesDigest: BOOK.digest,
};

await ownPage((first) => <Diagnostics first={first} about={about} />);
