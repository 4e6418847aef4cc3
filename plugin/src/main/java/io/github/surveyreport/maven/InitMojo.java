package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.run.InitStudy;
import io.github.surveyreport.run.UserLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Writes a study into a folder that has none: with {@code -Dfrom=export.csv} the one that the export looks like, every
 * guess marked, else a small one that works, with simulated data. Never overwrites a file.
 */
@Mojo(name = "init", threadSafe = true, requiresProject = false)
public class InitMojo extends AbstractMojo {

    /** Skips the goal. */
    @Parameter(property = "survey-report.skip", defaultValue = "false")
    boolean skip;

    /** {@code zh-CN} or {@code en}: the language of the study; without it that of the machine. */
    @Parameter(property = "survey-report.locale")
    String locale;

    /** The export of a survey tool from which the study is proposed; relative to the folder, or absolute. */
    @Parameter(property = "from")
    String from;

    @Parameter(defaultValue = "${project}", readonly = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    MavenSession session;

    @Parameter(defaultValue = "${plugin}", readonly = true)
    PluginDescriptor plugin;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("survey-report is skipped");
            return;
        }
        Path folder = ProjectFolders.root(project, session);
        Language language = UserLanguage.of(Locales.of(locale), folder.resolve("survey.yml"));
        String version = plugin == null ? "unknown" : plugin.getVersion();
        try {
            boolean sample = from == null || from.isBlank();
            InitStudy.Made made = sample
                    ? InitStudy.run(folder, language, version)
                    : InitStudy.from(folder, Path.of(from.strip()), language, version);
            InitTexts.files(language, made).forEach(getLog()::info);
            // Standard output, so that "mvn -q" still says something.
            InitTexts.told(language, made).forEach(System.out::println);
            System.out.println(InitTexts.next(language, made, version));
        } catch (SurveyReportException e) {
            for (Problem problem : e.problems()) {
                getLog().error(problem.located(language));
            }
            throw new MojoFailureException(InitTexts.refused(language, e.problems()));
        } catch (InvalidPathException e) {
            throw new MojoFailureException("from: \"" + from + "\" is no path");
        } catch (IOException e) {
            throw DiskTexts.failure(language, e, ProjectFolders.started(session));
        } catch (UncheckedIOException e) {
            throw DiskTexts.failure(language, e, ProjectFolders.started(session));
        }
    }
}
