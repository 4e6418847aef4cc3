package io.github.surveyreport.proposal;

import io.github.surveyreport.survey.ColumnRole;
import io.github.surveyreport.survey.PersonalHeads;

/** What a column is besides an answer. */
enum Role {
    ANSWER,
    RESPONDENT,
    CUSTOMER,
    SUBMITTED,
    STARTED,
    DURATION,
    WEIGHT,
    /** Where an answer came from, as the tool says: a group or nothing. */
    BACKGROUND,
    /** Tells a person apart. */
    PERSONAL,
    /** Of use to the survey tool only. */
    TECHNICAL,
    /** Without a single cell. */
    EMPTY;

    /** As the tool's own names say. */
    static Role of(ColumnRole role) {
        return switch (role) {
            case ANSWER -> ANSWER;
            case CHANNEL, REGION, LANGUAGE -> BACKGROUND;
            case RESPONSE_ID -> RESPONDENT;
            case STARTED -> STARTED;
            case SUBMITTED -> SUBMITTED;
            case DURATION -> DURATION;
            default -> role.personal() ? PERSONAL : TECHNICAL;
        };
    }

    /** By its header alone: what can be known before any row is read. */
    static Role named(Heading heading) {
        String text = heading.wording();
        if (Words.is(text, Words.CUSTOMER)) {
            return CUSTOMER;
        }
        if (Words.is(text, Words.RESPONDENT) || (heading.position() == 0 && text.isEmpty())) {
            return RESPONDENT;
        }
        if (PersonalHeads.probable(text)) {
            return PERSONAL;
        }
        if (Words.is(text, Words.SUBMITTED)) {
            return SUBMITTED;
        }
        if (Words.is(text, Words.STARTED)) {
            return STARTED;
        }
        if (Words.is(text, Words.DURATION)) {
            return DURATION;
        }
        if (Words.is(text, Words.WEIGHT)) {
            return WEIGHT;
        }
        return Words.is(text, Words.TECHNICAL) ? TECHNICAL : ANSWER;
    }

    /** By what is in it: a header may promise what the cells do not hold. */
    Role confirmed(Column column) {
        if (column.filled() == 0 && this != PERSONAL) {
            return EMPTY;
        }
        return switch (this) {
            case RESPONDENT -> column.unique() ? this : column.values().isPresent() ? ANSWER : TECHNICAL;
            case SUBMITTED, STARTED -> column.dates().isPresent() ? this : TECHNICAL;
            case DURATION -> column.timed() ? this : ANSWER;
            case WEIGHT -> column.numeric() ? this : ANSWER;
            default -> this;
        };
    }
}
