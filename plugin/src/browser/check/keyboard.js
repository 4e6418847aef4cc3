/** Everything a pointer can act on, when all that can be opened is open. */
const ACTIONABLE = 'a[href], summary, button, input, select, textarea, [tabindex]:not([tabindex="-1"])';

/**
 * Opens what can be opened with Enter, walks the page with Tab alone, and holds what got the focus, and how visibly, against
 * what can be acted on; the order is that of the page, since axe admits no other. Where a page has a menu before its content,
 * the first stop is a link that skips it, comes into view and leads to the content.
 */
export async function keyboard(tab) {
  const faults = [...(await skipLink(tab)), ...(await openAll(tab))];
  const stops = await tab.evaluate(watch, ACTIONABLE);
  await pressTab(tab, stops + 2);
  return [...faults, ...(await tab.evaluate(judge))];
}

/** Sent without waiting for each, which takes a tenth of the time. */
async function pressTab(tab, times) {
  const session = await tab.context().newCDPSession(tab);
  const press = { type: 'rawKeyDown', key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  await Promise.all(Array.from({ length: times }, () => session.send('Input.dispatchKeyEvent', press)));
  await session.detach();
}

async function skipLink(tab) {
  const menu = await tab.evaluate(() => {
    const [nav, main] = ['nav', 'main'].map((name) => document.querySelector(name));
    return nav && main && !main.contains(nav) && Boolean(nav.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  if (!menu) {
    return [];
  }
  await tab.keyboard.press('Tab');
  const first = await tab.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return { href: document.activeElement.getAttribute('href') ?? '', inView: box.top >= 0 && box.left >= 0 && box.width > 1 };
  });
  if (!first.href.startsWith('#')) {
    return ['the first stop does not skip the menu'];
  }
  if (!first.inView) {
    return ['the skip link stays out of view'];
  }
  await tab.keyboard.press('Enter');
  return (await tab.evaluate(() => document.activeElement.matches('main'))) ? [] : ['the skip link does not lead to the content'];
}

async function openAll(tab) {
  const faults = [];
  for (const summary of await tab.locator('details > summary').all()) {
    if (await summary.isVisible()) {
      await summary.focus();
      await tab.keyboard.press('Enter');
      if (!(await summary.evaluate((element) => element.parentElement.open))) {
        faults.push(`Enter does not open ${await summary.innerText()}`);
      }
    }
  }
  return faults;
}

/** Runs in the page: notes every stop from here on, from the top of the page. */
function watch(actionable) {
  window.stops = [];
  window.expected = [...document.querySelectorAll(actionable)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  document.addEventListener('focusin', ({ target }) => {
    const style = getComputedStyle(target);
    const box = target.getBoundingClientRect();
    window.stops.push({
      target,
      ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 1 && box.height > 1,
    });
  });
  const top = document.createElement('span');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  return window.expected.length;
}

/** Runs in the page. */
function judge() {
  document.activeElement.blur();
  const name = (element) => element.outerHTML.slice(0, 120);
  const { stops, expected } = window;
  const reached = [...new Set(stops.map((stop) => stop.target))].filter((target) => expected.includes(target));
  const missed = expected.filter((element) => !reached.includes(element));
  const here = stops.filter((stop) => expected.includes(stop.target));
  return [
    ...missed.map((element) => `not reached: ${name(element)}`),
    ...new Set(here.filter((stop) => !stop.ring).map((stop) => `focus not visible: ${name(stop.target)}`)),
    ...new Set(here.filter((stop) => !stop.inView).map((stop) => `focus out of view: ${name(stop.target)}`)),
  ];
}
