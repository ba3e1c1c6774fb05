/**
 * The published structure of ADMX and ADML files (schema "PolicyDefinitions", 2006/07) as data: which element may stand
 * where, how often, in which order, and with which attributes. Only what the schema allows passes; parts of it that no
 * file of ours uses are left out, so that using them makes this check fail until it learns them.
 */

const RESOURCE = /^[\p{L}\p{N}_]+$/u;
const REFERENCE = /^(?:[\p{L}\p{N}_]+:)?[\p{L}\p{N}_]+$/u;
const STRING = /^\$\(string\.[\p{L}\p{N}_]+\)$/u;
const PRESENTATION = /^\$\(presentation\.[\p{L}\p{N}_]+\)$/u;
const VERSION = /^[0-9]{1,4}\.[0-9]{1,5}$/;
const NUMBER = /^\d{1,10}$/;
const YES_NO = /^(?:true|false|0|1)$/;
const ANY = /^.*$/s;

interface Attribute {
  form: RegExp;
  required?: true;
}
interface Part {
  name: string;
  type: string;
  min: number;
  max: number;
}
interface Type {
  attributes: Readonly<Record<string, Attribute>>;
  /** In this order; with `anyOrder`, as often and in whichever order. */
  parts?: readonly Part[];
  anyOrder?: true;
  /** Whether it holds text, and how much at most. */
  text?: number;
}

const need = (form: RegExp): Attribute => ({ form, required: true });
const may = (form: RegExp): Attribute => ({ form });
const one = (name: string, type = name): Part => ({ name, type, min: 1, max: 1 });
const atMostOne = (name: string, type = name): Part => ({ name, type, min: 0, max: 1 });
const many = (name: string, type = name): Part => ({ name, type, min: 1, max: Number.POSITIVE_INFINITY });
const anyNumber = (name: string, type = name): Part => ({ name, type, min: 0, max: Number.POSITIVE_INFINITY });
const words: Type = { attributes: {}, text: Number.POSITIVE_INFINITY };

const IN_ELEMENTS = {
  id: need(ANY),
  clientExtension: may(/^\{[0-9A-Fa-f-]{36}\}$/),
  key: may(ANY),
  valueName: may(ANY),
};
const ROOT = {
  xmlns: need(/^http:\/\/schemas\.microsoft\.com\/GroupPolicy\/2006\/07\/PolicyDefinitions$/),
  revision: need(VERSION),
  schemaVersion: need(/^1\.0$/),
};
const DESCRIPTIVE = [atMostOne('parentCategory'), anyNumber('seeAlso', 'words'), atMostOne('keywords', 'words')];

export const TYPES: Readonly<Record<string, Type>> = {
  policyDefinitions: {
    attributes: ROOT,
    parts: [
      one('policyNamespaces'),
      anyNumber('supersededAdm'),
      one('resources', 'resourceReference'),
      atMostOne('supportedOn', 'supportedOnTable'),
      atMostOne('categories'),
      atMostOne('policies'),
    ],
  },
  policyNamespaces: { attributes: {}, parts: [one('target', 'namespace'), anyNumber('using', 'namespace')] },
  namespace: { attributes: { prefix: need(RESOURCE), namespace: need(/^\S+$/) } },
  supersededAdm: { attributes: { fileName: need(ANY) } },
  resourceReference: {
    attributes: { minRequiredRevision: need(VERSION), fallbackCulture: may(/^[a-z]{2}-[A-Z]{2}$/) },
  },
  supportedOnTable: { attributes: {}, parts: [atMostOne('definitions')] },
  definitions: { attributes: {}, parts: [many('definition')] },
  definition: { attributes: { name: need(RESOURCE), displayName: need(STRING) } },
  categories: { attributes: {}, parts: [many('category')] },
  category: {
    attributes: { name: need(RESOURCE), displayName: need(STRING), explainText: may(STRING) },
    parts: DESCRIPTIVE,
  },
  parentCategory: { attributes: { ref: need(REFERENCE) } },
  policies: { attributes: {}, parts: [many('policy')] },
  policy: {
    attributes: {
      name: need(RESOURCE),
      class: need(/^(?:User|Machine|Both)$/),
      displayName: need(STRING),
      explainText: may(STRING),
      presentation: may(PRESENTATION),
      key: need(ANY),
      valueName: may(ANY),
    },
    parts: [
      ...DESCRIPTIVE,
      one('supportedOn', 'supportedOnReference'),
      atMostOne('enabledValue', 'value'),
      atMostOne('disabledValue', 'value'),
      atMostOne('elements'),
    ],
  },
  supportedOnReference: { attributes: { ref: need(REFERENCE) } },
  value: { attributes: {}, parts: [atMostOne('decimal'), atMostOne('string', 'valueText')] },
  decimal: { attributes: { value: need(NUMBER) } },
  valueText: { attributes: {}, text: 255 },
  elements: {
    attributes: {},
    parts: [anyNumber('text', 'textElement'), anyNumber('enum'), anyNumber('list')],
    anyOrder: true,
  },
  textElement: {
    attributes: {
      ...IN_ELEMENTS,
      required: may(YES_NO),
      maxLength: may(NUMBER),
      expandable: may(YES_NO),
      soft: may(YES_NO),
    },
  },
  enum: { attributes: { ...IN_ELEMENTS, required: may(YES_NO) }, parts: [anyNumber('item')] },
  item: { attributes: { displayName: need(STRING) }, parts: [one('value')] },
  list: {
    attributes: {
      id: need(ANY),
      key: may(ANY),
      valuePrefix: may(ANY),
      additive: may(YES_NO),
      expandable: may(YES_NO),
      explicitValue: may(YES_NO),
    },
  },
  policyDefinitionResources: {
    attributes: ROOT,
    parts: [one('displayName', 'words'), one('description', 'words'), one('resources', 'localization')],
  },
  localization: { attributes: {}, parts: [atMostOne('stringTable'), atMostOne('presentationTable')] },
  stringTable: { attributes: {}, parts: [many('string', 'localizedString')] },
  localizedString: { attributes: { id: need(RESOURCE) }, text: Number.POSITIVE_INFINITY },
  presentationTable: { attributes: {}, parts: [many('presentation')] },
  presentation: {
    attributes: { id: need(RESOURCE) },
    parts: [anyNumber('text', 'words'), anyNumber('textBox'), anyNumber('dropdownList'), anyNumber('listBox')],
    anyOrder: true,
  },
  textBox: { attributes: { refId: need(ANY) }, parts: [one('label', 'words'), atMostOne('defaultValue', 'words')] },
  dropdownList: {
    attributes: { refId: need(ANY), noSort: may(YES_NO), defaultItem: may(NUMBER) },
    text: Number.POSITIVE_INFINITY,
  },
  listBox: { attributes: { refId: need(ANY) }, text: Number.POSITIVE_INFINITY },
  words,
};

function attributeComplaints(element: Element, type: Type, path: string): string[] {
  const present = [...element.attributes].map(({ name }) => name);
  const strange = present
    .filter((name) => !(name in type.attributes))
    .map((name) => `${path}: no attribute "${name}" here`);
  const wrong = Object.entries(type.attributes).flatMap(([name, { form, required }]) => {
    const value = element.getAttribute(name);
    if (value === null) return required ? [`${path}: attribute "${name}" is missing`] : [];
    return form.test(value) ? [] : [`${path}: "${value}" is no ${name}`];
  });
  return [...strange, ...wrong];
}

function orderComplaints(children: readonly Element[], { parts = [], anyOrder }: Type, path: string): string[] {
  const complaints: string[] = [];
  for (const { name, min, max } of parts) {
    const count = children.filter((child) => child.tagName === name).length;
    if (count < min || count > max) complaints.push(`${path}: ${count} × ${name}`);
  }
  const ranks = children.map((child) => parts.findIndex(({ name }) => name === child.tagName));
  for (const [index, rank] of ranks.entries()) {
    const name = children[index]?.tagName;
    if (rank < 0) complaints.push(`${path}: no element "${name}" here`);
    else if (!anyOrder && rank < Math.max(...ranks.slice(0, index)))
      complaints.push(`${path}: "${name}" comes too late`);
  }
  return complaints;
}

/** Everything in which an element departs from the structure; empty when it keeps to it. */
export function structureComplaints(element: Element, typeName = element.tagName, path = element.tagName): string[] {
  const type = TYPES[typeName];
  if (!type) return [`${path}: unknown element`];
  const children = [...element.children];
  const own = attributeComplaints(element, type, path);
  const text = element.textContent ?? '';
  if (type.text === undefined) {
    const stray = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    if (stray) own.push(`${path}: no text here`);
  } else if (text.length > type.text || children.length > 0)
    own.push(`${path}: plain text of at most ${type.text} letters`);
  const inner = children.flatMap((child, index) => {
    const part = type.parts?.find(({ name }) => name === child.tagName);
    const label = child.getAttribute('name') ?? child.getAttribute('id') ?? String(index);
    return part ? structureComplaints(child, part.type, `${path}/${child.tagName}[${label}]`) : [];
  });
  return [...own, ...orderComplaints(children, type, path), ...inner];
}
