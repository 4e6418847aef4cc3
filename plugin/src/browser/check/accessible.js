import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe-core's rules of WCAG 2.2 AA and its best practices; colours only where asked for, since they take a third of the time. */
export async function accessible(tab, { colours }) {
  if (!(await tab.evaluate(() => 'axe' in window))) {
    await tab.evaluate(AXE);
  }
  const options = { runOnly: RULES, resultTypes: ['violations'], rules: { 'color-contrast': { enabled: colours } } };
  const violations = await tab.evaluate(async (given) => {
    const result = await axe.run(document, given);
    return result.violations.map((one) => ({ id: one.id, count: one.nodes.length, html: one.nodes[0].html, why: one.nodes[0].failureSummary }));
  }, options);
  return violations.map((one) => `${one.id} × ${one.count}: ${one.html.slice(0, 200)} ${one.why.replace(/\s+/g, ' ')}`);
}
