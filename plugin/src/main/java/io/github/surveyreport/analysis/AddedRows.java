package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.Moments;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.Adjustment;
import io.github.surveyreport.stats.compare.Contingency;
import io.github.surveyreport.stats.compare.Ranks;
import io.github.surveyreport.stats.compare.SmallTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether respondents who were added answer otherwise than those who were there before: Mann and Whitney's test of every
 * scale and number in every wave and group, Fisher's of every choice and issue. The two share nobody, which a test of
 * before against after could not say. Counts, not weights: weights are of a whole wave, and a part of it has none of its own.
 */
public final class AddedRows {
    /** Fewer added answers tell nothing, fewer earlier ones are no yardstick. */
    public static final int LEAST_ADDED = 20;

    public static final int LEAST_KEPT = 30;

    private final Study study;
    private final Tallies kept;
    private final Tallies added;
    private final List<Test> tests = new ArrayList<>();

    private AddedRows(Study study, Tallies kept, Tallies added) {
        this.study = study;
        this.kept = kept;
        this.added = added;
    }

    /**
     * @param key the measure that the test is about; of a scale its mean, which stands for its boxes too
     * @param added answers of respondents who were added, {@code kept} of the others
     * @param outcome not computable below the least numbers
     * @param adjusted p-value after Benjamini and Hochberg over all tests that could be made
     * @param differences added minus kept by statistic: in points of the scale, in shares 0..1, in points of NPS
     */
    public record Test(
            MeasureKey key,
            long added,
            long kept,
            TestOutcome outcome,
            OptionalDouble adjusted,
            Map<String, Double> differences) {
        public Test {
            differences = Map.copyOf(differences);
        }
    }

    /**
     * @param study as resolved by the inventory of the later revision
     * @param kept counts of the rows that are in both revisions, {@code added} of the rest of the later one
     */
    public static List<Test> tests(Study study, Counted kept, Counted added) {
        AddedRows rows = new AddedRows(study, kept.tallies(), added.tallies());
        for (int wave = 0; wave < study.waves().size(); wave++) {
            rows.questions(wave);
            rows.issues(wave);
        }
        return rows.adjusted();
    }

    private void questions(int wave) {
        String id = study.waves().get(wave).id();
        for (Cell cell : Cell.of(study, kept.slots())) {
            for (int q = 0; q < study.questions().size(); q++) {
                Question question = study.questions().get(q);
                QuestionTally old = kept.wave(wave).question(q);
                QuestionTally more = added.wave(wave).question(q);
                if (more.answered(cell.slot()) > 0) {
                    question("question." + question.id(), question, id, cell, old, more);
                }
            }
        }
    }

    private void question(String id, Question question, String wave, Cell cell, QuestionTally old, QuestionTally more) {
        int slot = cell.slot();
        switch (question.type()) {
            case RATING, NPS -> scale(new MeasureKey(id, "mean", wave, cell.group()), question, old, more, slot);
            case SINGLE, MULTIPLE -> shares(id, question, wave, cell, old, more);
            case RANKING -> {
                shares(id, question, wave, cell, old, more);
                points(id, question, wave, cell, old, more);
            }
            case NUMBER -> {
                Histogram now = Histogram.of(more.numbers(slot));
                Histogram then = Histogram.of(old.numbers(slot));
                ranks(new MeasureKey(id, "mean", wave, cell.group()), now, then, Map.of());
            }
            case TEXT -> {}
        }
    }

    private void shares(String id, Question question, String wave, Cell cell, QuestionTally old, QuestionTally more) {
        int slot = cell.slot();
        for (int level = 0; level < question.levels().size(); level++) {
            share(
                    new MeasureKey(id, "share:" + question.levels().get(level).id(), wave, cell.group()),
                    more.levels(slot)[level],
                    more.answered(slot),
                    old.levels(slot)[level],
                    old.answered(slot));
        }
    }

    /** The points that each option of a ranking gets. */
    private void points(String id, Question question, String wave, Cell cell, QuestionTally old, QuestionTally more) {
        int[] points = RankingStatistics.points(question.ranks());
        for (int level = 0; level < question.levels().size(); level++) {
            String statistic = "rank-score:" + question.levels().get(level).id();
            Histogram now = Histogram.ofScores(points, more.ranks(cell.slot(), level));
            Histogram then = Histogram.ofScores(points, old.ranks(cell.slot(), level));
            Map<String, Double> difference = then.n() == 0
                    ? Map.of()
                    : Map.of(
                            statistic, Moments.of(now).mean() - Moments.of(then).mean());
            ranks(new MeasureKey(id, statistic, wave, cell.group()), now, then, difference);
        }
    }

    private void scale(MeasureKey key, Question question, QuestionTally old, QuestionTally more, int slot) {
        ScaleCounts now = new ScaleCounts(question, more.levels(slot));
        ScaleCounts then = new ScaleCounts(question, old.levels(slot));
        SortedMap<String, Double> differences = new TreeMap<>();
        for (Of of : Of.values()) {
            now.statistic(of, study.plan().confidence())
                    .valueIfComputable()
                    .ifPresent(value -> then.statistic(of, study.plan().confidence())
                            .valueIfComputable()
                            .ifPresent(before -> differences.put(name(of), value - before)));
        }
        ranks(key, now.histogram(), then.histogram(), differences);
    }

    /** What a measure of a question calls that statistic. */
    public static String name(Of of) {
        return of.name().toLowerCase(Locale.ROOT);
    }

    private void ranks(MeasureKey key, Histogram now, Histogram then, Map<String, Double> differences) {
        TestOutcome outcome = refused(now.n(), then.n())
                ? new NotComputable(Reason.SMALL_BASE, now.n())
                : Ranks.of(List.of(now, then)).mannWhitney(true);
        put(key, now.n(), then.n(), outcome, differences);
    }

    private void issues(int wave) {
        TextTally now = added.wave(wave).text();
        TextTally then = kept.wave(wave).text();
        for (int issue = 0; issue < study.issues().size(); issue++) {
            MeasureKey key = MeasureKey.of(
                    "issue." + study.issues().get(issue).id(),
                    "share",
                    study.waves().get(wave).id());
            share(
                    key,
                    now.issue(issue).comments(),
                    now.comments(),
                    then.issue(issue).comments(),
                    then.comments());
        }
    }

    private void share(MeasureKey key, long yes, long of, long yesBefore, long ofBefore) {
        if (of == 0) {
            return;
        }
        TestOutcome outcome = refused(of, ofBefore)
                ? new NotComputable(Reason.SMALL_BASE, of)
                : SmallTables.fisher(Contingency.of(new long[][] {{yes, of - yes}, {yesBefore, ofBefore - yesBefore}}));
        Map<String, Double> difference =
                ofBefore == 0 ? Map.of() : Map.of(key.statistic(), (double) yes / of - (double) yesBefore / ofBefore);
        put(key, of, ofBefore, outcome, difference);
    }

    private static boolean refused(long added, long kept) {
        return added < LEAST_ADDED || kept < LEAST_KEPT;
    }

    private void put(MeasureKey key, long now, long then, TestOutcome outcome, Map<String, Double> differences) {
        tests.add(new Test(key, now, then, outcome, OptionalDouble.empty(), differences));
    }

    private List<Test> adjusted() {
        List<OptionalDouble> adjusted = Adjustment.benjaminiHochberg(tests.stream()
                .map(test -> test.outcome() instanceof TestResult result
                        ? OptionalDouble.of(result.p())
                        : OptionalDouble.empty())
                .toList());
        List<Test> complete = new ArrayList<>();
        for (int i = 0; i < adjusted.size(); i++) {
            Test test = tests.get(i);
            complete.add(new Test(
                    test.key(), test.added(), test.kept(), test.outcome(), adjusted.get(i), test.differences()));
        }
        return complete;
    }
}
