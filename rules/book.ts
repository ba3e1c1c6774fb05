/**
 * The law files, bound by hand: a reader can follow every import, and a file that nobody bound fails a test instead of
 * being silently left out.
 */

import { bindBook } from './bind-book.ts';
import auPspf0022025 from './law/au/pspf-002-2025.json' with { type: 'json' };
import be2022 from './law/be/2022.json' with { type: 'json' };
import bg2022 from './law/bg/2022.json' with { type: 'json' };
import caTbs20231030 from './law/ca/tbs-2023-10-30.json' with { type: 'json' };
import chBacs2024 from './law/ch/bacs-2024.json' with { type: 'json' };
import czNukib2024 from './law/cz/nukib-2024.json' with { type: 'json' };
import deBsi20220315 from './law/de/bsi-2022-03-15.json' with { type: 'json' };
import eeRia2017 from './law/ee/ria-2017.json' with { type: 'json' };
import euEp20180613 from './law/eu/ep-2018-06-13.json' with { type: 'json' };
import frAnssi2022 from './law/fr/anssi-2022.json' with { type: 'json' };
import gbNcsc2017 from './law/gb/ncsc-2017.json' with { type: 'json' };
import gbNcsc2022 from './law/gb/ncsc-2022.json' with { type: 'json' };
import itAcn20251114 from './law/it/acn-2025-11-14.json' with { type: 'json' };
import jp2022 from './law/jp/2022.json' with { type: 'json' };
import jurisdictions from './law/jurisdictions.json' with { type: 'json' };
import ltGov20171220 from './law/lt/gov-2017-12-20.json' with { type: 'json' };
import lvCert2018 from './law/lv/cert-2018.json' with { type: 'json' };
import nlKamerbrief2018 from './law/nl/kamerbrief-2018.json' with { type: 'json' };
import nz2022 from './law/nz/2022.json' with { type: 'json' };
import plSanctionsAoKaspersky from './law/pl/sanctions-ao-kaspersky.json' with { type: 'json' };
import roLegea3542022 from './law/ro/legea-354-2022.json' with { type: 'json' };
import sources from './law/sources.json' with { type: 'json' };
import tw2022 from './law/tw/2022.json' with { type: 'json' };
import uaSanctionsKaspersky from './law/ua/sanctions-kaspersky.json' with { type: 'json' };
import us15cfr791 from './law/us/15cfr-791.json' with { type: 'json' };
import usBisAffiliatesRule from './law/us/bis-affiliates-rule.json' with { type: 'json' };
import usBisIcts2021002 from './law/us/bis-icts-2021-002.json' with { type: 'json' };
import usBod1701 from './law/us/bod-17-01.json' with { type: 'json' };
import usEntityList202413695 from './law/us/entity-list-2024-13695.json' with { type: 'json' };
import usEo13873Emergency from './law/us/eo-13873-emergency.json' with { type: 'json' };
import usFar5220423 from './law/us/far-52-204-23.json' with { type: 'json' };
import usFarRfo5224091 from './law/us/far-rfo-52-240-91.json' with { type: 'json' };
import usFascsaOrders from './law/us/fascsa-orders.json' with { type: 'json' };
import usFcc2571 from './law/us/fcc-25-71.json' with { type: 'json' };
import usFccCovered2022 from './law/us/fcc-covered-2022.json' with { type: 'json' };
import usFccCovered2024 from './law/us/fcc-covered-2024.json' with { type: 'json' };
import usNdaa1634 from './law/us/ndaa-1634.json' with { type: 'json' };
import usOfac20240621 from './law/us/ofac-2024-06-21.json' with { type: 'json' };
import usFl11222 from './law/us-fl/112-22.json' with { type: 'json' };
import usFlBog30075 from './law/us-fl/bog-3-0075.json' with { type: 'json' };
import usMdEd202212001 from './law/us-md/ed-2022-12-001.json' with { type: 'json' };
import usNhRsa21R15 from './law/us-nh/rsa-21-r-15.json' with { type: 'json' };
import usNjDirective2023 from './law/us-nj/directive-2023.json' with { type: 'json' };
import usNvStandard2023 from './law/us-nv/standard-2023.json' with { type: 'json' };
import usTxProhibitedTech from './law/us-tx/prohibited-tech.json' with { type: 'json' };
import usVa225514 from './law/us-va/2-2-5514.json' with { type: 'json' };
import usVtCio2019 from './law/us-vt/cio-2019.json' with { type: 'json' };
import usWiEo184 from './law/us-wi/eo-184.json' with { type: 'json' };
import revision from './revision.json' with { type: 'json' };
import type { Book } from './schema/law.ts';

/** The law files as they stand in the folder, not yet bound or checked. */
export const LAW_FILES: readonly unknown[] = [
  auPspf0022025,
  be2022,
  bg2022,
  caTbs20231030,
  chBacs2024,
  czNukib2024,
  deBsi20220315,
  eeRia2017,
  euEp20180613,
  frAnssi2022,
  gbNcsc2017,
  gbNcsc2022,
  itAcn20251114,
  jp2022,
  ltGov20171220,
  lvCert2018,
  nlKamerbrief2018,
  nz2022,
  plSanctionsAoKaspersky,
  roLegea3542022,
  tw2022,
  uaSanctionsKaspersky,
  usFl11222,
  usFlBog30075,
  usMdEd202212001,
  usNhRsa21R15,
  usNjDirective2023,
  usNvStandard2023,
  usTxProhibitedTech,
  usVa225514,
  usVtCio2019,
  usWiEo184,
  us15cfr791,
  usBisAffiliatesRule,
  usBisIcts2021002,
  usBod1701,
  usEntityList202413695,
  usEo13873Emergency,
  usFar5220423,
  usFarRfo5224091,
  usFascsaOrders,
  usFcc2571,
  usFccCovered2022,
  usFccCovered2024,
  usNdaa1634,
  usOfac20240621,
];

/** Everything this version of the program claims to know of the law. */
export const BOOK: Book = bindBook({ instruments: LAW_FILES, sources, jurisdictions, ...revision });
