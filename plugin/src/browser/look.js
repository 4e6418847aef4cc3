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
import { serve } from './server.js';

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/**
 * Looks at every page of a site: three visits each, since opening a page costs most.
 *
 * @returns check → what is wrong, each text led by the name of its page
 */
export async function look(browser, folder, files) {
  const printed = notInPrint(folder);
  const address = (file) => pathToFileURL(join(folder, file)).href;
  const found = {};
  const note = (check, file, faults) => (found[check] ??= []).push(...faults.map((fault) => `${file}: ${fault}`));

  const server = await serve(folder);
  await visitAll(browser, files, { viewport: DESK }, async (tab, file) => note('policy', file, await quiet(tab, server.address + encodeURI(file), server.address)));
  server.close();

  const inventories = await visitAll(browser, files, { viewport: DESK }, async (tab, file) => {
    await tab.emulateMedia({ media: 'screen' });
    await tab.setViewportSize(DESK);
    note('disk', file, await quiet(tab, address(file), address('.')));
    const inventoried = await inventory(tab);
    note('keyboard', file, await keyboard(tab));
    if (file === 'index.html') {
      await tab.setViewportSize(PHONE);
      await tab.goto(address(file));
      note('keyboard', `${file} on a phone`, await keyboard(tab));
    }
    note('layout', file, await layout(tab));
    if (printed(file)) {
      note('paper', file, await paper(tab));
    }
    return inventoried;
  });
  found.links = broken(folder, new Map(files.map((file, at) => [file, inventories[at]])));

  // The pages forbid scripts; one that a check brings is not what is checked.
  await visitAll(browser, files, { viewport: DESK, bypassCSP: true }, async (tab, file) => {
    await tab.setViewportSize(DESK);
    await tab.goto(address(file));
    await tab.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    note('desk', file, await accessible(tab, { colours: true }));
    await tab.setViewportSize(PHONE);
    note('phone', file, await accessible(tab, { colours: false }));
    note('narrow', file, await reflow(tab));
    await tab.setViewportSize(DESK);
    note('zoom', file, await zoomed(tab));
  });
  return found;
}

/** Pages that are chapters of print.html go to paper with it. */
function notInPrint(folder) {
  const all = join(folder, 'print.html');
  const chapters = existsSync(all) ? [...readFileSync(all, 'utf8').matchAll(/class="chapter" id="([^"]+)"/g)].map((match) => `${match[1]}.html`) : [];
  return (file) => !chapters.includes(file);
}
