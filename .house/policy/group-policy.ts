import { DESCRIBED, type DescribedKey } from './described.ts';
import type { BrowserName } from './ids.ts';
import { settingsKey } from './registry.ts';
import { element, write, type XmlElement } from './xml.ts';

const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const BROWSERS: readonly BrowserName[] = ['chrome', 'edge', 'firefox'];
const CATEGORY_NAMES = {
  chrome: 'Google Chrome',
  edge: 'Microsoft Edge',
  firefox: 'Mozilla Firefox',
} as const satisfies Record<BrowserName, string>;

/** Windows' own limit for a text in a policy is far higher than its default of 1,023 letters. */
const LONGEST_TEXT = '65535';

const string = (id: string) => `$(string.${id})`;
const presentation = (id: string) => `$(presentation.${id})`;
const nameOf = (browser: BrowserName, key: string) => `${browser}_${key}`;
const itemName = (key: string, value: string) => `${key}_${value.replace(/[^A-Za-z0-9]/g, '_')}`;

/** What an administrator fills in once a setting is enabled; a yes or no needs nothing more. */
function elements({ key, kind, values }: DescribedKey, browser: BrowserName): XmlElement[] {
  if (kind === 'boolean') {
    return [
      element('enabledValue', {}, element('decimal', { value: '1' })),
      element('disabledValue', {}, element('decimal', { value: '0' })),
    ];
  }
  if (kind === 'list') {
    return [
      element('elements', {}, element('list', { id: key, key: `${settingsKey(browser)}\\${key}`, valuePrefix: '' })),
    ];
  }
  if (values === undefined) {
    return [
      element('elements', {}, element('text', { id: key, valueName: key, required: 'true', maxLength: LONGEST_TEXT })),
    ];
  }
  const items = values.map((value) =>
    element('item', { displayName: string(itemName(key, value)) }, element('value', {}, element('string', {}, value))),
  );
  return [element('elements', {}, element('enum', { id: key, valueName: key, required: 'true' }, ...items))];
}

function policy(described: DescribedKey, browser: BrowserName): XmlElement {
  const { key, kind } = described;
  return element(
    'policy',
    {
      name: nameOf(browser, key),
      class: 'Both',
      displayName: string(key),
      explainText: string(`${key}_explain`),
      ...(kind !== 'boolean' && { presentation: presentation(key) }),
      key: settingsKey(browser),
      ...(kind === 'boolean' && { valueName: key }),
    },
    element('parentCategory', { ref: `category_${browser}` }),
    element('supportedOn', { ref: 'any_supported_browser' }),
    ...elements(described, browser),
  );
}

/** The policy definitions: what can be set, and where Windows keeps it. */
export function admx(): string {
  const categories = BROWSERS.map((browser) =>
    element(
      'category',
      { name: `category_${browser}`, displayName: string(`category_${browser}`) },
      element('parentCategory', { ref: 'category_caveat' }),
    ),
  );
  const root = element(
    'policyDefinitions',
    { xmlns: NAMESPACE, revision: '1.0', schemaVersion: '1.0' },
    element('policyNamespaces', {}, element('target', { prefix: 'caveat', namespace: 'Caveat.Policies' })),
    element('resources', { minRequiredRevision: '1.0' }),
    element(
      'supportedOn',
      {},
      element(
        'definitions',
        {},
        element('definition', { name: 'any_supported_browser', displayName: string('any_supported_browser') }),
      ),
    ),
    element(
      'categories',
      {},
      element('category', { name: 'category_caveat', displayName: string('category_caveat') }),
      ...categories,
    ),
    element('policies', {}, ...BROWSERS.flatMap((browser) => DESCRIBED.map((described) => policy(described, browser)))),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`;
}

function strings({ key, title, description, example, values }: DescribedKey): [id: string, text: string][] {
  const shown = Array.isArray(example) ? example.join(', ') : String(example);
  return [
    [key, title],
    [`${key}_explain`, `${description}\n\nKey: ${key}\nExample: ${shown}`],
    ...(values ?? []).map((value): [string, string] => [itemName(key, value), value]),
  ];
}

function presentationOf({ key, kind, title, values }: DescribedKey): XmlElement {
  if (kind === 'list') return element('presentation', { id: key }, element('listBox', { refId: key }, title));
  if (values)
    return element('presentation', { id: key }, element('dropdownList', { refId: key, noSort: 'true' }, title));
  return element('presentation', { id: key }, element('textBox', { refId: key }, element('label', {}, title)));
}

/** The words for the definitions, in English. */
export function adml(): string {
  const table: [id: string, text: string][] = [
    ['category_caveat', 'Caveat'],
    ...BROWSERS.map((browser): [string, string] => [`category_${browser}`, CATEGORY_NAMES[browser]]),
    ['any_supported_browser', 'Any version of the browser that the extension supports'],
    ...DESCRIBED.flatMap((described) =>
      // In a list of the same values, such as that of the events, no item is picked from a menu.
      strings(described.kind === 'list' ? withoutValues(described) : described),
    ),
  ];
  const root = element(
    'policyDefinitionResources',
    { xmlns: NAMESPACE, revision: '1.0', schemaVersion: '1.0' },
    element('displayName', {}, 'Caveat'),
    element('description', {}, 'Settings of the Caveat browser extension.'),
    element(
      'resources',
      {},
      element('stringTable', {}, ...table.map(([id, text]) => element('string', { id }, text))),
      element('presentationTable', {}, ...DESCRIBED.filter(({ kind }) => kind !== 'boolean').map(presentationOf)),
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`;
}

function withoutValues({ values: _, ...described }: DescribedKey): DescribedKey {
  return described;
}
