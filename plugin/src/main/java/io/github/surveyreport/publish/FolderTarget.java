package io.github.surveyreport.publish;

import io.github.surveyreport.files.Folders;
import io.github.surveyreport.git.Waiting;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The site as a folder that a web server shows. Each publication is a whole new folder, unchanged files being links to
 * the former one's; two renames put it in place. See {@link Releases} for what a killed run leaves.
 */
public final class FolderTarget {
    private final Path folder;
    private final int keep;
    private final String latest;
    private final boolean dryRun;
    private final Waiting waiting;

    /**
     * @param folder made when it is missing
     * @param keep how many versions of commits, of branches and of pull requests stay, at least 1
     * @param latest branch whose builds are {@code latest/}; empty for any branch
     */
    public FolderTarget(Path folder, int keep, String latest, boolean dryRun, Waiting waiting) {
        this.folder = folder.toAbsolutePath().normalize();
        this.keep = keep;
        this.latest = latest;
        this.dryRun = dryRun;
        this.waiting = waiting;
    }

    private interface Next {
        Layout.Result<Path> with(SortedMap<String, Path> old, Releases releases, Path scratch) throws IOException;
    }

    /** @throws SurveyReportException when it cannot be published; the folder is then as it was */
    public Publication publish(Edition edition) throws IOException {
        SortedMap<String, Path> site = SiteFiles.of(edition.site());
        boolean isLatest = edition.label().kind() == Label.Kind.BRANCH
                && (latest.isEmpty() || latest.equals(edition.label().name()));
        return replace((old, releases, scratch) -> new Layout<>(
                        new FileShelf(scratch), Succession.BY_TIME, keep, "-Dsurvey-report.published=" + folder)
                .with(old, edition, site, isLatest));
    }

    /**
     * @param back how many publications to go back, at least 1
     * @throws SurveyReportException when so many are not kept
     */
    public Publication rollBack(int back) throws IOException {
        return replace((old, releases, scratch) -> {
            List<Path> former = releases.former();
            if (former.size() < back) {
                throw former.isEmpty()
                        ? failure("publish.no-rollback-at-all", folder)
                        : failure("publish.no-rollback", back, folder, former.size(), "1–" + former.size());
            }
            SortedMap<String, Path> files = new TreeMap<>(SiteFiles.all(former.get(back - 1)));
            // What was told stays told.
            files.putAll(new ShownRecords<>(new FileShelf(scratch), old).all());
            return new Layout.Result<>(files, List.of(), List.of());
        });
    }

    private Publication replace(Next step) throws IOException {
        Path scratch = Files.createTempDirectory("survey-report-publish-");
        try (Releases releases = Releases.lock(folder, waiting)) {
            SortedMap<String, Path> old = releases.current();
            Layout.Result<Path> next = step.with(old, releases, scratch);
            Publication.Changes changes = Changes.between(
                    old, next.files(), (one, other) -> one.equals(other) || Files.mismatch(one, other) < 0);
            Publication.State state = changes.none()
                    ? Publication.State.UNCHANGED
                    : dryRun ? Publication.State.TRIED : Publication.State.PUBLISHED;
            if (state == Publication.State.PUBLISHED) {
                releases.replace(next.files());
            }
            return new Publication(state, folder.toString(), next.written(), next.held(), changes, 1);
        } finally {
            Folders.discard(scratch);
        }
    }

    private static SurveyReportException failure(String code, Object... arguments) {
        return new SurveyReportException(Problem.error(code, Location.NONE, arguments));
    }
}
