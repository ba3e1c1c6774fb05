import { render } from 'preact';
import { circumstances } from '../../components/browser/circumstances.ts';
import { wearLanguage } from '../../components/settings/wear-language.ts';
import { Popup } from './Popup.tsx';
import { lookedAt } from './tab.ts';

const [tab, first] = await Promise.all([lookedAt(location.search), circumstances()]);
wearLanguage(document, first.voice);
const root = document.getElementById('root');
if (root && tab) render(<Popup tab={tab} first={first} />, root);
