package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Measures;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupLettersTest {
    @Test
    void columnsAreNamedLikeThoseOfASpreadsheet() {
        assertEquals("A", GroupLetters.letter(0));
        assertEquals("Z", GroupLetters.letter(25));
        assertEquals("AA", GroupLetters.letter(26));
        assertEquals("AB", GroupLetters.letter(27));
        assertEquals("BA", GroupLetters.letter(52));
    }

    @Test
    void theHigherGroupBearsTheLetterOfTheLower() {
        assertEquals(Map.of(value(1), "a"), letters(3.1, 3.9, 0.04));
        assertEquals(Map.of(value(0), "b"), letters(3.9, 3.1, 0.04));
    }

    @Test
    void aCapitalStandsForAVerySmallProbability() {
        assertEquals(Map.of(value(1), "A"), letters(3.1, 3.9, 0.001));
        assertEquals(Map.of(value(1), "a"), letters(3.1, 3.9, 0.0011));
    }

    @Test
    void withoutSignificanceThereIsNoLetter() {
        assertEquals(Map.of(), letters(3.1, 3.9, 0.051));
    }

    private static Grouping grouping() {
        return FindingsFixture.full().findings().study().groups().get(0);
    }

    private static String value(int index) {
        return grouping().values().get(index).id();
    }

    /** Of the first two groups in the first rating question. */
    private static Map<String, String> letters(double first, double second, double p) {
        Findings full = FindingsFixture.full().findings();
        Question question = new Labels(full.study()).ratings().get(0);
        String wave = full.study().lastWave().id();
        String grouping = grouping().id();
        List<Measure> measures = new ArrayList<>(List.of(
                measure(MeasureKey.of("question." + question.id(), "mean", wave, grouping, value(0)), first),
                measure(MeasureKey.of("question." + question.id(), "mean", wave, grouping, value(1)), second),
                measure(
                        MeasureKey.of(
                                "test." + question.id() + "." + grouping, "pair:" + value(1), wave, grouping, value(0)),
                        p)));
        Findings findings = new Findings(
                full.study(),
                full.origin(),
                full.toolVersion(),
                full.configHash(),
                full.reportDate(),
                full.files(),
                full.answers(),
                full.exclusions(),
                full.rejections(),
                new Measures(measures),
                full.keywords(),
                full.unclassified(),
                full.issues(),
                full.quotes(),
                full.actions(),
                full.conclusions());
        Draft draft = new Draft(findings, new Problems());
        return new GroupLetters(draft, grouping()).of(question, "pair", "mean").byValue();
    }

    private static Measure measure(MeasureKey key, double value) {
        return new Measure(key, Unit.NUMBER, Estimate.plain(value, 100, "t"));
    }
}
