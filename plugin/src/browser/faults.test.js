// Every check finds what it is there for: pages with one planted fault each, beside one that is sound.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from './browser.js';
import { look } from './look.js';

const STYLE = `
  body { margin: 0; font: 1rem/1.6 sans-serif; color: #222; background: #fff; }
  .skip { position: absolute; top: -4rem; } .skip:focus { top: 0; }
  a { display: inline-block; padding: 0.25rem; color: #036; }
  .ring :focus-visible { outline: 3px solid #b50; }
  .bare :focus-visible { outline: none; }
  .wide { width: 1500px; } .scroller { overflow-x: auto; } .clipped { width: 8rem; overflow: hidden; white-space: nowrap; }
  .turned { display: flex; } .pale { color: #bbb; }
  .hidden-skip .skip:focus { top: -4rem; }
  @page { size: A4; margin: 18mm 16mm; }
  @media print { .sheet { height: 250mm; break-after: page; } .far { position: relative; left: -30mm; } }
`;
const PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';

const page = (main, { body = 'ring', skip = '<a class="skip" href="#main">Skip</a>', head = '' } = {}) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page</title>
<link rel="stylesheet" href="style.css"><link rel="icon" href="icon.svg">${head}</head>
<body class="${body}">${skip}<header><nav aria-label="Pages"><a href="index.html">Start</a></nav></header>
<main id="main" tabindex="-1"><h1>Page</h1>${main}</main></body></html>`;

const SOUND = '<p>Text</p><img src="icon.svg" alt="A square" width="10" height="10"><details><summary>More</summary><p><a href="#main">Top</a></p></details>';

/** Page → its content, and which checks find what in it. */
const PLANTED = {
  'index.html': [page(SOUND), {}],
  'alike.html': [page(SOUND.replace('Text', 'Other text')), {}],
  'script.html': [page('<p>Text</p><script>alert(1)</script>'), { policy: /console error.*script/s, disk: /dialog: 1/ }],
  'console.html': [page('<p>Text</p><script>console.log("said")</script>'), { disk: /console log: said/ }],
  'style.html': [page('<p style="color: red">Text</p>'), { policy: /console error.*style/s }],
  'outside.html': [page('<p>Text</p><img src="http://127.0.0.1:9/x.png" alt="x">'), { policy: /127\.0\.0\.1:9/, disk: /asks http:\/\/127\.0\.0\.1:9/ }],
  'picture.html': [page('<p>Text</p><img src="none.svg" alt="x">'), { policy: /404|no picture/, disk: /no picture: none\.svg/, links: /none\.svg is not there/ }],
  'link.html': [page('<p><a href="nowhere.html">x</a> <a href="index.html#nowhere">y</a> <a href="../../etc">z</a> <a href="javascript:x">w</a></p>'),
    { links: /nowhere\.html is not there[\s\S]*#nowhere has no such anchor[\s\S]*leaves the site[\s\S]*javascript:x is neither/ }],
  'twice.html': [page('<p id="a">Text</p><p id="a">Text</p>'), { links: /id "a" twice/ }],
  'pale.html': [page('<p class="pale">Text</p>'), { desk: /color-contrast/ }],
  'nameless.html': [page('<p>Text</p><img class="nameless" src="icon.svg">'), { desk: /image-alt/, phone: /image-alt/ }],
  'ringless.html': [page('<p><a href="#main">Top</a></p>', { body: 'bare' }), { keyboard: /focus not visible/ }],
  'unreached.html': [page('<p><a href="#main" tabindex="-1">Top</a></p>'), { keyboard: /not reached/ }],
  'order.html': [page('<p><a href="#main">One</a> <a href="#main" tabindex="1">Two</a></p>'), { desk: /tabindex/ }],
  'skipless.html': [page('<p>Text</p>', { skip: '' }), { keyboard: /the first stop does not skip the menu/ }],
  'skip-unseen.html': [page('<p>Text</p>', { body: 'ring hidden-skip' }), { keyboard: /the skip link stays out of view/ }],
  'wide.html': [page('<p class="wide">Text</p>'), { narrow: /px wide at 390 px/, zoom: /px wide at 1280 px/ }],
  'scroller.html': [page('<div class="scroller"><p class="wide">Text</p></div>'), { narrow: /not with the keyboard/ }],
  'clipped.html': [page('<p class="clipped">Text that goes on and on and on</p>'), { narrow: /cut off/, zoom: /cut off/ }],
  'paper-wide.html': [page('<table class="wide"><tr><th scope="row">Text</th><td>Text</td></tr></table>'), { layout: /of 672 px of paper/ }],
  'paper-shrunk.html': [page('<p class="wide">Text</p>'), { layout: /shrunk from \d+ to 672 px/ }],
  'paper-high.html': [page('<p>Text</p><img src="icon.svg" alt="A bar" width="10" height="1400">'), { layout: /px high/ }],
  'paper-far.html': [page('<p class="far">Tübingen lies beyond the margin of the sheet</p>'), { paper: /\d+ letters lost on paper: .*ü × 1/ }],
  'paper-empty.html': [page('<p>Text</p><div class="sheet"></div><div class="sheet"></div><p>End</p>'), { paper: /is empty/ }],
};

let browser;
let found;
let close;
let folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'planted-'));
  writeFileSync(join(folder, 'style.css'), STYLE);
  writeFileSync(join(folder, 'icon.svg'), PIXEL);
  Object.entries(PLANTED).forEach(([file, [html]]) => writeFileSync(join(folder, file), html));
  browser = await launch();
  ({ found, close } = await look(browser, folder, Object.keys(PLANTED)));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('of pages of one shape with other words one is looked at closely', () => {
  assert.ok(close.includes('index.html') && !close.includes('alike.html'), close.join(', '));
});

for (const [file, [, expected]] of Object.entries(PLANTED)) {
  test(`${file}: ${Object.keys(expected).join(', ') || 'nothing to find'}`, () => {
    const here = Object.fromEntries(Object.entries(found).map(([check, faults]) => [check, faults.filter((fault) => fault.startsWith(`${file}: `)).join('\n')]));
    if (Object.keys(expected).length === 0) {
      assert.equal(Object.values(here).join(''), '');
    }
    for (const [check, pattern] of Object.entries(expected)) {
      assert.match(here[check], pattern, check);
    }
  });
}
