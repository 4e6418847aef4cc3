package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import io.github.surveyreport.run.ServeRequest;
import io.github.surveyreport.run.ServeSite;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows the report on this machine while you work on it, and anew after each change; ends with Ctrl-C or Ctrl-D. */
@Mojo(name = "serve", threadSafe = true, requiresProject = false)
public class ServeMojo extends SurveyMojo {

    /** The port; 0 for any that is free. */
    @Parameter(property = "survey-report.serve.port", defaultValue = "7070")
    int port;

    /** A loopback address: {@code 127.0.0.1} or {@code ::1}; any other is refused. */
    @Parameter(property = "survey-report.serve.address", defaultValue = "127.0.0.1")
    String address;

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        return ServeSite.run(new ServeRequest(this::again, address, port, System.in, new Log()));
    }

    /** The parameters were understood once, so they are again. */
    private RunRequest again() {
        try {
            return request();
        } catch (MojoFailureException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) {
        System.out.println(GoalTexts.served(outcome.language()));
    }

    private final class Log implements ServeRequest.Told {
        @Override
        public void serves(String where, Language language) {
            // Standard output, so that "mvn -q" still says it.
            System.out.println(GoalTexts.serves(language, where));
        }

        @Override
        public void renewed(boolean made, long millis, List<Problem> problems, Language language) {
            if (!made) {
                log(problems, language);
            }
            getLog().info(GoalTexts.renewed(language, made, millis));
        }
    }
}
