import { createHash } from 'node:crypto';
import { SAMPLE } from './described.ts';
import { type BrowserName, IDS, INSTALL } from './ids.ts';
import { element, write, type XmlElement } from './xml.ts';

type Plain = boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

const DOMAINS = { chrome: 'com.google.Chrome', edge: 'com.microsoft.Edge', firefox: 'org.mozilla.firefox' } as const;
const NAMES = { chrome: 'Google Chrome', edge: 'Microsoft Edge', firefox: 'Mozilla Firefox' } as const;

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function plist(value: Plain): XmlElement {
  if (typeof value === 'boolean') return element(String(value), {});
  if (typeof value === 'number') return element('integer', {}, String(value));
  if (typeof value === 'string') return element('string', {}, value);
  if (isList(value)) return element('array', {}, ...value.map(plist));
  return element('dict', {}, ...Object.entries(value).flatMap(([key, item]) => [element('key', {}, key), plist(item)]));
}

/** An identifier that is the same in every run, as a profile's must be to replace its predecessor. */
function uuid(name: string): string {
  const digest = createHash('sha256').update(name).digest('hex').toUpperCase();
  return [8, 4, 4, 4, 12]
    .map((length, index, all) =>
      digest.substr(
        all.slice(0, index).reduce((sum, n) => sum + n, 0),
        length,
      ),
    )
    .join('-');
}

function payload(type: string, content: Readonly<Record<string, Plain>>): Plain {
  const identifier = `caveat.policy.${type}`;
  return {
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: identifier,
    PayloadUUID: uuid(identifier),
    PayloadEnabled: true,
    ...content,
  };
}

function payloads(browser: BrowserName): Plain[] {
  const { [browser]: id } = IDS;
  const domain = DOMAINS[browser];
  const ExtensionSettings = { [id]: INSTALL[browser] };
  if (browser === 'firefox') {
    const settings = { '3rdparty': { Extensions: { [id]: SAMPLE } } };
    return [payload(domain, { EnterprisePoliciesEnabled: true, ExtensionSettings, ...settings })];
  }
  return [payload(domain, { ExtensionSettings }), payload(`${domain}.extensions.${id}`, SAMPLE)];
}

/** A configuration profile for macOS that installs the extension in one browser and makes every setting. */
export function configurationProfile(browser: BrowserName): string {
  const identifier = `caveat.policy.${browser}`;
  const profile = plist({
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: identifier,
    PayloadUUID: uuid(identifier),
    PayloadDisplayName: `Caveat for ${NAMES[browser]}`,
    PayloadDescription: 'Installs the Caveat browser extension and makes its settings.',
    PayloadScope: 'System',
    PayloadRemovalDisallowed: false,
    PayloadContent: payloads(browser),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
    write(element('plist', { version: '1.0' }, profile)),
    '',
  ].join('\n');
}
