/**
 * A {@code Report} in, sorted path → bytes out, through one small {@link io.github.surveyreport.site.SiteOutput}.
 * Imports {@code report}, {@code files} and {@code problem}; sole user of FreeMarker and XChart.
 */
package io.github.surveyreport.site;
