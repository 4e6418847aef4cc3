package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.run.PublishOutcome;
import io.github.surveyreport.run.PublishRequest;
import io.github.surveyreport.run.PublishSite;
import io.github.surveyreport.run.UserLanguage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Publishes the generated site to a branch of the Git remote, a folder or an archive. */
@Mojo(name = "publish", defaultPhase = LifecyclePhase.DEPLOY, threadSafe = true, requiresProject = false)
public class PublishMojo extends AbstractMojo {
    private static final String PREFIX = "survey-report.publish.";

    /** Skips the goal. */
    @Parameter(property = "survey-report.skip", defaultValue = "false")
    boolean skip;

    /** Folder in which {@code generate} left the site and {@code report.json}. */
    @Parameter(property = "survey-report.output", defaultValue = "${project.build.directory}/survey-report")
    File output;

    /** The main configuration file; only its language is read. */
    @Parameter(property = "survey-report.config", defaultValue = "survey.yml")
    String config;

    /** {@code zh-CN} or {@code en}: the language of messages, instead of the configuration's. */
    @Parameter(property = "survey-report.locale")
    String locale;

    /** {@code branch}, {@code folder} or {@code zip}. */
    @Parameter(property = PREFIX + "target", defaultValue = "branch")
    String target;

    /** A remote of the clone around the project, or the address of a repository. */
    @Parameter(property = PREFIX + "remote", defaultValue = "origin")
    String remote;

    /** The branch that holds the site. */
    @Parameter(property = PREFIX + "branch", defaultValue = "gh-pages")
    String branch;

    /** The folder that a web server shows, or the archive; that one is written to the output folder by default. */
    @Parameter(property = PREFIX + "to")
    File to;

    /** {@code commit}, {@code branch:<name>}, {@code tag:<name>} or {@code pr:<number>}; found out by default. */
    @Parameter(property = PREFIX + "label")
    String label;

    /** The branch whose reports are the latest ones; the remote's default branch by default. */
    @Parameter(property = PREFIX + "latest")
    String latest;

    /** {@code internal} or {@code public}: the one edition that this target may hold; any by default. */
    @Parameter(property = PREFIX + "edition")
    String edition;

    /** How many versions of commits, of branches and of pull requests stay. */
    @Parameter(property = PREFIX + "keep", defaultValue = "50")
    int keep;

    /** How many earlier publications the branch keeps for roll-back; 0 keeps all and never force-pushes. */
    @Parameter(property = PREFIX + "history", defaultValue = "5")
    int history;

    /** Brings back what was published so many publications ago, instead of publishing. */
    @Parameter(property = PREFIX + "rollback", defaultValue = "0")
    int rollback;

    /** Tells what would change and changes nothing. */
    @Parameter(property = PREFIX + "dry-run", defaultValue = "false")
    boolean dryRun;

    /** Seconds after which publishing is given up. */
    @Parameter(property = PREFIX + "timeout", defaultValue = "300")
    int timeout;

    @Parameter(defaultValue = "${project}", readonly = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    MavenSession session;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("survey-report is skipped");
            return;
        }
        Path root = ProjectFolders.root(project, session);
        Language language = UserLanguage.of(Optional.ofNullable(locale).flatMap(Language::ofTag), root.resolve(config));
        try {
            PublishOutcome outcome = PublishSite.run(request(root));
            PublishTexts.notes(language, outcome).forEach(getLog()::info);
            outcome.warnings().forEach(warning -> warn(warning.located(language)));
            // Standard output, so that "mvn -q" still says something.
            System.out.println(
                    rollback > 0
                            ? PublishTexts.rolledBack(language, outcome, rollback)
                            : PublishTexts.done(language, outcome));
        } catch (SurveyReportException e) {
            Problem problem = e.problems().get(0);
            throw new MojoFailureException(problem.located(language));
        } catch (IOException e) {
            throw DiskTexts.failure(language, e, ProjectFolders.started(session));
        } catch (UncheckedIOException e) {
            throw DiskTexts.failure(language, e, ProjectFolders.started(session));
        }
    }

    /** Also with {@code mvn -q}: the last line alone would say that all is well. */
    private void warn(String text) {
        if (getLog().isWarnEnabled()) {
            getLog().warn(text);
        } else {
            System.out.println(text);
        }
    }

    private PublishRequest request(Path root) throws MojoFailureException {
        Optional<Path> path = Optional.ofNullable(to).map(file -> root.resolve(file.toPath()));
        return new PublishRequest(
                root,
                ProjectFolders.output(output, root),
                new PublishRequest.Destination(
                        target(), remote, branch, given(latest), Editions.of(PREFIX + "edition", edition), path),
                given(label),
                new PublishRequest.Limits(
                        PublishTexts.within(PREFIX + "keep", keep, 1, 10_000),
                        PublishTexts.within(PREFIX + "history", history, 0, 100),
                        Duration.ofSeconds(PublishTexts.within(PREFIX + "timeout", timeout, 1, 86_400))),
                dryRun,
                PublishTexts.within(PREFIX + "rollback", rollback, 0, 100),
                System.getenv());
    }

    private PublishRequest.Target target() {
        for (PublishRequest.Target known : PublishRequest.Target.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(target)) {
                return known;
            }
        }
        throw PublishTexts.failure("publish.bad-target", target);
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
