package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.compare.History.Commit;
import io.github.surveyreport.compare.History.Name;
import io.github.surveyreport.compare.History.Point;
import io.github.surveyreport.compare.History.Step;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Puts revisions side by side without letting their differences tell of few. Newest first: the report is told; an earlier
 * revision only when each wave has as many changed rows as a cell needs, or none, against every revision that is told; and
 * each of its numbers only when its n differs by as many, or not at all.
 *
 * @param <R> a revision whose numbers are known
 */
public final class HistoryLine<R> {
    /**
     * @param changed rows that were added, removed or edited from the earlier (first) to the later (second), per wave
     * @param answers respondents per level of the question that a number rests on; empty where it rests on none
     */
    public record Rules<R>(
            int minimumCell,
            Function<R, String> wave,
            BiFunction<R, MeasureKey, Optional<Measure>> number,
            BiFunction<R, MeasureKey, List<Double>> answers,
            BiFunction<R, R, Map<String, Long>> changed) {}

    private final List<Name> names;
    private final Rules<R> rules;
    private final List<R> told = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    public HistoryLine(List<Name> names, Rules<R> rules) {
        this.names = names;
        this.rules = rules;
    }

    /** A revision that could not be restated. */
    public void gap(Optional<Commit> commit, Problem why) {
        steps.add(new Step(commit, "", List.of(), Optional.of(why)));
    }

    /** @param published of that commit, in the wave asked for */
    public void add(Optional<Commit> commit, R revision, Function<MeasureKey, OptionalDouble> published) {
        boolean tooLittle = told.stream()
                .anyMatch(later -> History.tooLittle(rules.changed().apply(revision, later), rules.minimumCell()));
        if (tooLittle) {
            gap(commit, Problem.info("source.past-too-few", Location.NONE, rules.minimumCell()));
            return;
        }
        String wave = rules.wave().apply(revision);
        List<Point> points = new ArrayList<>();
        for (Name name : names) {
            Optional<Measure> measure = rules.number().apply(revision, name.in(wave));
            boolean withheld = told.stream().anyMatch(later -> near(revision, later, name.in(wave)));
            points.add(
                    withheld
                            ? new Point(Optional.empty(), OptionalDouble.empty(), true)
                            : new Point(measure, published.apply(name.in(wave)), false));
        }
        told.add(revision);
        steps.add(new Step(commit, wave, points, Optional.empty()));
    }

    /** Whether fewer answers than a cell needs set them apart. Numbers without a base say nothing of answers. */
    private boolean near(R earlier, R later, MeasureKey key) {
        Optional<Measure> one = rules.number().apply(earlier, key);
        Optional<Measure> other = rules.number().apply(later, key);
        if (one.isEmpty() || other.isEmpty() || key.id().equals("sample")) {
            return false;
        }
        double apart = Math.abs(one.get().result().n() - other.get().result().n());
        return few(apart)
                || few(moved(
                        rules.answers().apply(earlier, key), rules.answers().apply(later, key)));
    }

    private boolean few(double respondents) {
        return respondents > 0 && respondents < rules.minimumCell();
    }

    /** At least so many answers differ: as many as levels gained, or as they lost. */
    private static double moved(List<Double> before, List<Double> after) {
        double gained = 0;
        double lost = 0;
        for (int level = 0; level < Math.min(before.size(), after.size()); level++) {
            double change = Math.rint(after.get(level) - before.get(level));
            gained += Math.max(0, change);
            lost += Math.max(0, -change);
        }
        return Math.max(gained, lost);
    }

    public History line(boolean cut, boolean more) {
        return new History(names, steps, cut, more);
    }
}
