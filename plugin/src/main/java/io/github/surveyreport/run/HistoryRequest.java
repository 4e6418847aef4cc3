package io.github.surveyreport.run;

/**
 * How much of the past a report tells.
 *
 * @param most commits that are restated at most; 0 for none
 * @param branch that holds what was published, as this clone knows it
 */
public record HistoryRequest(int most, String branch) {
    public static final HistoryRequest NONE = new HistoryRequest(0, "gh-pages");
}
