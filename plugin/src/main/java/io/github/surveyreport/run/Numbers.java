package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Analysis;
import io.github.surveyreport.analysis.Analyst;
import io.github.surveyreport.analysis.Bases;
import io.github.surveyreport.analysis.Counted;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.KeptTallies;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.text.TextAnalyzers;
import io.github.surveyreport.text.Vocabulary;

/** One snapshot read, counted and analysed: the middle of the line. */
record Numbers(Input input, Counted counted, Findings findings) {

    /** @throws SurveyReportException with everything found, when something is wrong with the input */
    static Numbers of(Snapshot snapshot, RunRequest request, Problems problems, Phases phases) {
        return of(Input.read(snapshot, request, problems, phases), snapshot, request, problems, phases);
    }

    static Numbers of(Input input, Snapshot snapshot, RunRequest request, Problems problems, Phases phases) {
        phases.begins("count");
        Counted counted = counted(input, request, problems);
        phases.begins("findings");
        Findings findings = Analyst.findings(
                counted,
                input.study(),
                input.metrics(),
                snapshot.origin(),
                request.toolVersion(),
                input.configuration().hash(),
                ReportDates.of(input.study(), snapshot.origin()));
        return new Numbers(input, counted, findings);
    }

    /** The sets of respondents of whom these numbers tell something. */
    Bases bases() {
        return Bases.of(input.study(), counted.tallies());
    }

    /** @throws SurveyReportException with everything found, when something is wrong with the input */
    static Counted counted(Input input, RunRequest request, Problems problems) {
        problems.throwIfErrors();
        Vocabulary words = Vocabularies.of(input.study());
        Counted counted = Analysis.run(
                        input.inventory(),
                        input.register(),
                        TextAnalyzers.create(words),
                        request.threads(),
                        problems,
                        new KeptTallies(request.cache(), input.inventory(), words))
                .withFiles(input.otherFiles())
                .withService(input.service());
        problems.throwIfErrors();
        return counted;
    }
}
