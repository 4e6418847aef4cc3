package io.github.surveyreport.config;

import io.github.surveyreport.config.Scorecard.Of;

/** How a question is written in {@code survey.yml}; yes/no is a single choice between two. */
enum Form {
    RATING(Question.Type.RATING),
    NPS(Question.Type.NPS),
    SINGLE(Question.Type.SINGLE),
    MULTIPLE(Question.Type.MULTIPLE),
    RANKING(Question.Type.RANKING),
    YES_NO(Question.Type.SINGLE),
    NUMBER(Question.Type.NUMBER),
    TEXT(Question.Type.TEXT);

    private final Question.Type type;

    Form(Question.Type type) {
        this.type = type;
    }

    Question.Type type() {
        return type;
    }

    boolean isScale() {
        return this == RATING || this == NPS;
    }

    boolean hasChoices() {
        return this == SINGLE || this == MULTIPLE || this == RANKING;
    }

    /** Whether the statistic can be computed from answers of this form. */
    boolean gives(Of statistic) {
        return switch (statistic) {
            case MEAN -> isScale() || this == NUMBER;
            case NPS -> this == NPS;
            case TOP2, BOTTOM2, NET -> this == RATING;
        };
    }
}
