import { render } from 'preact';
import { circumstances } from '../../components/browser/circumstances.ts';
import { mayReadOtherShops } from '../../components/browser/other-shops.ts';
import { wearLanguage } from '../../components/settings/wear-language.ts';
import { Options } from './Options.tsx';

const [first, mayReadOthers] = await Promise.all([circumstances(), mayReadOtherShops()]);
wearLanguage(document, first.voice);
const root = document.getElementById('root');
if (root) render(<Options first={first} mayReadOthers={mayReadOthers} />, root);
