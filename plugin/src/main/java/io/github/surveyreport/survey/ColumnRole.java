package io.github.surveyreport.survey;

import java.util.EnumSet;
import java.util.Set;

/** What a column of an export holds besides answers, and {@link #ANSWER} for all others. */
public enum ColumnRole {
    ANSWER,
    /** The id of the response: fit for {@code columns.respondent}. */
    RESPONSE_ID,
    STARTED,
    /** Fit for {@code columns.submitted}. */
    SUBMITTED,
    /** Fit for {@code columns.duration}. */
    DURATION,
    /** Whether, or how far, the questionnaire was finished. */
    FINISHED,
    /** By which way the response came, or what its link said: fit for a grouping. */
    CHANNEL,
    /** Country, province or city: fit for a grouping. */
    REGION,
    LANGUAGE,
    /** A score that the tool worked out. */
    SCORE,
    /** Of use to the tool alone. */
    TECHNICAL,
    /** Tells the person apart: dropped unless {@code columns.customer} names it. */
    CUSTOMER,
    E_MAIL,
    PHONE,
    NAME,
    NICKNAME,
    IP_ADDRESS,
    USER_AGENT,
    COORDINATES,
    /** The page the person came from, whose address may say who it was. */
    REFERRER,
    /** An identity document, a street address and the like. */
    OTHER_PERSONAL;

    private static final Set<ColumnRole> IDENTIFYING = EnumSet.of(CUSTOMER, E_MAIL, PHONE, NAME, NICKNAME);
    private static final Set<ColumnRole> PERSONAL = EnumSet.range(CUSTOMER, OTHER_PERSONAL);

    /** Whether such a column is emptied while it is read. */
    public boolean personal() {
        return PERSONAL.contains(this);
    }

    /** Whether {@code columns.customer} may name such a column; all that is kept is then a hash, in memory. */
    public boolean identifiesCustomer() {
        return IDENTIFYING.contains(this) || this == ANSWER || this == RESPONSE_ID;
    }
}
