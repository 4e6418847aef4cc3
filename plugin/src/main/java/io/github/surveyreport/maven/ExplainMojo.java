package io.github.surveyreport.maven;

import io.github.surveyreport.run.ExplainNumber;
import io.github.surveyreport.run.Outcome;
import io.github.surveyreport.run.Phases;
import io.github.surveyreport.run.RunRequest;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Tells how one number of the report came about: formula, what went in, files, commit. */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public class ExplainMojo extends HeldMojo {

    /** The number, such as {@code indicator.csat} or {@code question.q_speed/mean@2026Q1{channel=phone}}; without it all names. */
    @Parameter(property = "measure", defaultValue = "${survey-report.measure}")
    String measure;

    /** {@code mean}, {@code top2} …; by default the one the kind of measure is known for. */
    @Parameter(property = "statistic", defaultValue = "${survey-report.statistic}")
    String statistic;

    /** Id of the wave; by default the last one. */
    @Parameter(property = "wave", defaultValue = "${survey-report.wave}")
    String wave;

    /** {@code grouping=value}; by default all respondents. */
    @Parameter(property = "group", defaultValue = "${survey-report.group}")
    String group;

    private String text = "";

    @Override
    Outcome run(RunRequest request, Phases phases) throws IOException {
        ExplainNumber.Query query =
                new ExplainNumber.Query(given(measure), given(statistic), given(wave), given(group));
        ExplainNumber.Result result = ExplainNumber.run(request, query, site(), phases);
        text = result.text();
        return result.outcome();
    }

    @Override
    void succeeded(RunRequest request, Outcome outcome) {
        // Standard output, so that "mvn -q" still says it, and nothing stands before its lines.
        System.out.print(text);
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
