import { patiently } from '../harness/patiently.ts';
import { test } from './test.ts';

// The record of requests is only worth something if it would show one.
test.use({ build: 'leaking' });

const SHOP = 'https://www.amazon.com/dp/B000000000';

test('an extension that talks to the network is caught, wherever in it the request is made', async ({
  stage,
  visit,
}) => {
  await stage.put(SHOP, '<title>A shop</title><h1>A lamp</h1>');
  await visit(SHOP);
  const caught: string[] = [];
  for (const from of ['worker', 'reader', 'image']) {
    await patiently(`the request of the ${from}`, async () => {
      caught.push(...(await stage.takeStrays()).map(({ url }) => url));
      return caught.includes(`https://leak.example/${from}`);
    });
  }
});
