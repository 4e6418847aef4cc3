package io.github.surveyreport.publish;

import java.util.List;

/**
 * What became of the target.
 *
 * @param place branch and remote, folder or archive, without secrets
 * @param written folders of the target that hold the edition, such as {@code b/main}
 * @param held folders that keep a newer version
 * @param changes counts of files added, changed and removed
 * @param attempts how often it was tried, at least 1; more when others published at the same time
 */
public record Publication(
        State state, String place, List<String> written, List<String> held, Changes changes, int attempts) {

    public enum State {
        /** The target was changed. */
        PUBLISHED,
        /** The target holds all of it already. */
        UNCHANGED,
        /** A dry run: nothing was changed. */
        TRIED
    }

    /** Files of the target. */
    public record Changes(long added, long changed, long removed) {
        boolean none() {
            return added + changed + removed == 0;
        }
    }

    public Publication {
        written = List.copyOf(written);
        held = List.copyOf(held);
    }
}
