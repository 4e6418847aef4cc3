package io.github.surveyreport.config;

/**
 * What became of the cases of a wave that gave no counted questionnaire (AAPOR Standard Definitions).
 *
 * @param partial P, partly answered
 * @param refusals R, refused or broke off
 * @param nonContacts NC, eligible and never reached
 * @param other O, eligible without an answer for another reason
 * @param unknownHousehold UH, not known whether there is anybody
 * @param unknownOther UO, eligibility not known for another reason
 * @param eligibility e, share of the unknown cases taken to be eligible, 0..1
 */
public record Outcomes(
        long partial,
        long refusals,
        long nonContacts,
        long other,
        long unknownHousehold,
        long unknownOther,
        double eligibility) {

    /** All of them. */
    public long total() {
        return partial + refusals + nonContacts + other + unknownHousehold + unknownOther;
    }
}
