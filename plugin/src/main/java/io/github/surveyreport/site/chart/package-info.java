/**
 * Chart specifications in, pictures (SVG and PNG bytes) out. XChart draws the marks; this package adds labels, scales
 * and annotations around them, all in the bundled font. Imports {@code report} (specifications) and {@code problem}.
 */
package io.github.surveyreport.site.chart;
