package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Somebody who has all numbers of a report and wants to know how many are in a withheld group. They know that a withheld
 * group has somebody in it, since an empty one is told as such; that groups of a grouping, and those without a value, add up;
 * that the combinations of a group add up to it; and that nobody answers who was not counted. They know too on how many
 * any other number of the same group rests, on how many that of everybody else, how many did not answer, which share of the
 * sample a group is; that periods add up to their wave; how many remain when rows set aside are put back. From that they
 * narrow every withheld number down, as far as it goes; and they multiply shares by their base.
 */
public final class SmallCells {
    private final Findings findings;
    private final boolean everybodyHasAValue;
    private final ToldOtherwise otherwise;
    private final Map<MeasureKey, long[]> bounds = new LinkedHashMap<>();
    private final Map<MeasureKey, Boolean> hidden = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<MeasureKey[]> within = new ArrayList<>();

    /** A sum of parts and, where there may be, of those without a value. */
    private record Sum(MeasureKey whole, List<MeasureKey> parts, boolean rest) {}

    private SmallCells(Findings findings, boolean everybodyHasAValue) {
        this.findings = findings;
        this.everybodyHasAValue = everybodyHasAValue;
        this.otherwise = new ToldOtherwise(findings);
    }

    /**
     * Withheld numbers of respondents that follow from the others and are fewer than the minimum.
     *
     * @param everybodyHasAValue whether it is known that every respondent is in a group of each grouping
     */
    public static List<String> found(Findings findings, boolean everybodyHasAValue) {
        return new SmallCells(findings, everybodyHasAValue).found();
    }

    private List<String> found() {
        for (Wave wave : findings.study().waves()) {
            cells("sample", "valid", wave.id());
            for (Question question : findings.study().questions()) {
                cells("question." + question.id(), "n", wave.id());
            }
        }
        narrow();
        return Stream.of(solved(), isolated()).flatMap(List::stream).toList();
    }

    private List<String> solved() {
        List<String> solved = new ArrayList<>();
        int minimum = findings.study().plan().minimumCell();
        hidden.forEach((key, is) -> {
            long[] bound = bounds.get(key);
            if (is && bound[0] == bound[1] && bound[0] > 0 && bound[0] < minimum) {
                solved.add(key + " is " + bound[0]);
            }
        });
        return solved;
    }

    /** @return whether the report has such a number */
    private boolean cell(MeasureKey key) {
        return findings.measures()
                .find(key)
                .map(measure -> {
                    boolean told = measure.result().computable();
                    hidden.put(key, !told);
                    OptionalLong value =
                            told ? OptionalLong.of(Math.round(measure.estimate().value())) : otherwise.told(key);
                    bounds.put(
                            key,
                            value.isPresent()
                                    ? new long[] {value.getAsLong(), value.getAsLong()}
                                    : new long[] {least(key), Long.MAX_VALUE / 1000});
                    return true;
                })
                .orElse(false);
    }

    /** Numbers that, taken from one another, leave the answers of few. */
    private List<String> isolated() {
        return new Remainders(findings).found();
    }

    private long least(MeasureKey key) {
        MeasureKey counted = new MeasureKey("sample", "valid", key.wave(), key.group());
        return counted.equals(key) || !hidden.getOrDefault(counted, true) ? 1 : 0;
    }

    private void cells(String id, String statistic, String wave) {
        MeasureKey all = new MeasureKey(id, statistic, wave, new TreeMap<>());
        if (!cell(all)) {
            return;
        }
        List<Grouping> groupings = findings.study().groups();
        for (Grouping grouping : groupings) {
            add(all, parts(all, grouping));
        }
        for (Grouping first : groupings) {
            for (Grouping second : groupings) {
                for (MeasureKey group : first.equals(second) ? List.<MeasureKey>of() : parts(all, first)) {
                    add(group, parts(group, second));
                }
            }
        }
    }

    private List<MeasureKey> parts(MeasureKey whole, Grouping grouping) {
        List<MeasureKey> parts = new ArrayList<>();
        for (Grouping.Value value : grouping.values()) {
            TreeMap<String, String> group = new TreeMap<>(whole.group());
            group.put(grouping.id(), value.id());
            MeasureKey part = new MeasureKey(whole.id(), whole.statistic(), whole.wave(), group);
            if (bounds.containsKey(part) || cell(part)) {
                parts.add(part);
                within.add(new MeasureKey[] {part, whole});
                MeasureKey counted = new MeasureKey("sample", "valid", whole.wave(), group);
                if (bounds.containsKey(counted)) {
                    within.add(new MeasureKey[] {part, counted});
                }
            }
        }
        return parts;
    }

    private void add(MeasureKey whole, List<MeasureKey> parts) {
        if (!parts.isEmpty()) {
            sums.add(new Sum(whole, parts, !everybodyHasAValue));
        }
    }

    private void narrow() {
        boolean changed = true;
        for (int round = 0; changed && round < 1000; round++) {
            changed = false;
            for (Sum sum : sums) {
                changed |= narrow(sum);
            }
            for (MeasureKey[] pair : within) {
                changed |= atMost(pair[0], bounds.get(pair[1])[1]) | atLeast(pair[1], bounds.get(pair[0])[0]);
            }
        }
    }

    private boolean narrow(Sum sum) {
        long low = 0;
        long high = 0;
        for (MeasureKey part : sum.parts()) {
            low += bounds.get(part)[0];
            high += bounds.get(part)[1];
        }
        long[] whole = bounds.get(sum.whole());
        boolean changed = atLeast(sum.whole(), low) | (!sum.rest() && atMost(sum.whole(), high));
        for (MeasureKey part : sum.parts()) {
            long[] own = bounds.get(part);
            changed |= atMost(part, whole[1] - (low - own[0]));
            changed |= !sum.rest() && atLeast(part, whole[0] - (high - own[1]));
        }
        return changed;
    }

    private boolean atMost(MeasureKey key, long most) {
        long[] bound = bounds.get(key);
        boolean tighter = most < bound[1];
        bound[1] = Math.min(bound[1], most);
        return tighter;
    }

    private boolean atLeast(MeasureKey key, long least) {
        long[] bound = bounds.get(key);
        boolean tighter = least > bound[0];
        bound[0] = Math.max(bound[0], least);
        return tighter;
    }
}
