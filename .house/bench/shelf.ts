/** A shop's shelf of so many cards, about seven elements each, on which nothing concerns us; written for measuring growth. */
export function shelf(cards: number): string {
  const card = (at: number) =>
    `<li class="card item-${at}"><a href="/lamps/${at}"><img alt="Lamp number ${at}"></a>` +
    `<h3>Lamp number ${at}</h3><p>Gives light in a room of ${at % 40} square metres.</p>` +
    `<span class="price">€ ${at}.90</span><button class="add-to-cart">Add to cart</button></li>`;
  const cardsOf = Array.from({ length: cards }, (_, at) => card(at)).join('');
  return `<!doctype html><title>Lamps</title><main><h1>Lamps</h1><ul>${cardsOf}</ul></main>`;
}
