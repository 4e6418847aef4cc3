import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Milliseconds for one step; a machine that is busy with other builds takes many times as long as a quiet one. */
const PATIENCE = 300_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser of the machine: $CHROMIUM, else the first one on the path. */
function executable() {
  const found = [process.env.CHROMIUM, ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))]
    .find((file) => file && existsSync(file));
  if (!found) {
    throw new Error(`No Chromium: install Debian's package "chromium", or set CHROMIUM to the program. Looked for ${NAMES.join(', ')} on the PATH.`);
  }
  return found;
}

/** Pages are measured with the width of real Chinese letters; where fonts cannot be asked for, they are taken to be there. */
function checkFonts() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  if (status === 0 && !stdout.trim()) {
    throw new Error('No Chinese font: install Debian\'s package "fonts-noto-cjk".');
  }
}

export function launch() {
  checkFonts();
  // Root cannot use the sandbox of Chromium; containers have little shared memory.
  const args = ['--disable-dev-shm-usage', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return chromium.launch({ executablePath: executable(), args, timeout: PATIENCE });
}

/**
 * Calls visit(tab, file) for every file, in a few tabs of one context at a time.
 *
 * @returns what the visits gave, in the order of the files
 */
export async function visitAll(browser, files, options, visit) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const results = new Array(files.length);
  let next = 0;
  const worker = async () => {
    const tab = await context.newPage();
    for (let at = next++; at < files.length; at = next++) {
      results[at] = await visit(tab, files[at]);
    }
  };
  await Promise.all(Array.from({ length: 3 }, worker));
  await context.close();
  return results;
}
