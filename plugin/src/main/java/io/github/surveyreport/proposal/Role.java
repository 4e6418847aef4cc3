package io.github.surveyreport.proposal;

import io.github.surveyreport.survey.ColumnRole;
import java.util.regex.Pattern;

/** What a column is besides an answer. */
enum Role {
    ANSWER,
    RESPONDENT,
    CUSTOMER,
    SUBMITTED,
    STARTED,
    DURATION,
    WEIGHT,
    /** Tells a person apart. */
    PERSONAL,
    /** Of use to the survey tool only. */
    TECHNICAL,
    /** Without a single cell. */
    EMPTY;

    private static final Pattern POLITE = Pattern.compile(
            "^(?:请问|请?(?:填写|输入|留下|提供)|您的|你的|what is|please|enter|provide|give us|your|\\s)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL = Pattern.compile("(?:号码|号|信息|是什么|是|为|[\\s:：?？*。.])+$");

    /** As the tool's own names say. */
    static Role of(ColumnRole role) {
        return switch (role) {
            case ANSWER, CHANNEL, REGION -> ANSWER;
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
        String bare = TAIL.matcher(POLITE.matcher(text).replaceFirst("")).replaceFirst("");
        if (Words.is(text, Words.CUSTOMER)) {
            return CUSTOMER;
        }
        if (Words.is(text, Words.RESPONDENT) || (heading.position() == 0 && text.isEmpty())) {
            return RESPONDENT;
        }
        if (Words.is(text, Words.PERSONAL) || Words.is(bare, Words.PERSONAL)) {
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
