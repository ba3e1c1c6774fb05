import { render } from 'preact';
import { circumstances } from '../../components/browser/circumstances.ts';
import { directionOf } from '../../components/notice/say.ts';
import { Popup } from './Popup.tsx';
import { lookedAt } from './tab.ts';

const [tab, first] = await Promise.all([lookedAt(location.search), circumstances()]);
document.documentElement.lang = first.voice.locale;
document.documentElement.dir = directionOf(first.voice.locale);
const root = document.getElementById('root');
if (root && tab) render(<Popup tab={tab} first={first} />, root);
