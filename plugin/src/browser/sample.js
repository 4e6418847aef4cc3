/**
 * What a page is made of: its kinds of elements (name, classes, role and place in the order of the keyboard, each within which
 * parent), what the keyboard meets first, and how many elements it has.
 */
export function makeup(tab) {
  return tab.evaluate(() => {
    const kind = (element) => (element ? [element.localName, ...[...element.classList].sort(), ...['role', 'tabindex'].map((name) => element.getAttribute(name) ?? '')].join('.') : '');
    const elements = [...document.querySelectorAll('*')];
    const first = `first: ${kind(document.querySelector('a[href], summary, [tabindex]'))}`;
    return { kinds: [...new Set([first, ...elements.map((element) => `${kind(element.parentElement)} > ${kind(element)}`)])], size: elements.length };
  });
}

/**
 * Pages which together have every kind of element that the site has: the first page, then again and again the one that adds
 * most kinds for its size. Of pages of one shape with other words one is looked at closely; which one follows from the site.
 *
 * @param pages page → its makeup
 */
export function sample(pages) {
  const met = new Set();
  const fresh = (file) => pages.get(file).kinds.filter((kind) => !met.has(kind));
  const worth = (file) => fresh(file).length / (500 + pages.get(file).size);
  const chosen = [];
  let next = pages.has('index.html') ? 'index.html' : best(pages.keys(), worth);
  while (next && fresh(next).length > 0) {
    chosen.push(next);
    fresh(next).forEach((kind) => met.add(kind));
    next = best(pages.keys(), worth);
  }
  return chosen;
}

function best(files, worth) {
  return [...files].map((file) => [file, worth(file)]).reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
