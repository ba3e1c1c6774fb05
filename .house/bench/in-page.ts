import { glimpse } from '../../components/page/glimpse.ts';
import { read } from '../../components/page/read.ts';

/** What is measured in a page, put where the bench can call it. */
Object.assign(globalThis, { bench: { glimpse, read } });
