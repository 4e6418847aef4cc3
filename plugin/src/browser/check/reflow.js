/**
 * Nothing makes the page itself scroll sideways; what scrolls within the page can be scrolled with the keyboard too, and no
 * text is cut off.
 */
export async function reflow(tab) {
  return tab.evaluate(() => {
    const faults = [];
    const root = document.scrollingElement;
    const name = (element) => element.outerHTML.slice(0, 120);
    if (root.scrollWidth > innerWidth) {
      const wide = [...document.body.querySelectorAll('*')].find((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !element.closest('.grid, .unseen'));
      faults.push(`${root.scrollWidth} px wide at ${innerWidth} px${wide ? `: ${name(wide)}` : ''}`);
    }
    for (const element of document.querySelectorAll('body *')) {
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth < 2) {
        continue;
      }
      const { overflowX, textOverflow, display } = getComputedStyle(element);
      if (['auto', 'scroll'].includes(overflowX) && element.tabIndex < 0) {
        faults.push(`scrolls sideways, but not with the keyboard: ${name(element)}`);
      }
      if (['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis' && display !== 'inline') {
        faults.push(`cut off: ${name(element)}`);
      }
    }
    return faults;
  });
}

/** The same with letters of twice the size. */
export async function zoomed(tab) {
  await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
  const faults = await reflow(tab);
  await tab.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return faults;
}
