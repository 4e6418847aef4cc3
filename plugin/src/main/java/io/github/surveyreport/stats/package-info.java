/**
 * Counts in, estimates with intervals out: pure functions without side effects. A leaf: imports none of our packages,
 * may be imported by {@code analysis}, {@code compare} and below them nobody. Sole user of Hipparchus.
 */
package io.github.surveyreport.stats;
