import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { world } from '../components/browser/world.ts';
import { Details } from '../components/notice/Details.tsx';

/** Gives the notice in this page what draws its details: timeline, statements, sources, the report of a wrong match. */
export default defineUnlistedScript(() => world.takeCaveatDetails?.(Details));
