package io.github.surveyreport.run;

import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.serve.PreviewServer;
import io.github.surveyreport.serve.Watch;
import io.github.surveyreport.site.SiteRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A preview of the report that follows changes of the project. Nothing is written but the cache. */
public final class ServeSite {
    private ServeSite() {}

    /** Serves until the input ends or the thread is interrupted; then no thread and no port is left. */
    public static Outcome run(ServeRequest request) throws IOException {
        SiteRenderer.warmUp();
        RunRequest first = request.report().get();
        PreviewSite site = new PreviewSite();
        boolean interrupted = false;
        try (Watch watch = Watch.over(first.project());
                PreviewServer server = PreviewServer.start(request.address(), request.port(), site)) {
            renew(site, first, request);
            server.changed(site.version());
            Thread ending = ending(request.input(), watch);
            request.told().serves(server.address().toString(), site.language());
            try {
                while (watch.next()) {
                    renew(site, request.report().get(), request);
                    server.changed(site.version());
                }
            } catch (InterruptedException e) {
                // Closing the port takes waiting, so the word is passed on after that.
                interrupted = true;
            } finally {
                ending.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new Outcome(
                site.language(),
                site.problems().stream().filter(ServeSite::isNoError).toList(),
                0,
                0,
                0,
                0,
                0);
    }

    private static boolean isNoError(Problem problem) {
        return problem.severity() != io.github.surveyreport.problem.Severity.ERROR;
    }

    private static void renew(PreviewSite site, RunRequest report, ServeRequest request) throws IOException {
        long start = System.nanoTime();
        boolean made = site.renew(report, Phases.SILENT);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        List<Problem> problems = site.problems();
        request.told().renewed(made, millis, problems, site.language());
    }

    /** Closes the watch when the input ends. */
    private static Thread ending(InputStream input, Watch watch) {
        Thread reader = new Thread(
                () -> {
                    try (watch) {
                        while (input.read() >= 0) {
                            continue;
                        }
                    } catch (IOException e) {
                        return;
                    }
                },
                "survey-report-serve-input");
        reader.setDaemon(true);
        reader.start();
        return reader;
    }
}
