package io.github.surveyreport.maven;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.run.KeptCounts;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import io.github.surveyreport.run.UserLanguage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have in common: where the project is, and how problems become log lines and a failed build. */
abstract class SurveyMojo extends AbstractMojo {

    /** Skips the goal. */
    @Parameter(property = "survey-report.skip", defaultValue = "false")
    boolean skip;

    /** The main configuration file, relative to the project's folder; paths in it are relative to its own folder. */
    @Parameter(property = "survey-report.config", defaultValue = "survey.yml")
    String config;

    /** Commit, tag or branch to read; without it the files as they lie in the folder. */
    @Parameter(property = "survey-report.revision")
    String revision;

    /** Folder that receives the site, {@code report.json} and {@code problems.json}. */
    @Parameter(property = "survey-report.output", defaultValue = "${project.build.directory}/survey-report")
    File output;

    /** {@code zh-CN} or {@code en}; replaces the language of the configuration. */
    @Parameter(property = "survey-report.locale")
    String locale;

    /**
     * {@code internal} or {@code public}; replaces the edition of the configuration. The public one tells nothing of
     * internal groups, names nobody and lists no rows.
     */
    @Parameter(property = "survey-report.edition")
    String edition;

    /**
     * Folder in which counts are kept between runs, or {@code off}; by default {@code .survey-report/cache} beside the
     * configuration, which Git ignores. A relative folder is relative to the project's folder.
     */
    @Parameter(property = "survey-report.cache")
    String cache;

    /** How large that folder may be after a run, in MiB; what was not of use for longest goes first. */
    @Parameter(property = "survey-report.cache-size", defaultValue = "1024")
    int cacheSize;

    /** Prints wall time, CPU time and peak heap of each phase. */
    @Parameter(property = "survey-report.timings", defaultValue = "false")
    boolean timings;

    @Parameter(defaultValue = "${project}", readonly = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    PluginDescriptor plugin;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("survey-report is skipped");
            return;
        }
        RunRequest request = request();
        PhaseTimer timer = new PhaseTimer(getLog(), timings);
        try {
            Outcome outcome = run(request, timer);
            timer.ends();
            log(told(request.cache()), outcome.language());
            log(outcome.problems(), outcome.language());
            succeeded(request, outcome);
        } catch (SurveyReportException e) {
            Language language = UserLanguage.of(request);
            log(told(request.cache()), language);
            log(e.problems(), language);
            throw new MojoFailureException(GoalTexts.failed(language, e.problems()));
        } catch (IOException e) {
            throw DiskTexts.failure(UserLanguage.of(request), e, started());
        } catch (UncheckedIOException e) {
            throw DiskTexts.failure(UserLanguage.of(request), e, started());
        } catch (RuntimeException | Error e) {
            Optional<MojoExecutionException> memory = MemoryTexts.failure(UserLanguage.of(request), e);
            if (memory.isPresent()) {
                throw memory.get();
            }
            throw e;
        }
    }

    abstract Outcome run(RunRequest request, Phases phases) throws IOException;

    abstract void succeeded(RunRequest request, Outcome outcome) throws MojoFailureException;

    /** A file of the output relative to where Maven was started, when it lies below. */
    final String place(Path file) {
        return DiskTexts.below(started()).apply(file.toString());
    }

    /** What relative folders are relative to. */
    final Path root() {
        return ProjectFolders.root(project, session);
    }

    private Path started() {
        return ProjectFolders.started(session);
    }

    /** What is asked for, with a cache of its own. */
    final RunRequest request() throws MojoFailureException {
        Path root = root();
        Path file = root.resolve(config).normalize();
        return new RunRequest(
                file.getParent(),
                file.getFileName().toString(),
                Optional.ofNullable(revision).filter(text -> !text.isBlank()),
                ProjectFolders.output(output, root),
                Locales.of(locale),
                Editions.of("survey-report.edition", edition),
                plugin == null ? "unknown" : plugin.getVersion(),
                Runtime.getRuntime().availableProcessors(),
                KeptCounts.open(file.getParent(), root, cache == null ? "" : cache, (long) cacheSize << 20));
    }

    /** What a run found in the cache, once it is tidied up. */
    private static List<Problem> told(Cache cache) {
        cache.close();
        return cache.notes();
    }

    final void log(List<Problem> problems, Language language) {
        for (Problem problem : problems) {
            switch (problem.severity()) {
                case ERROR -> getLog().error(problem.located(language));
                case WARNING -> getLog().warn(problem.located(language));
                case INFO -> getLog().info(problem.located(language));
            }
        }
    }
}
