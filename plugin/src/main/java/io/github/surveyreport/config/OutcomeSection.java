package io.github.surveyreport.config;

/** {@code outcomes} of a wave: what became of the cases that gave no counted questionnaire. */
final class OutcomeSection {
    static final Keys KEYS = Keys.single("outcomes");
    private static final Key<Integer> PARTIAL =
            count("partial", "P: partly answered, too little to be in the response files.");
    private static final Key<Integer> REFUSALS = count("refusals", "R: refused or broke off.");
    private static final Key<Integer> NON_CONTACTS = count("non-contacts", "NC: eligible, never reached.");
    private static final Key<Integer> OTHER =
            count("other", "O: eligible, no answer for another reason; rows set aside by cleaning are added.");
    private static final Key<Integer> UNKNOWN_HOUSEHOLD =
            count("unknown-household", "UH: not known whether there is anybody at the address or number.");
    private static final Key<Integer> UNKNOWN_OTHER =
            count("unknown-other", "UO: eligibility not known for another reason.");
    private static final Key<Double> ELIGIBILITY = KEYS.withDefault(
            "eligibility", Numbers.between(0, 1), 1.0, "e: share of the unknown cases taken to be eligible.");

    private OutcomeSection() {}

    private static Key<Integer> count(String name, String description) {
        return KEYS.withDefault(name, Numbers.integer(0, 1_000_000_000), 0, description);
    }

    static Outcomes build(Section outcomes) {
        return new Outcomes(
                outcomes.get(PARTIAL),
                outcomes.get(REFUSALS),
                outcomes.get(NON_CONTACTS),
                outcomes.get(OTHER),
                outcomes.get(UNKNOWN_HOUSEHOLD),
                outcomes.get(UNKNOWN_OTHER),
                outcomes.get(ELIGIBILITY));
    }
}
