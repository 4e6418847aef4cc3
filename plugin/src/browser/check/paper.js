import { getDocumentProxy } from 'unpdf';

/** A4 without the margins of the style sheet (16 mm at each side), in CSS pixels and in points. */
const PIXELS = { width: Math.floor(((210 - 32) / 25.4) * 96), height: Math.floor(((297 - 36) / 25.4) * 96) };
/** The lower margin in points; what stands in it (page numbers) is no text of a page. */
const BOTTOM = (18 / 25.4) * 72;

/**
 * Laid out for print: no table, picture or code is wider than the page box, which would shrink the whole page, and no picture
 * higher.
 */
export async function layout(tab) {
  await takeSheet(tab);
  return tab.evaluate(({ width, height }) => {
    const name = (element) => element.outerHTML.slice(0, 100);
    const seen = (names) => [...document.querySelectorAll(names)].filter((element) => element.checkVisibility());
    const box = (element) => element.getBoundingClientRect();
    const shrunk = document.documentElement.scrollWidth > width + 1;
    return [
      ...(shrunk ? [`shrunk from ${document.documentElement.scrollWidth} to ${width} px of paper`] : []),
      ...seen('table, img, pre, svg').filter((one) => box(one).right > width + 1).map((one) => `${Math.round(box(one).right)} of ${width} px of paper: ${name(one)}`),
      ...seen('img, svg').filter((one) => box(one).height > height).map((one) => `${Math.round(box(one).height)} px high on ${height} px of paper: ${name(one)}`),
    ];
  }, PIXELS);
}

/** Printed to PDF: all text arrives, letter by letter, and no page is without text. */
export async function paper(tab) {
  await takeSheet(tab);
  const shown = await tab.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let all = '';
    while (texts.nextNode()) {
      const holder = texts.currentNode.parentElement;
      all += holder.checkVisibility() && !holder.closest('.unseen, .skip') ? texts.currentNode.data : '';
    }
    return all;
  });
  const pages = await printed(tab);
  const empty = pages.flatMap((text, at) => (text.trim() ? [] : [`page ${at + 1} of ${pages.length} is empty`]));
  const there = tally(pages.join(''));
  const lost = [...tally(shown)].map(([letter, count]) => [letter, count - (there.get(letter) ?? 0)]).filter(([, count]) => count > 0);
  const missing = lost.reduce((sum, [, count]) => sum + count, 0);
  return [...empty, ...(missing ? [`${missing} letters lost on paper: ${lost.map(([letter, count]) => `${letter} × ${count}`).join(', ').slice(0, 200)}`] : [])];
}

async function takeSheet(tab) {
  await tab.setViewportSize(PIXELS);
  await tab.emulateMedia({ media: 'print' });
}

/** The text of each page without its lower margin. */
async function printed(tab) {
  const bytes = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.filter((item) => item.str && item.transform[5] > BOTTOM).map((item) => item.str).join(''));
  }
  await pdf.loadingTask.destroy();
  return pages;
}

/**
 * How often each letter and digit occurs. Chinese counts as one, since fonts know some characters by the name of a radical;
 * they have other names for signs, too.
 */
function tally(text) {
  const counts = new Map();
  for (const letter of text.normalize('NFKC').replace(/\p{Script=Han}/gu, '字').replace(/[^\p{L}\p{N}]/gu, '')) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}
