package io.github.surveyreport.gate;

/** What comes of a verdict, after the gate's level and waivers. */
public enum Effect {
    NONE,
    /** Told, and nothing else. */
    NOTE,
    /** A miss that somebody accepted for a time. */
    WAIVED,
    WARNING,
    /** Stops the build. */
    ERROR
}
