import { patiently } from './harness/patiently.ts';
import { test } from './harness/test.ts';

// The record of requests is only worth something if it would show one.
test.use({ build: 'leaking' });

const SHOP = 'https://www.amazon.com/dp/B000000000';

test('an extension that talks to the network is caught, wherever in it the request is made', async ({
  stage,
  visit,
}) => {
  stage.put(SHOP, '<title>A shop</title><h1>A lamp</h1>');
  await visit(SHOP);
  for (const from of ['worker', 'reader', 'image']) {
    const url = `https://leak.example/${from}`;
    await patiently(`the request of the ${from}`, async () => stage.strays.some((stray) => stray.url === url));
  }
  stage.forgive();
});
