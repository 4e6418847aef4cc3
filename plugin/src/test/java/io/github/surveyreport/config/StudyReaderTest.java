package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import io.github.surveyreport.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StudyReaderTest {
    private static final Study MAXIMAL = Configurations.read(Configurations.maximal(), new Problems())
            .orElseThrow()
            .study();
    private static final Study SMALL = Configurations.read(Configurations.small(""), new Problems())
            .orElseThrow()
            .study();

    @Test
    void everyKeyIsAcceptedWithoutARemark() {
        assertEquals(List.of(), Configurations.messages(Configurations.maximal()));
    }

    @Test
    void aSmallSurveyIsAcceptedWithoutARemark() {
        assertEquals(List.of(), Configurations.messages(Configurations.small("")));
    }

    @Test
    void moreThanThirtyQuestionsAreTooMany() {
        StringBuilder questions = new StringBuilder();
        for (int i = 4; i <= 31; i++) {
            questions.append("  - {id: q").append(i).append(", text: 满意吗？, type: rating}\n");
        }
        Map<String, String> files = Configurations.small("");
        files.computeIfPresent("survey.yml", (path, text) -> text.replace("groups:", questions + "groups:"));
        assertEquals(
                List.of("survey.yml:7:1: the questionnaire has 31 questions;"
                        + " above 30 many respondents give up or answer carelessly"),
                Configurations.messages(files));
    }

    @Test
    void wavesHoldTheirResolvedFiles() {
        LocalDate start = LocalDate.of(2026, 4, 1);
        LocalDate end = LocalDate.of(2026, 6, 30);
        List<String> files = List.of("data/2026Q2-a.csv", "data/2026Q2-b.csv");
        assertEquals(
                new Wave(
                        "2026Q2",
                        "2026Q2",
                        start,
                        end,
                        files,
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        Optional.empty()),
                MAXIMAL.lastWave());
        assertEquals(OptionalLong.of(2400), MAXIMAL.waves().get(0).invited());
    }

    @Test
    void waveMayTellWhatBecameOfTheOtherCases() {
        assertEquals(
                Optional.of(new Outcomes(20, 60, 80, 10, 50, 10, 0.8)),
                MAXIMAL.waves().get(0).outcomes());
    }

    @Test
    void timeAndCarelessAnsweringAreReadWithTheirThresholds() {
        assertEquals(
                new TimeAxis(TimeAxis.Period.QUARTER, TimeAxis.MovingRange.MEDIAN),
                MAXIMAL.methods().time());
        assertEquals(
                new Careless(
                        true,
                        true,
                        3,
                        List.of("q_speed", "q_effort"),
                        new Careless.Thresholds(OptionalInt.of(45), 0.25, 3, OptionalInt.of(7), 0.2, 0.99, 0.2)),
                MAXIMAL.methods().careless());
        assertTrue(MAXIMAL.cleaning().has(Cleaning.Rule.CARELESS));
    }

    @Test
    void periodsAreMonthsWhereTheTimeOfSubmissionIsKnown() {
        assertEquals(TimeAxis.Period.WAVE, small("").methods().time().period());
        assertEquals(
                TimeAxis.Period.MONTH,
                small("columns: {submitted: at}\n").methods().time().period());
        assertEquals(Careless.DEFAULT, small("").methods().careless());
        assertFalse(small("careless: {}\n").cleaning().has(Cleaning.Rule.CARELESS));
        assertTrue(small("careless: {}\n").methods().careless().on());
    }

    private static Study small(String more) {
        return Configurations.read(Configurations.small(more), new Problems())
                .orElseThrow()
                .study();
    }

    @Test
    void weightingHoldsSharesInWrittenOrder() {
        List<Weighting.ValueShare> shares =
                List.of(new Weighting.ValueShare("phone", 0.4), new Weighting.ValueShare("online", 0.6));
        assertEquals(
                Optional.of(new Weighting(true, List.of(new Weighting.Margin("channel", shares)), List.of(), 0.25, 4)
                        .drawn(Optional.of("channel"), Optional.of("branch"))),
                MAXIMAL.methods().weighting());
    }

    @Test
    void sampleMayBeDrawnInStrataAndClusters() {
        Weighting weighting = MAXIMAL.methods().weighting().orElseThrow();
        assertEquals(Optional.of("channel"), weighting.strata());
        assertEquals(Optional.of("branch"), weighting.cluster());
        assertTrue(weighting.designed());
        assertFalse(weighting.drawn(Optional.empty(), Optional.empty()).designed());
    }

    @Test
    void cellsHoldTheirCombinationsAndDefaultBounds() {
        Weighting weighting = Configurations.read(Configurations.small("""
                weighting:
                  apply: false
                  cells:
                    - {groups: {channel: phone}, share: 0.3}
                    - {groups: {channel: web}, share: 0.7}
                """), new Problems())
                .orElseThrow()
                .study()
                .methods()
                .weighting()
                .orElseThrow();
        assertEquals(
                new Weighting(
                        false,
                        List.of(),
                        List.of(
                                new Weighting.CellShare(new TreeMap<>(Map.of("channel", "phone")), 0.3),
                                new Weighting.CellShare(new TreeMap<>(Map.of("channel", "web")), 0.7)),
                        0.3,
                        3),
                weighting);
    }

    @Test
    void ratingCodesAreNumbersLabelsAndValues() {
        Question speed = MAXIMAL.question("q_speed");
        Map<String, String> codes = new TreeMap<>();
        List<String> labels = List.of("非常不满意", "不满意", "一般", "满意", "非常满意");
        for (int i = 0; i < labels.size(); i++) {
            codes.put(labels.get(i), String.valueOf(i + 1));
            codes.put(String.valueOf(i + 1), String.valueOf(i + 1));
        }
        codes.put("很满意", "5");
        codes.put("还行", "3");
        assertEquals(codes, new TreeMap<>(speed.codes()));
        assertEquals(new Level("5", "非常满意", Optional.of(5)), speed.levels().get(4));
        assertEquals(List.of("0", "6"), speed.missing());
        assertEquals(List.of(ColumnRef.named("响应速度")), speed.columns());
    }

    @Test
    void reversedScoresRunTheOtherWay() {
        List<Level> levels = MAXIMAL.question("q_effort").levels();
        assertEquals(new Level("1", "1", Optional.of(7)), levels.get(0));
        assertEquals(new Level("7", "7", Optional.of(1)), levels.get(6));
    }

    @Test
    void choicesAreCodedByIdAndLabelUnlessCodesAreGiven() {
        assertEquals(
                new TreeMap<>(Map.of(
                        "refund", "refund", "退款", "refund", "退货", "refund", "修理", "repair", "报修", "repair", "other",
                        "other")),
                new TreeMap<>(MAXIMAL.question("q_reason").codes()));
        assertEquals(
                List.of(ColumnRef.named("c1"), ColumnRef.at(7)),
                MAXIMAL.question("q_topics").columns());
        assertTrue(MAXIMAL.question("q_uses").openLevels());
        assertEquals(Optional.of("┋"), MAXIMAL.question("q_uses").separator());
    }

    @Test
    void yesAndNoAreASingleChoiceWithUsualCodes() {
        Question solved = MAXIMAL.question("q_solved");
        assertEquals(Question.Type.SINGLE, solved.type());
        assertEquals(
                List.of(new Level("yes", "已解决", Optional.empty()), new Level("no", "未解决", Optional.empty())),
                solved.levels());
        assertEquals("yes", solved.codes().get("是"));
        assertEquals("no", solved.codes().get("N"));
        assertEquals("no", solved.codes().get("部分解决"));
    }

    @Test
    void aWrittenValueGoesBeforeTheNumberOfTheScale() {
        String survey = Configurations.SMALL.replace(
                "text: 满意吗？, type: rating", "text: 满意吗？, type: rating, values: {\"1\": 5, \"5\": 1}");
        Map<String, String> files = Configurations.small("");
        files.put("survey.yml", survey);
        Question question =
                Configurations.read(files, new Problems()).orElseThrow().study().question("q1");
        assertEquals("5", question.codes().get("1"));
        assertEquals("1", question.codes().get("5"));
        assertEquals("3", question.codes().get("3"));
    }

    @Test
    void indicatorsTakeTheirEndsUnitAndDecimalsFromTheirSource() {
        assertEquals(
                new Indicator(
                        "speed",
                        "speed",
                        0.3,
                        new Scorecard.FromQuestion("q_speed", Of.MEAN),
                        Better.HIGHER,
                        "分",
                        2,
                        Optional.empty(),
                        1,
                        5),
                indicator("speed"));
        assertEquals(List.of("%", "1", "100.0", "0.0"), ends("bad"));
        assertEquals(List.of("%", "1", "-100.0", "100.0"), ends("net"));
        assertEquals(List.of("", "1", "-100.0", "100.0"), ends("nps"));
        assertEquals(List.of("个百分点", "0", "0.0", "100.0"), ends("csat"));
        assertEquals(List.of("秒", "0", "60.0", "5.0"), ends("frt"));
        assertEquals(List.of("分", "2", "30.0", "0.0"), ends("wait"));
    }

    @Test
    void cleaningRulesAreOffUnlessWritten() {
        Cleaning off = new Cleaning(
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                OptionalInt.empty(),
                false,
                false);
        assertEquals(off, SMALL.cleaning());
        assertEquals(
                new Cleaning(
                        OptionalInt.of(60),
                        List.of(new Cleaning.Contradiction(
                                "high-and-low",
                                "满意但不推荐",
                                List.of(
                                        new Cleaning.Condition(
                                                List.of("q_speed"), OptionalInt.of(5), OptionalInt.empty()),
                                        new Cleaning.Condition(
                                                List.of("q_nps"), OptionalInt.empty(), OptionalInt.of(2))))),
                        Optional.of(new Cleaning.StraightLining(List.of("q_speed", "q_effort"), 2, true)),
                        Optional.of(0.5),
                        true,
                        true,
                        OptionalInt.of(3),
                        true,
                        true),
                MAXIMAL.cleaning());
    }

    @Test
    void whatIsNotWrittenHasItsDefault() {
        assertEquals(30, SMALL.plan().minimumBase());
        assertEquals(5, SMALL.plan().minimumCell());
        assertEquals(0.95, SMALL.plan().confidence());
        assertEquals(
                new CsvFormat(
                        Optional.empty(),
                        CsvFormat.Encoding.AUTO,
                        CsvFormat.Delimiter.AUTO,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                SMALL.csv());
        assertEquals(List.of(), SMALL.scorecard().dimensions());
        assertEquals(0.7, SMALL.scorecard().minimumCoverage());
        assertEquals(new TextSettings(List.of(), List.of(), List.of(), List.of(), 5, 30, 0, List.of()), SMALL.text());
        assertEquals(
                new Priorities.Parts(0.35, 0.25, 0.25, 0.15), SMALL.priority().weights());
        assertEquals(new Priorities.Parts(0.2, 0.2, 1.5, 0.05), SMALL.priority().fullMarks());
        assertEquals(0.5, SMALL.priority().highFrom());
        assertEquals(0.25, SMALL.priority().mediumFrom());
        assertEquals(
                "{HIGH={HIGH=1, MEDIUM=2, LOW=3}, MEDIUM={HIGH=2, MEDIUM=3, LOW=4}, LOW={HIGH=3, MEDIUM=4, LOW=5}}",
                new TreeMap<>(SMALL.priority().matrix()).toString());
    }

    @Test
    void actionsKnowTheirTargetAndProgress() {
        Action first = MAXIMAL.actions().get(0);
        Action second = MAXIMAL.actions().get(1);
        assertEquals(
                new Action.Target(
                        new Action.OnQuestion("q_speed", Of.MEAN, Map.of("channel", "online")),
                        Better.HIGHER,
                        3.5,
                        "2026Q1",
                        "2026Q2"),
                first.target().orElseThrow());
        assertEquals(
                new Action.Target(new Action.OnIndicator("frt"), Better.LOWER, 15, "2026Q1", "2026Q2"),
                second.target().orElseThrow());
        assertEquals(0, second.progress());
    }

    @Test
    void gatesKnowTheirLine() {
        assertEquals(
                new Gate(
                        "composite",
                        new Gate.Source("composite", "score", List.of("2026Q2"), Optional.empty()),
                        new Gate.Limits(Optional.of(60.0), Optional.empty()),
                        Gate.Basis.ESTIMATE,
                        Gate.Level.ERROR,
                        Gate.NoData.WARN,
                        23,
                        Optional.empty()),
                gate("composite"));
    }

    @Test
    void gatesOfAPresetStandBeforeTheStudysOwnAndBeginWhereItIsNamed() {
        Gates gates = MAXIMAL.gates();
        assertEquals("valid-rate", gates.all().get(2).id());
        assertEquals("csat-target", gates.all().get(gates.all().size() - 3).id());
        assertEquals(1, gate("rejected-rows").line());
        assertEquals(Optional.of("recommended"), gate("rejected-rows").preset());
        assertEquals(Gate.Level.WARN, gate("rejected-rows").level());
    }

    @Test
    void gateOfTheSameIdChangesThatOfThePresetKeyByKey() {
        Gate changed = gate("valid-rate");
        assertEquals(new Gate.Limits(Optional.of(0.8), Optional.empty()), changed.bound());
        assertEquals(Gate.Level.ERROR, changed.level());
        assertEquals("sample", changed.source().measure());
    }

    @Test
    void gateThatComparesKnowsWithWhatAndHowFar() {
        Gate gate = gate("csat-ratchet");
        assertEquals(new Gate.NoWorse(Gate.Than.BASE, 0.5, Optional.of(Better.HIGHER)), gate.bound());
        assertEquals(List.of("2026Q1", "2026Q2"), gate.source().waves());
        assertEquals(Optional.of("channel"), gate.source().by());
        assertTrue(gate.needsBase());
    }

    @Test
    void waiversHaveAReasonAndAnEnd() {
        assertEquals(
                List.of(new Waiver(
                        "csat-target",
                        Optional.of("phone"),
                        Optional.of("2026Q2"),
                        "新系统上线",
                        Optional.of("质量经理"),
                        LocalDate.of(2026, 12, 31),
                        25)),
                MAXIMAL.gates().waivers());
    }

    private static Gate gate(String id) {
        return MAXIMAL.gates().all().stream()
                .filter(gate -> gate.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void dictionaryAndNarrativeAreRead() {
        assertEquals(
                List.of(new TextSettings.Word("首响时长", 12), new TextSettings.Word("工单", 0)),
                MAXIMAL.text().dictionary());
        assertEquals(List.of("您好"), MAXIMAL.text().stopWords());
        assertEquals(List.of("没有 了"), MAXIMAL.text().emptyPhrases());
        assertEquals(
                new Narrative("groups-channel", "渠道说明。\n", Location.ofFile("narrative/groups-channel.md")),
                MAXIMAL.narratives().get(0));
    }

    @Test
    void pathsAreRelativeToTheFolderOfTheMainFile() {
        Map<String, String> files = new TreeMap<>();
        Configurations.maximal().forEach((path, text) -> files.put("studies/a/" + path, text));
        Problems problems = new Problems();
        Configuration read = StudyReader.read(MemorySnapshot.of(files), "studies/a/survey.yml", problems)
                .orElseThrow();
        assertEquals(List.of(), problems.sorted());
        assertEquals(
                List.of("studies/a/data/2026Q1.csv"),
                read.study().waves().get(0).files());
        assertEquals(
                "studies/a/data/metrics.csv",
                read.study().metrics().orElseThrow().file());
    }

    @Test
    void theConfigurationListsItsFilesAndDependsOnEveryByte() {
        Map<String, String> files = Configurations.maximal();
        Configuration before = Configurations.read(files, new Problems()).orElseThrow();
        assertEquals(
                List.of(
                        "actions.yml",
                        "causes.yml",
                        "dictionary/empty-phrases.txt",
                        "dictionary/stop-words.txt",
                        "dictionary/words.txt",
                        "gates.yml",
                        "issues.yml",
                        "narrative/groups-channel.md",
                        "narrative/index.md",
                        "plan/actions.csv",
                        "survey.yml"),
                before.files().stream().map(SourceFile::path).toList());
        files.put("dictionary/words.txt", "工单\n");
        assertNotEquals(
                before.hash(),
                Configurations.read(files, new Problems()).orElseThrow().hash());
    }

    @Test
    void theHashIsThatOfPathsAndBytesWithZeroBytesBetween() {
        // Python: hashlib.sha256(b'survey.yml\0' + small.encode() + b'\0').hexdigest()
        Configuration read =
                Configurations.read(Configurations.small(""), new Problems()).orElseThrow();
        assertEquals("f28eb6a827e65553e64ace5f1d54e10fbdf305160e0bac541eb88f2f7705414f", read.hash());
    }

    @Test
    void driversScalesAndKanoPairsAreAsWritten() {
        Methods methods = MAXIMAL.methods();

        assertEquals(
                Optional.of(new Drivers("q_nps", List.of("q_speed", "q_effort"), Drivers.Importance.SHAPLEY, 500)),
                methods.drivers());
        assertEquals(List.of(new MultiItemScale("service", "服务过程", List.of("q_speed", "q_effort"))), methods.scales());
        assertEquals(List.of(new KanoPair("chat", "在线客服", "q_chat", "q_no_chat")), methods.kano());
    }

    @Test
    void withoutADeclarationTheSatisfactionQuestionIsExplainedByAllOtherRatings() {
        String ratings = """
                schema: 1
                id: small
                title: Small
                waves:
                  - {id: w1, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
                  - {id: w2, start: 2026-02-01, end: 2026-02-28, responses: w2.csv}
                dimensions: [{id: service, label: Service}, {id: rest}]
                questions:
                  - {id: all, text: Satisfied?, type: rating}
                  - {id: speed, text: Speed?, type: rating, dimension: service}
                  - {id: skill, text: Skill?, type: rating, dimension: service}
                  - {id: tone, text: Tone?, type: rating, dimension: service}
                  - {id: old, text: Old?, type: rating, waves: w1, dimension: rest}
                  - {id: rec, text: Recommend?, type: nps}
                  - {id: app, text: With?, type: rating, dimension: rest}
                  - {id: no-app, text: Without?, type: rating, dimension: rest}
                kano: [{id: app, functional: app, dysfunctional: no-app}]
                """;
        Map<String, String> files = Configurations.small("");
        files.put("survey.yml", ratings + "priority: {satisfaction: all}\n");
        Methods methods =
                Configurations.read(files, new Problems()).orElseThrow().study().methods();
        files.put("survey.yml", ratings);
        Methods without =
                Configurations.read(files, new Problems()).orElseThrow().study().methods();

        assertEquals(
                Optional.of(new Drivers("all", List.of("speed", "skill", "tone"), Drivers.Importance.JOHNSON, 1000)),
                methods.drivers());
        assertEquals(
                List.of(new MultiItemScale("service", "Service", List.of("speed", "skill", "tone"))), methods.scales());
        assertEquals(Optional.empty(), without.drivers());
    }

    private static Indicator indicator(String id) {
        return MAXIMAL.scorecard().dimensions().stream()
                .flatMap(part -> part.indicators().stream())
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ends(String id) {
        Indicator indicator = indicator(id);
        return List.of(
                indicator.unit(),
                String.valueOf(indicator.decimals()),
                String.valueOf(indicator.zeroAt()),
                String.valueOf(indicator.hundredAt()));
    }
}
