import { now } from '../../components/browser/clock.ts';
import { ownPage } from '../../components/browser/own-page.tsx';
import { textIn } from '../../components/settings/text.ts';
import { dayOf } from '../../rules/instant.ts';
import { ListPage } from './ListPage.tsx';

await ownPage((first) => {
  document.title = `${textIn(first.voice)('list_title')} · Caveat`;
  return <ListPage first={first} today={dayOf(now())} />;
});
