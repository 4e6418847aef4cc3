package io.github.surveyreport.source;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a snapshot comes from.
 *
 * @param kind commit, working tree of a repository, or a folder without Git
 * @param requested the revision as the user wrote it; empty for the working tree and for a folder
 * @param commit full id of the commit read, or of HEAD for a working tree; empty in a folder or before the first commit
 * @param committedAt the commit's time (UTC)
 * @param branch the branch checked out, where known
 * @param modified for a working tree: whether a file of the project differs from HEAD; false otherwise
 * @param heldBack what of the data is not of this commit
 */
public record Origin(
        Kind kind,
        Optional<String> requested,
        Optional<String> commit,
        Optional<Instant> committedAt,
        Optional<String> branch,
        boolean modified,
        HeldBack heldBack) {

    /** With all data of this commit. */
    public Origin(
            Kind kind,
            Optional<String> requested,
            Optional<String> commit,
            Optional<Instant> committedAt,
            Optional<String> branch,
            boolean modified) {
        this(kind, requested, commit, committedAt, branch, modified, HeldBack.NONE);
    }

    public enum Kind {
        COMMIT,
        WORKING_TREE,
        FOLDER
    }

    public static Origin folder() {
        return new Origin(Kind.FOLDER, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same with other data in the place of some. */
    public Origin with(HeldBack other) {
        return new Origin(kind, requested, commit, committedAt, branch, modified, other);
    }
}
