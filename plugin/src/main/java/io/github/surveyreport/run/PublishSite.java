package io.github.surveyreport.run;

import io.github.surveyreport.git.Waiting;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.publish.BranchSettings;
import io.github.surveyreport.publish.BranchTarget;
import io.github.surveyreport.publish.Edition;
import io.github.surveyreport.publish.FolderTarget;
import io.github.surveyreport.publish.Label;
import io.github.surveyreport.publish.Publication;
import io.github.surveyreport.publish.ShownVersion;
import io.github.surveyreport.publish.Version;
import io.github.surveyreport.publish.ZipTarget;
import io.github.surveyreport.report.ReportSummary;
import io.github.surveyreport.source.HeldBack;
import io.github.surveyreport.source.Moved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the generated site where readers find it. */
public final class PublishSite {
    private final PublishRequest request;
    private ReportSummary report;

    private PublishSite(PublishRequest request) {
        this.request = request;
    }

    /**
     * Publishes what {@code generate} left, or brings an earlier publication back.
     *
     * @throws SurveyReportException when it cannot be published; the target is then as it was
     * @throws IOException when a file cannot be read or written
     */
    public static PublishOutcome run(PublishRequest request) throws IOException {
        PublishSite use = new PublishSite(request);
        if (request.rollback() == 0) {
            use.checkEdition();
        }
        Publication publication = switch (request.to().target()) {
            case BRANCH -> use.toBranch();
            case FOLDER -> use.toFolder();
            case ZIP -> use.toArchive();
        };
        return PublishOutcome.of(publication, request.rollback() > 0 ? List.of() : use.stale());
    }

    /** A report of before there were editions tells everything. */
    private void checkEdition() throws IOException {
        Optional<String> wanted = request.to().edition();
        if (wanted.isPresent()) {
            String made = report().about().getOrDefault("edition", "internal");
            if (!made.equals(wanted.get())) {
                throw failure("publish.other-edition", made, wanted.get());
            }
        }
    }

    private Publication toBranch() throws IOException {
        BranchSettings settings = new BranchSettings(
                request.project(),
                request.to().remote(),
                request.to().branch(),
                request.to().latest(),
                request.limits().keep(),
                request.limits().history(),
                request.dryRun());
        BranchTarget target = new BranchTarget(settings, waiting());
        return request.rollback() > 0 ? target.rollBack(request.rollback()) : target.publish(edition());
    }

    private Publication toFolder() throws IOException {
        FolderTarget target = new FolderTarget(
                request.to().path().orElseThrow(() -> failure("publish.no-folder")),
                request.limits().keep(),
                request.to().latest().orElse(""),
                request.dryRun(),
                waiting());
        return request.rollback() > 0 ? target.rollBack(request.rollback()) : target.publish(edition());
    }

    private Publication toArchive() throws IOException {
        if (request.rollback() > 0) {
            throw failure("publish.not-for-zip");
        }
        Map<String, String> about = report().about();
        boolean named = about.containsKey("commit") && !"true".equals(about.get("modified"));
        String root = about.get("id") + (named ? "-" + shortened(about.get("commit")) : "");
        Path archive = request.to().path().orElse(request.output().resolve(root + ".zip"));
        return ZipTarget.publish(site(), root, archive, request.dryRun());
    }

    private Waiting waiting() {
        return Waiting.upTo(request.limits().patience());
    }

    private Edition edition() throws IOException {
        ReportSummary report = report();
        Map<String, String> about = report.about();
        if (!about.containsKey("commit") || !about.containsKey("committedAt")) {
            throw failure("publish.no-commit");
        }
        if ("true".equals(about.get("modified"))) {
            throw failure("publish.modified", shortened(about.get("commit")));
        }
        Version version = new Version(
                about.get("commit"),
                Instant.parse(about.get("committedAt")),
                about.getOrDefault("title", ""),
                about.getOrDefault("language", ""),
                about.getOrDefault("reportDate", ""),
                report.score().orElse(""),
                about.getOrDefault("toolVersion", ""));
        return new Edition(site(), version, label(about), report.history(), shown(report, version));
    }

    /** Everybody who keeps versions can compare them. */
    private static Optional<Edition.Shown> shown(ReportSummary report, Version version) {
        HeldBack heldBack = report.heldBack();
        return Optional.ofNullable(report.about().get("edition"))
                .filter("public"::equals)
                .map(edition -> new Edition.Shown(
                        new ShownVersion(version.commit(), version.committedAt(), heldBack.held()),
                        Set.copyOf(heldBack.versions())));
    }

    /** As asked for. A revision asked for by name is only itself; else what CI says, else the branch checked out. */
    private Label label(Map<String, String> about) {
        if (request.label().isPresent()) {
            return Label.parse(request.label().get());
        }
        if (about.containsKey("requested")) {
            return Label.COMMIT;
        }
        return CiLabel.of(request.environment())
                .or(() -> Optional.ofNullable(about.get("branch")).map(name -> new Label(Label.Kind.BRANCH, name)))
                .orElse(Label.COMMIT);
    }

    /** A warning when {@code generate} would now read another commit than the site was made of. */
    private List<Problem> stale() throws IOException {
        Map<String, String> about = report().about();
        Optional<String> commit = Optional.ofNullable(about.get("commit"));
        Optional<String> asked = Optional.ofNullable(about.get("requested"));
        return commit.flatMap(made -> Moved.to(request.project(), made, asked)).stream()
                .map(now -> Problem.warning(
                        asked.isPresent() ? "publish.stale-revision" : "publish.stale",
                        Location.NONE,
                        shortened(commit.get()),
                        shortened(now),
                        asked.orElse("")))
                .toList();
    }

    private static String shortened(String commit) {
        return commit.substring(0, 12);
    }

    private ReportSummary report() throws IOException {
        if (report == null) {
            ReportInPlace.mend(request.output());
            Path file = request.output().resolve("report.json");
            if (!Files.isRegularFile(file)) {
                throw failure("publish.no-report", request.output());
            }
            report = ReportSummary.read(file).orElseThrow(() -> failure("publish.bad-report", file));
        }
        return report;
    }

    private Path site() {
        return request.output().resolve("site");
    }

    private static SurveyReportException failure(String code, Object... arguments) {
        return new SurveyReportException(Problem.error(code, Location.NONE, arguments));
    }
}
