package io.github.surveyreport.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.analysis.Analysis;
import io.github.surveyreport.analysis.Analyst;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.ServiceTally;
import io.github.surveyreport.config.Configuration;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import io.github.surveyreport.survey.Inventory;
import io.github.surveyreport.survey.MetricValues;
import io.github.surveyreport.survey.MetricsReader;
import io.github.surveyreport.survey.RegisterEntry;
import io.github.surveyreport.survey.RegisterReader;
import io.github.surveyreport.survey.ServiceRecordReader;
import io.github.surveyreport.survey.SurveyReader;
import io.github.surveyreport.text.CategoryWords;
import io.github.surveyreport.text.TextAnalyzer;
import io.github.surveyreport.text.TextAnalyzers;
import io.github.surveyreport.text.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A project folder in, its findings out: the line without a site. */
final class Line {
    private Line() {}

    /** The findings of a project in which nothing is wrong. */
    static Findings findings(Path project) {
        Problems problems = new Problems();
        try (Snapshot snapshot = Snapshots.open(project, Optional.empty())) {
            Optional<Configuration> configuration = StudyReader.read(snapshot, "survey.yml", problems);
            assertEquals(List.of(), errors(problems));
            Inventory inventory =
                    SurveyReader.inventory(configuration.orElseThrow().study(), snapshot, problems);
            assertEquals(List.of(), errors(problems));
            Findings findings = count(inventory, configuration.get().hash(), snapshot, problems);
            assertEquals(List.of(), errors(problems));
            return findings;
        }
    }

    private static Findings count(Inventory inventory, String hash, Snapshot snapshot, Problems problems) {
        Study study = inventory.study();
        MetricValues metrics = MetricsReader.read(study, snapshot, problems);
        List<RegisterEntry> register = new ArrayList<>();
        RegisterReader.read(study, snapshot, problems, register::add);
        ServiceTally service = ServiceTally.empty(study);
        ServiceRecordReader.read(study, snapshot, problems, service::add);
        return Analyst.findings(
                Analysis.run(inventory, register, analyzer(study), 2, problems).withService(service),
                study,
                metrics,
                snapshot.origin(),
                "test",
                hash,
                study.reportDate().orElse(study.lastWave().end()));
    }

    private static TextAnalyzer analyzer(Study study) {
        Map<String, Integer> words = new TreeMap<>();
        study.text().dictionary().forEach(word -> words.put(word.text(), word.frequency()));
        return TextAnalyzers.create(new Vocabulary(
                words,
                study.text().stopWords(),
                study.text().emptyPhrases(),
                study.issues().stream()
                        .map(issue -> new CategoryWords(
                                issue.synonyms(),
                                issue.wording().praise(),
                                issue.wording().topics(),
                                issue.wording().judging()))
                        .toList()));
    }

    private static List<String> errors(Problems problems) {
        return problems.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map((Problem problem) -> problem.located(Language.EN))
                .toList();
    }
}
