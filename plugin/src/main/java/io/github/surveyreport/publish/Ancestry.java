package io.github.surveyreport.publish;

import io.github.surveyreport.git.UserClone;
import java.io.IOException;
import java.util.Optional;

/**
 * Who came first, by the history of commits: as the user's clone knows it; where it is shallow, as the remote does; where
 * neither can tell or the two lines have parted, by time.
 */
final class Ancestry implements Succession {
    private final UserClone clone;
    private final PrivateRepository repository;
    private final Label label;
    private Boolean fetched;

    Ancestry(UserClone clone, PrivateRepository repository, Label label) {
        this.clone = clone;
        this.repository = repository;
        this.label = label;
    }

    /** Whether the first commit is an ancestor of the second; empty where it is not known. */
    private interface History {
        Optional<Boolean> isAncestor(String commit, String of) throws IOException;
    }

    @Override
    public boolean follows(Version next, Version current) throws IOException {
        if (next.commit().equals(current.commit())) {
            return true;
        }
        Optional<Boolean> told = follows(next, current, clone::isAncestor);
        if (told.isEmpty()) {
            told = follows(next, current, this::isAncestorRemotely);
        }
        return told.isPresent() ? told.get() : BY_TIME.follows(next, current);
    }

    private static Optional<Boolean> follows(Version next, Version current, History history) throws IOException {
        Optional<Boolean> after = history.isAncestor(current.commit(), next.commit());
        if (after.equals(Optional.of(true))) {
            return after;
        }
        Optional<Boolean> before = history.isAncestor(next.commit(), current.commit());
        if (before.equals(Optional.of(true))) {
            return Optional.of(false);
        }
        // Known to be neither: the lines have parted.
        return after.isPresent() && before.isPresent() ? Optional.of(BY_TIME.follows(next, current)) : Optional.empty();
    }

    private Optional<Boolean> isAncestorRemotely(String commit, String of) throws IOException {
        if (fetched == null) {
            fetched = label.kind() == Label.Kind.BRANCH && repository.fetchHistory(label.name());
        }
        return fetched ? repository.isAncestor(commit, of) : Optional.empty();
    }
}
