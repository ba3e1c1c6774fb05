/** What a part of an address says, whoever owns the host. */
export const ADDRESS_WORDS = {
  article:
    'blog blogs news newsroom article articles artikel articulo articulos articolo noticia noticias notizie actualites nachrichten novosti stati press press-release press-releases pressemitteilung resource-center resources magazine story stories posts guides howto how-to learn academy-blog opinion editorial insights aktuelles meldungen actualite novedades novita nieuws aktualnosci wiadomosci aktuality hirek stiri haberler nyheter nyheder uutiset berita tin-tuc vijesti vesti novini',
  help: 'support help kb knowledge knowledgebase knowledge-base faq faqs docs documentation manual manuals wiki hilfe aide ayuda assistenza supporto spravka pomosc eula release-notes troubleshooting tutorials',
  forum:
    'bbs forum forums foro thread threads topic topics community viewtopic.php showthread.php discussion discussions board t5 questions',
  job: 'job jobs career careers vacancy vacancies karriere stellenangebote empleo emploi vakansii rabota',
  about:
    'about about-us contact contacts contact-us terms privacy policy policies legal delivery shipping returns impressum agb team partners o-nas kontakt dostavka oplata',
  review:
    'review reviews test tests testbericht recensioni resena resenas avis obzor obzory comparison compare vs alternatives best versus',
  coupon:
    'coupon coupons voucher vouchers promo-code promo-codes gutschein gutscheine promokod promokody kupon code-promo',
  cart: 'cart basket bag shopping-cart shoppingcart warenkorb panier carrito carrello carrinho winkelwagen winkelmandje koszyk kosik korzina cesta sepet sepetim giohang gio-hang keranjang varukorg kurv handlekurv ostoskori',
  checkout:
    'checkout checkouts check-out payment order-review onepage kasse paiement commande pago finalizar-compra pagamento zamowienie oformlenie onestepcheckout place-order zahlung',
  search:
    'search searchpage searchpage.jsp suche suchergebnis recherche buscar busca busqueda ricerca szukaj poisk hledat zoeken ara arama s.php',
  listing:
    'category categories cat collection collections brand brands manufacturer marca marcas marque marques marken hersteller kategorie kategoria kategori categoria categorie catalog katalog product-category c tag vendor vendors producers producent vyrobce shop-by-brand',
  product:
    'product products p dp gp item items itm pd prod produkt produkte produkty produit produits producto productos prodotto prodotti produto produtos tovar goods sku ip urun san-pham',
  shop: 'shop store buy kaufen comprar acheter kupit offer offers oferta oferty angebot listing detail',
  download: 'download downloads telecharger descargar herunterladen scaricar skachat baixar pobierz download.html',
  renewal:
    'renew renewal renewals renewal-center renovar renove renovacion renovacao renovação renouvellement renouveler verlaengern verlängern verlängerung verlaengerung verlangern prodlenie prodlit rinnovo rinnova verlengen verlenging przedluzenie odnowienie obnova prodlouzeni predlzenie prolongation podaljsanje produzenje yenileme yenile gia-han hosszabbitas megujitas forny fornyelse fornya förnya reinnoire koushin koshin',
  quote: 'quote quotes rfq cotizar cotizacion devis preventivo orcamento request-quote get-quote',
  marketplace: 'marketplace',
  activation: 'activate activation redeem activar aktivieren aktivacija',
  tender:
    'tender tenders ausschreibung ausschreibungen vergabe licitacion licitaciones licitacoes licitacao pregao zakupki goszakupki przetarg przetargi zakazky zakazka procurement auction lot lots marches-publics bandi gare achizitii rfq-records kozbeszerzes ihale aanbesteding aanbestedingen bids',
} as const;

export type AddressSense = keyof typeof ADDRESS_WORDS;

const SENSES_BY_WORD = new Map<string, AddressSense[]>();
for (const [sense, words] of Object.entries(ADDRESS_WORDS)) {
  for (const word of words.split(' ')) {
    SENSES_BY_WORD.set(word, [...(SENSES_BY_WORD.get(word) ?? []), sense as AddressSense]);
  }
}

/** A day in a path, as newspapers and blogs write it. */
const DATED = /\/(?:19|20)\d\d\/(?:0?[1-9]|1[0-2])(?:\/|$)/;

/** Names under which an address carries what was searched for. */
const QUERY =
  /[?&](?:q|s|k|st|w|kw|query|search|searchterm|searchtext|searchstring|string|phrase|search_query|keyword|keywords|text|term|field-keywords|_nkw|ntt|wd|suche|busca|find)=([^&#]*)/i;

/**
 * What the segments of a path say: "/blog/2024/06/…" is an article, "/checkout/…" a check-out. Whole segments only, but
 * for one that ends in a file's extension. Takes path and query with escapes resolved.
 */
export function sensesOfAddress(address: string): ReadonlySet<AddressSense> {
  const [path = ''] = address.toLowerCase().split(/[?#]/);
  const segments = path.split('/').slice(1, 12);
  const senses = segments.flatMap((segment) => SENSES_BY_WORD.get(segment) ?? SENSES_BY_WORD.get(bare(segment)) ?? []);
  const found = new Set(senses);
  if (DATED.test(path)) found.add('article');
  if (QUERY.test(address)) found.add('search');
  return found;
}

/** What the words of one part of a path say, where it holds several: "kaspersky-verlengen". */
export function wordsOfSegment(segment: string): ReadonlySet<AddressSense> {
  const words = bare(segment.toLowerCase()).split(/[-.+\s]/);
  return new Set(words.flatMap((word) => SENSES_BY_WORD.get(word) ?? []));
}

/** Kinds of site that say so in the name of their host: "forum.…", "zakupki.…". */
const SITES: readonly AddressSense[] = ['article', 'help', 'forum', 'job', 'coupon', 'tender'];

/** What the name of a host says before its domain, or its domain before the ending. */
export function sensesOfHost(host: string): ReadonlySet<AddressSense> {
  const labels = host.toLowerCase().split('.').slice(0, -1);
  return new Set(labels.flatMap((label) => SENSES_BY_WORD.get(label) ?? []).filter((sense) => SITES.includes(sense)));
}

function bare(segment: string): string {
  return segment.replace(/\.(?:html?|php|aspx?|jsp|do)$/, '').replaceAll('_', '-');
}

/** What was searched for, when the address says so. */
export function searchedFor(address: string): string {
  return QUERY.exec(address)?.[1]?.replaceAll('+', ' ') ?? '';
}
