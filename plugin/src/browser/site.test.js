// npm test -- NAME=FOLDER …: every page of every site named, in one browser; BROWSER_ALL=true looks at all of them closely.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from './browser.js';
import { look } from './look.js';

const ALL = process.env.BROWSER_ALL === 'true';
const CHECKS = {
  policy: 'quiet and complete under the policy of Jenkins',
  disk: 'quiet and complete from the disk',
  links: 'every link leads somewhere',
  keyboard: 'the keyboard reaches everything, visibly',
  desk: 'no violation found by axe at 1280 px',
  phone: 'no violation found by axe at 390 px',
  narrow: 'no sideways scrolling at 390 px',
  zoom: 'no sideways scrolling with letters of twice the size',
  layout: 'tables and pictures fit on paper',
  paper: 'no text cut and no page empty in the PDF',
};

const sites = process.argv.slice(2).map((argument) => argument.split(/=(.*)/s));
assert.ok(sites.length > 0, 'no site to look at: npm test -- NAME=FOLDER …');

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const [name, place] of sites) {
  const folder = resolve(place);
  assert.ok(existsSync(join(folder, 'index.html')), `there is no site in ${folder}; it is left by the build before`);
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html')).sort();

  describe(`${name}, ${files.length} pages`, () => {
    let found;
    before(async () => {
      const looked = await look(browser, folder, files, { all: ALL });
      found = looked.found;
      console.log(`${name}: ${looked.close.length} of ${files.length} pages looked at closely: ${looked.close.join(', ')}`);
    });
    for (const [check, statement] of Object.entries(CHECKS)) {
      test(statement, () => assert.ok(found[check].length === 0, `\n${found[check].join('\n')}\n`));
    }
  });
}
