import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Reads what a page offers and asks for, as the browser understood it. */
export function inventory(tab) {
  return tab.evaluate(() => ({
    anchors: [...document.querySelectorAll('[id]')].map((element) => element.id),
    duplicates: [...document.querySelectorAll('[id]')].map((element) => element.id).filter((id, at, all) => all.indexOf(id) !== at),
    links: [...document.querySelectorAll('[href], [src], [srcset]')].flatMap((element) =>
      ['href', 'src', 'srcset'].filter((name) => element.hasAttribute(name)).map((name) => element.getAttribute(name).trim().split(/\s+/)[0])),
  }));
}

/**
 * Links that lead nowhere: a file that is not there, an anchor that its page does not have, a way out of the site.
 *
 * @param pages page → its inventory
 */
export function broken(folder, pages) {
  return [...pages].flatMap(([file, { links, duplicates }]) => [
    ...duplicates.map((id) => `${file}: id "${id}" twice`),
    ...[...new Set(links)].map((link) => fault(folder, pages, file, link)).filter(Boolean).map((text) => `${file}: ${text}`),
  ]);
}

function fault(folder, pages, file, link) {
  if (/^(https?|mailto):/.test(link)) {
    return null;
  }
  if (/^[a-z]+:|^\//i.test(link)) {
    return `${link} is neither within the site nor an address`;
  }
  const [path, anchor] = link.split('#').map(decodeURIComponent);
  const target = path ? join(dirname(file), path) : file;
  if (relative(folder, join(folder, target)).startsWith('..')) {
    return `${link} leaves the site`;
  }
  if (!existsSync(join(folder, target))) {
    return `${link} is not there`;
  }
  return anchor && pages.has(target) && !pages.get(target).anchors.includes(anchor) ? `${link} has no such anchor` : null;
}
