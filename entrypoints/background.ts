import { defineBackground } from 'wxt/utils/define-background';
import { attend } from '../components/browser/attend.ts';

export default defineBackground({ type: 'module', main: attend });
