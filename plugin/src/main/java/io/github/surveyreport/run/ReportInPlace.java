package io.github.surveyreport.run;

import io.github.surveyreport.site.FolderOutput;
import io.github.surveyreport.site.SiteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Replaces a site and its {@code report.json}: both, or on any failure neither. The new {@code report.json} waits in the new
 * site, so that a run that is killed between the two can be ended by the next.
 */
final class ReportInPlace {
    private static final String WAITING = ".report.json";

    private ReportInPlace() {}

    /** What writes the files of a site. */
    @FunctionalInterface
    interface Content {
        void to(SiteOutput site) throws IOException;
    }

    static void put(Path output, Content content, String json) throws IOException {
        put(output, content, json, () -> {});
    }

    /** @param last what is to fail or be done with it; after it nothing can fail but the last rename */
    static void put(Path output, Content content, String json, FolderOutput.LastStep last) throws IOException {
        try (FolderOutput site = new FolderOutput(output.resolve("site"))) {
            mend(output);
            content.to(site);
            site.write(WAITING, json.getBytes(StandardCharsets.UTF_8));
            site.commit(() -> {
                last.run();
                finish(output);
            });
        }
    }

    /** Ends what a run that was killed had begun; otherwise nothing. */
    static void mend(Path output) throws IOException {
        try {
            finish(output);
        } catch (NoSuchFileException e) {
            return;
        }
    }

    private static void finish(Path output) throws IOException {
        Path waiting = output.resolve("site").resolve(WAITING);
        Files.move(waiting, output.resolve("report.json"), StandardCopyOption.ATOMIC_MOVE);
    }
}
