import { mayReadOtherShops } from '../../components/browser/other-shops.ts';
import { ownPage } from '../../components/browser/own-page.tsx';
import { Options } from './Options.tsx';

await ownPage(async (first) => <Options first={first} mayReadOthers={await mayReadOtherShops()} />);
