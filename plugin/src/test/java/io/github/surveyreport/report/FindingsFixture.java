package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.Conclusion;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Measures;
import io.github.surveyreport.analysis.Quotes;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.MemorySnapshot;
import io.github.surveyreport.source.Origin;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Findings with chosen numbers: a study of two waves with one of everything, to be changed by a test. */
final class FindingsFixture {
    static final String LAST = "w2";

    private final Map<String, String> files = new TreeMap<>();
    private final Map<MeasureKey, Measure> measures = new TreeMap<>();
    private final List<Conclusion> conclusions = new ArrayList<>();
    private Language language = Language.ZH_CN;
    private int ranked = 1;
    private ActionFinding.Effect effect = ActionFinding.Effect.TARGET_MET;
    private ActionFinding.Verdict verdict = ActionFinding.Verdict.VERIFIED;
    private ActionFinding.Basis basis = ActionFinding.Basis.UNMATCHED;

    private FindingsFixture() {}

    /** One of everything, with plausible numbers. */
    static FindingsFixture full() {
        FindingsFixture fixture = new FindingsFixture();
        for (String file : List.of("survey.yml", "issues.yml", "actions.yml", "causes.yml")) {
            fixture.files.put(file, resource(file));
        }
        fixture.files.put("w1.csv", "");
        fixture.files.put("w2.csv", "");
        fixture.files.put("metrics.csv", "");
        new FixtureMeasures(fixture).putAll();
        return fixture;
    }

    /** One wave, one rating question, nothing else configured and nothing measured. */
    static FindingsFixture bare() {
        FindingsFixture fixture = new FindingsFixture();
        fixture.files.put("survey.yml", """
                schema: 1
                id: bare
                title: Bare
                waves:
                  - {id: w2, label: 2026 Q2, start: 2026-04-01, end: 2026-06-30, responses: w2.csv}
                questions:
                  - {id: q_overall, text: Overall?, type: rating}
                """);
        fixture.files.put("w2.csv", "");
        return fixture;
    }

    FindingsFixture in(Language other) {
        language = other;
        return this;
    }

    /** How every action fared; met, verified and read from all answers unless told otherwise. */
    FindingsFixture judged(ActionFinding.Effect effect, ActionFinding.Verdict verdict, ActionFinding.Basis basis) {
        this.effect = effect;
        this.verdict = verdict;
        this.basis = basis;
        return this;
    }

    /** As many issues, all alike. */
    FindingsFixture ranked(int issues) {
        ranked = issues;
        return this;
    }

    FindingsFixture narrative(String page, String markdown) {
        files.put("narrative/" + page + ".md", markdown);
        return this;
    }

    /** Replaces a text in the configuration. */
    FindingsFixture with(String file, String old, String replacement) {
        String text = files.get(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        files.put(file, text.replace(old, replacement));
        return this;
    }

    FindingsFixture put(MeasureKey key, Unit unit, Statistic result) {
        measures.put(key, new Measure(key, unit, result));
        return this;
    }

    FindingsFixture put(String id, String statistic, String wave, Unit unit, double value, long n) {
        return put(MeasureKey.of(id, statistic, wave), unit, Estimate.plain(value, n, "count"));
    }

    FindingsFixture put(
            String id, String statistic, String wave, Unit unit, double value, double low, double high, long n) {
        return put(MeasureKey.of(id, statistic, wave), unit, Estimate.withInterval(value, low, high, n, "t"));
    }

    FindingsFixture missing(String id, String statistic, NotComputable.Reason reason) {
        return put(MeasureKey.of(id, statistic, LAST), Unit.NUMBER, new NotComputable(reason, 0));
    }

    FindingsFixture conclude(Conclusion.Kind kind, Conclusion.Tone tone, List<MeasureKey> rest, String... subjects) {
        conclusions.add(new Conclusion(kind, tone, rest, List.of(subjects)));
        return this;
    }

    static MeasureKey key(String id, String statistic) {
        return MeasureKey.of(id, statistic, LAST);
    }

    Findings findings() {
        Problems problems = new Problems();
        Study study = StudyReader.read(MemorySnapshot.of(files), "survey.yml", problems)
                .orElseThrow(() -> new SurveyReportException(problems.sorted()))
                .study()
                .in(language);
        boolean full = !study.issues().isEmpty();
        return new Findings(
                study,
                Origin.folder(),
                "1.0",
                "00ff",
                LocalDate.of(2026, 7, 15),
                List.of(new FileCount("w2.csv", LAST, "e69de29b", "UTF-8", 5, 3, 1, 1)),
                List.of(),
                List.of(new Exclusion(
                        "w2.csv",
                        4,
                        LAST,
                        Rule.MINIMUM_TIME,
                        List.of(Rule.MINIMUM_TIME, Rule.DUPLICATE_ID),
                        List.of())),
                List.of(new Rejection("w2.csv", 6, LAST, "survey.ragged-row")),
                new Measures(measures.values()),
                full ? List.of(new Findings.Keyword("排队", 12, 11)) : List.of(),
                full ? List.of(new Findings.UnclassifiedTerm("停车", 6)) : List.of(),
                full ? issues(study) : List.of(),
                Quotes.NONE,
                study.actions().stream()
                        .map(action -> new ActionFinding(
                                action, ActionFinding.Timing.LATE, 15, 0, effect, verdict, basis, List.of()))
                        .toList(),
                conclusions);
    }

    private List<IssueFinding> issues(Study study) {
        return IntStream.rangeClosed(1, ranked)
                .mapToObj(rank -> issue(study, rank))
                .toList();
    }

    private static IssueFinding issue(Study study, int rank) {
        return new IssueFinding(
                OptionalInt.of(rank),
                IssueFinding.Rated.RANKED,
                study.issues().get(0),
                Grade.HIGH,
                false,
                Grade.HIGH,
                List.of(),
                1,
                List.of(new IssueFinding.Manifestation("排队", 12), new IssueFinding.Manifestation("回复…慢", 9)),
                List.of());
    }

    private static String resource(String name) {
        try (InputStream in = FindingsFixture.class.getResourceAsStream("fixture/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
