package io.github.surveyreport.cache;

/** Why a file was read; of several the last counts. */
public enum Reason {
    /** What other files decide about it has changed. */
    OTHERS("others"),
    /** Settings that its numbers depend on, or the plugin, have changed. */
    CONFIGURATION("configuration"),
    /** Its content has changed. */
    CHANGED("changed"),
    /** Nothing is kept of it. */
    NEW("new"),
    /** What was kept of it cannot be used. */
    DAMAGED("damaged");

    private final String id;

    Reason(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
