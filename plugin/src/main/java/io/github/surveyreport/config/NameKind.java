package io.github.surveyreport.config;

import java.util.Locale;

/** The kinds of things that have ids of their own. */
enum NameKind {
    WAVE,
    DIMENSION,
    QUESTION,
    GROUP,
    CONTRADICTION,
    SCALE,
    KANO,
    METRIC,
    SERVICE_LEVEL,
    SCORECARD_DIMENSION,
    INDICATOR,
    ISSUE,
    ACTION,
    BONE,
    CAUSE,
    STAGE,
    GATE;

    /** As messages name it. */
    String thing() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
