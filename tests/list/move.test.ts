import { expect, test } from 'vitest';
import { moveOf } from '../../rules/recognise/move.ts';

test.each([
  ['Migration from ESET to Kaspersky Next', 'towards'],
  ['Replacement of Bitdefender by Kaspersky', 'towards'],
  ['Kaspersky Next instead of Symantec', 'towards'],
  ['ESET → Kaspersky Small Office Security', 'towards'],
  ['Swap Trend Micro for Kaspersky', 'towards'],
  ['Umstieg von Sophos auf Kaspersky', 'towards'],
  ['ESETからカスペルスキーへ移行', 'towards'],
  ['Replaces McAfee: Kaspersky Premium', 'towards'],
  ['Migration from Kaspersky to ESET', 'away'],
  ['Αντικατάσταση Kaspersky με ESET', 'away'],
  ['Zakup programu zastępującego Kaspersky', 'away'],
  ['Kaspersky yerine ESET, 35 kullanıcı', 'away'],
  ['Trecere de la Kaspersky la Bitdefender', 'away'],
  ['เปลี่ยนจาก Kaspersky เป็น ESET', 'away'],
  ['Remplacement de Kaspersky par ESET', 'away'],
  ['Kaspersky replacement', 'away'],
  ['CrowdStrike Falcon in place of Kaspersky', 'away'],
  ['Sophos, 120 users (old AV: Kaspersky)', 'away'],
  ['Замена Kaspersky на Dr.Web', 'away'],
  ['カスペルスキーからESETへの移行支援', 'away'],
  ['Kaspersky Plus 3 devices', undefined],
  ['Licences of Kaspersky and ESET', undefined],
  ['Kaspersky Total Security (replaces box version)', undefined],
])('%s moves %s', (text, move) => {
  expect(moveOf(text)).toBe(move);
});
