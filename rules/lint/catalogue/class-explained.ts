import type { Product } from '../../schema/catalogue.ts';
import type { ProductClass } from '../../schema/vocabulary.ts';
import { CATALOGUE_FILES, type CatalogueFolder } from '../catalogue-folder.ts';
import type { Check } from '../check.ts';

/** The law's word for most of what the trade calls so. Where a product has another one, its note says why. */
const USUAL: Readonly<Record<Product['class'], readonly ProductClass[]>> = {
  'consumer-security': ['consumer-av'],
  'business-security': ['business-endpoint', 'ot-security', 'managed-service', 'oem-integration'],
  vpn: ['vpn-password-other-cyber'],
  'password-manager': ['vpn-password-other-cyber'],
  parental: ['vpn-password-other-cyber'],
  'free-tool': ['vpn-password-other-cyber'],
  'removal-tool': ['vpn-password-other-cyber'],
  'threat-intelligence': ['threat-intelligence'],
  training: ['security-training'],
  consulting: ['consulting-informational', 'consulting-operational'],
  support: [],
  'hardware-os': [],
};

export const classExplained: Check<CatalogueFolder> = {
  name: 'class-explained',
  why: 'The class decides which law a reader is told of. An unusual one must be argued where it stands.',
  severity: 'error',
  *run({ products }) {
    for (const [index, { id, class: called, lawClass, treatment, note }] of (products?.products ?? []).entries()) {
      if (note !== undefined || treatment === 'never' || USUAL[called].includes(lawClass)) continue;
      const what = `"${id}" is ${called} to the trade and ${lawClass} to the law, and no note says why`;
      const mend = 'add a note, or give it the class of its kind';
      yield { file: CATALOGUE_FILES.products, field: `products[${index}].lawClass`, what, mend };
    }
  },
};
