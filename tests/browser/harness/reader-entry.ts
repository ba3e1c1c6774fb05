export { glimpse } from '../../../components/page/glimpse.ts';
export { read } from '../../../components/page/read.ts';
