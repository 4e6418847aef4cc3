package io.github.surveyreport.source;

/**
 * The commit that a report is compared with.
 *
 * @param commit full id
 * @param how the rule that chose it
 * @param name what the rule was about: the revision or the branch as named; empty where there is none
 */
public record Baseline(String commit, How how, String name) {
    /** In the order in which they are tried. */
    public enum How {
        /** Named by the user. */
        NAMED,
        /** First parent of the merge that CI builds for a pull or merge request. */
        MERGE_PARENT,
        /** Where the branch left the one it is to be merged into, as CI names that. */
        TARGET_BRANCH,
        /** HEAD, against files that are changed and not yet committed. */
        UNCOMMITTED,
        /** Where the branch left the main branch. */
        MAIN_BRANCH,
        /** The commit before, on the main line. */
        PARENT
    }
}
