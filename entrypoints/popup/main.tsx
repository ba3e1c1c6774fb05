import { mayReadListedShops } from '../../components/browser/listed-shops.ts';
import { ownPage } from '../../components/browser/own-page.tsx';
import { Popup } from './Popup.tsx';
import { lookedAt } from './tab.ts';

await ownPage(async (first) => (
  <Popup tab={await lookedAt(location.search)} first={first} mayReadShops={await mayReadListedShops()} />
));
