package io.github.surveyreport.source;

import io.github.surveyreport.source.Baseline.How;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds the commit that a change is to be compared with. The clone is only read: what a shallow one lacks is looked for in
 * another repository or not at all, and then there is no baseline rather than a wrong one.
 */
public final class Baselines {
    static {
        IsolatedSystemReader.install();
    }

    static final List<String> MAIN = List.of("main", "master");

    private Baselines() {}

    /** Why there is no baseline; the texts are those of {@code source.base-*}. */
    public enum Missing {
        NO_REPOSITORY("source.base-no-repository"),
        FIRST_COMMIT("source.base-first-commit"),
        SHALLOW("source.base-shallow"),
        UNRELATED("source.base-unrelated"),
        UNKNOWN_BRANCH("source.base-unknown-branch");

        private final String code;

        Missing(String code) {
            this.code = code;
        }

        /** Code of the problem that explains it. */
        public String code() {
            return code;
        }

        /** Whether the remote may have what is missing. */
        public boolean mayBeElsewhere() {
            return this == SHALLOW || this == UNKNOWN_BRANCH;
        }
    }

    /** Exactly one of both. {@code name} is the branch that was looked for; empty where there is none. */
    public record Found(Optional<Baseline> baseline, Optional<Missing> missing, String name) {
        static Found of(ObjectId commit, How how, String name) {
            return new Found(Optional.of(new Baseline(commit.name(), how, name)), Optional.empty(), name);
        }

        static Found none(Missing missing, String name) {
            return new Found(Optional.empty(), Optional.of(missing), name);
        }
    }

    /**
     * @param named the revision to compare with, when the user says so
     * @param revision the revision that is compared; empty for the files in the folder
     * @param environment the variables of the process
     * @throws io.github.surveyreport.problem.SurveyReportException when {@code named} or {@code revision} is no revision
     */
    public static Found find(
            Path projectFolder, Optional<String> named, Optional<String> revision, Map<String, String> environment) {
        return in(projectFolder, revision, environment, GitProject::again, named)
                .orElseGet(() -> Found.none(Missing.NO_REPOSITORY, ""));
    }

    /** The same with the history of another repository, whose HEAD is the commit that is compared. */
    public static Found find(
            Path projectFolder,
            Optional<String> named,
            Optional<String> revision,
            Map<String, String> environment,
            Path history) {
        return in(projectFolder, revision, environment, project -> project.with(history), named)
                .orElseGet(() -> Found.none(Missing.NO_REPOSITORY, ""));
    }

    private static Optional<Found> in(
            Path projectFolder,
            Optional<String> revision,
            Map<String, String> environment,
            UnaryOperator<GitProject> history,
            Optional<String> named) {
        Optional<GitProject> around =
                GitProject.around(projectFolder.toAbsolutePath().normalize());
        if (around.isEmpty()) {
            named.ifPresent(name -> {
                throw Snapshots.failure("source.not-a-repository", name);
            });
            return Optional.empty();
        }
        try (GitProject project = around.get();
                GitProject past = history.apply(project);
                RevWalk walk = new RevWalk(past.repository())) {
            return Optional.of(
                    new BaselineSearch(project, past.repository(), walk, revision, CiRun.of(environment)).run(named));
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-repository");
        }
    }

    /**
     * What must be known to find the baseline.
     *
     * @param head full id of the commit that is compared
     * @param refs branches and tags of the remote, as git's refspecs; some may not be there
     */
    public record Needed(String head, List<String> refs) {
        public Needed {
            refs = List.copyOf(refs);
        }
    }

    /** Empty where nothing is committed yet, or there is no repository. */
    public static Optional<Needed> needed(
            Path projectFolder, Optional<String> named, Optional<String> revision, Map<String, String> environment) {
        Optional<GitProject> around =
                GitProject.around(projectFolder.toAbsolutePath().normalize());
        if (around.isEmpty()) {
            return Optional.empty();
        }
        try (GitProject project = around.get()) {
            ObjectId head = project.repository().resolve(revision.orElse(Constants.HEAD) + "^{commit}");
            return Optional.ofNullable(head)
                    .map(id -> new Needed(id.name(), NeededRefs.of(named, CiRun.of(environment))));
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-repository");
        }
    }
}
