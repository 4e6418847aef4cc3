package io.github.surveyreport.report;

/** How a value should be taken; never told by colour alone. */
public enum Tone {
    NEUTRAL("neutral"),
    GOOD("good"),
    BAD("bad"),
    WARNING("warning"),
    /** Of little weight: small base, not significant, secondary. */
    MUTED("muted");

    private final String id;

    Tone(String id) {
        this.id = id;
    }

    /** The name in templates and style sheet. */
    public String id() {
        return id;
    }
}
