package io.github.surveyreport.run;

import io.github.surveyreport.git.MissingHistory;
import io.github.surveyreport.git.Waiting;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.Baseline;
import io.github.surveyreport.source.Baselines;
import io.github.surveyreport.source.Baselines.Found;
import io.github.surveyreport.source.Baselines.Needed;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The revision to compare with: of the clone, or fetched beside it where that is allowed and the clone lacks it. */
final class Base implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DiffRequest request;
    private final Path project;
    private Optional<MissingHistory> history = Optional.empty();
    private Optional<Baseline> baseline = Optional.empty();
    private Optional<Problem> missing = Optional.empty();
    /** The repository that has the commit, where the clone has not. */
    private Optional<Path> files = Optional.empty();

    private Base(DiffRequest request) {
        this.request = request;
        this.project = request.report().project();
    }

    /**
     * @throws SurveyReportException when a revision was named that there is not
     * @throws IOException when the temporary folder cannot be written
     */
    static Base of(DiffRequest request) throws IOException {
        Base base = new Base(request);
        try {
            base.look();
            return base;
        } catch (SurveyReportException | IOException e) {
            base.close();
            throw e;
        }
    }

    /** Exactly one of this and {@link #missing}. */
    Optional<Baseline> baseline() {
        return baseline;
    }

    /** Why there is none. */
    Optional<Problem> missing() {
        return missing;
    }

    Snapshot snapshot() {
        String commit = baseline.orElseThrow().commit();
        return files.isPresent()
                ? Snapshots.open(project, commit, files.get())
                : Snapshots.open(project, Optional.of(commit));
    }

    private void look() throws IOException {
        Found found;
        try {
            found = Baselines.find(project, request.baseline(), request.report().revision(), request.environment());
        } catch (SurveyReportException e) {
            boolean elsewhere = e.problems().get(0).code().equals("source.unknown-revision-shallow");
            if (!elsewhere || !request.fetch() || request.baseline().isEmpty()) {
                throw e;
            }
            fetch(e.problems().get(0));
            return;
        }
        baseline = found.baseline();
        missing = found.missing().map(why -> problem(why.code(), found.name()));
        if (found.missing().filter(Baselines.Missing::mayBeElsewhere).isPresent() && request.fetch()) {
            fetch(missing.orElseThrow());
        }
    }

    /** @param lacking what is told when there is no remote to ask */
    private void fetch(Problem lacking) throws IOException {
        missing = Optional.of(Problem.warning(
                lacking.code(), Location.NONE, lacking.arguments().toArray()));
        Optional<Needed> needed =
                Baselines.needed(project, request.baseline(), request.report().revision(), request.environment());
        try {
            history = MissingHistory.of(project, Waiting.upTo(PATIENCE));
            if (needed.isPresent() && history.isPresent()) {
                fetch(needed.get(), history.get());
            }
        } catch (IOException e) {
            failed(e.getMessage());
        } catch (SurveyReportException e) {
            failed(e.problems().get(0).message(request.report().language().orElse(Language.EN)));
        }
    }

    private void fetch(Needed needed, MissingHistory from) throws IOException {
        Optional<Path> graph = from.graph(needed.head(), needed.refs());
        if (graph.isEmpty()) {
            failed(from.why());
            return;
        }
        Found found = Baselines.find(
                project, request.baseline(), request.report().revision(), request.environment(), graph.get());
        missing = found.missing().map(why -> problem(why.code(), found.name()));
        if (found.baseline().isPresent()) {
            files = from.files(needed.head(), found.baseline().get().commit());
            if (files.isPresent()) {
                baseline = found.baseline();
            } else {
                failed(from.why());
            }
        }
    }

    private void failed(String why) {
        missing = Optional.of(problem("source.base-not-fetched", why));
    }

    private static Problem problem(String code, String argument) {
        return Problem.warning(code, Location.NONE, argument);
    }

    @Override
    public void close() throws IOException {
        if (history.isPresent()) {
            history.get().close();
        }
    }
}
