import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { visitAll } from './browser.js';
import { accessible } from './check/accessible.js';
import { keyboard } from './check/keyboard.js';
import { broken, inventory } from './check/links.js';
import { layout, paper } from './check/paper.js';
import { quiet } from './check/quiet.js';
import { reflow, zoomed } from './check/reflow.js';
import { makeup, sample } from './sample.js';
import { serve } from './server.js';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/**
 * Looks at every page of a site, and at those of the sample (see sample.js) closely: with the keyboard, at colours, with axe on
 * a phone too, and printed. What goes to paper as a whole is always printed.
 *
 * @param all whether every page is looked at closely
 * @returns faults: check → what is wrong, each text led by the name of its page; close: the pages looked at closely
 */
export async function look(browser, folder, files, { all = false } = {}) {
  const found = {};
  const note = (check, file, faults) => (found[check] ??= []).push(...faults.map((fault) => `${file}: ${fault}`));

  const pages = await served(browser, folder, files, note);
  found.links = broken(folder, new Map(files.map((file, at) => [file, pages[at].inventory])));
  const close = all ? files : sample(new Map(files.map((file, at) => [file, pages[at].makeup])));
  await fromDisk(browser, folder, files, close, note);
  return { found, close };
}

/** Every page under a policy that allows no script: what it asks for, and its layout at all sizes. */
async function served(browser, folder, files, note) {
  const server = await serve(folder);
  const pages = await visitAll(browser, files, { viewport: DESK }, async (tab, file) => {
    await tab.emulateMedia({ media: 'screen' });
    await tab.setViewportSize(DESK);
    note('policy', file, await quiet(tab, server.address + encodeURI(file), server.address));
    const page = { inventory: await inventory(tab), makeup: await makeup(tab) };
    await openDetails(tab);
    await tab.setViewportSize(PHONE);
    note('narrow', file, await reflow(tab));
    await tab.setViewportSize(DESK);
    note('zoom', file, await zoomed(tab));
    note('layout', file, await layout(tab));
    return page;
  });
  server.close();
  return pages;
}

/** Every page as a file; axe and the keyboard need scripts of ours, which run there. */
async function fromDisk(browser, folder, files, close, note) {
  const printed = notInPrint(folder);
  const address = (file) => pathToFileURL(join(folder, file)).href;
  await visitAll(browser, files, { viewport: DESK }, async (tab, file) => {
    await tab.emulateMedia({ media: 'screen' });
    await tab.setViewportSize(DESK);
    note('disk', file, await quiet(tab, address(file), address('.')));
    if (!close.includes(file)) {
      await openDetails(tab);
      note('desk', file, await accessible(tab, { colours: false }));
    } else {
      note('keyboard', file, await keyboard(tab));
      note('desk', file, await accessible(tab, { colours: true }));
      await tab.setViewportSize(PHONE);
      note('phone', file, await accessible(tab, { colours: false }));
    }
    if (file === 'index.html') {
      await tab.setViewportSize(PHONE);
      await tab.goto(address(file));
      note('keyboard', `${file} on a phone`, await keyboard(tab));
    }
    if (file === 'print.html' || (close.includes(file) && printed(file))) {
      note('paper', file, await paper(tab));
    }
  });
}

function openDetails(tab) {
  return tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

/** Pages that are chapters of print.html go to paper with it. */
function notInPrint(folder) {
  const all = join(folder, 'print.html');
  const chapters = existsSync(all) ? [...readFileSync(all, 'utf8').matchAll(/class="chapter" id="([^"]+)"/g)].map((match) => `${match[1]}.html`) : [];
  return (file) => !chapters.includes(file);
}
