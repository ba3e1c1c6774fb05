import { DESCRIBED, type DescribedKey, SAMPLE } from './described.ts';
import { type BrowserName, IDS, INSTALL } from './ids.ts';

/** Each browser's own branch of the registry, below a hive. */
export const BRANCHES = {
  chrome: 'SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'SOFTWARE\\Policies\\Microsoft\\Edge',
  firefox: 'SOFTWARE\\Policies\\Mozilla\\Firefox',
} as const satisfies Record<BrowserName, string>;

/** Where the extension's own settings are kept, below a hive. */
export function settingsKey(browser: BrowserName): string {
  const id = IDS[browser];
  return browser === 'firefox'
    ? `${BRANCHES.firefox}\\3rdparty\\Extensions\\${id}`
    : `${BRANCHES[browser]}\\3rdparty\\extensions\\${id}\\policy`;
}

function text(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function line(name: string, value: boolean | string): string {
  return `${text(name)}=${typeof value === 'boolean' ? `dword:0000000${Number(value)}` : text(value)}`;
}

function section(key: string, lines: readonly string[]): string[] {
  return [`[HKEY_LOCAL_MACHINE\\${key}]`, ...lines, ''];
}

function isList(example: DescribedKey['example']): example is readonly string[] {
  return Array.isArray(example);
}

/** Lists are sub-keys with numbered values, which all three browsers understand. */
function settings(browser: BrowserName): string[] {
  const single = DESCRIBED.flatMap(({ key, example }) => (isList(example) ? [] : [line(key, example)]));
  const lists = DESCRIBED.flatMap(({ key, example }) =>
    isList(example)
      ? section(
          `${settingsKey(browser)}\\${key}`,
          example.map((item, index) => line(String(index + 1), item)),
        )
      : [],
  );
  return [...section(settingsKey(browser), single), ...lists];
}

function installation(browser: BrowserName): string[] {
  const { [browser]: install } = INSTALL;
  if (browser === 'firefox') {
    return section(BRANCHES.firefox, [line('ExtensionSettings', JSON.stringify({ [IDS.firefox]: install }))]);
  }
  const lines = Object.entries(install).map(([name, value]) => line(name, value));
  return section(`${BRANCHES[browser]}\\ExtensionSettings\\${IDS[browser]}`, lines);
}

/** A file for the Windows registry that installs the extension in one browser and makes every setting. */
export function registryFile(browser: BrowserName): string {
  if (/[^\u0020-\u007e]/.test(JSON.stringify(SAMPLE)))
    throw new Error('Registry files are read in the system’s code page: keep the examples of the keys in ASCII.');
  return ['Windows Registry Editor Version 5.00', '', ...installation(browser), ...settings(browser)].join('\r\n');
}
