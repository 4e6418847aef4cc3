package io.github.surveyreport.site.chart;

/** The few words that charts add themselves, in the language of the site. */
public record ChartWords(
        String noData,
        String smallBases,
        String actual,
        String previous,
        String target,
        String lower,
        String higher,
        String worse,
        String better) {}
