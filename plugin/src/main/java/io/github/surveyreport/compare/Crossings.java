package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** What is judged otherwise in the later report: targets met or missed, priorities of issues, verdicts on actions. */
final class Crossings {
    private final Findings before;
    private final Findings after;
    /** The report without the respondents who were added; the later one where nobody was. */
    private final Findings withoutAdded;

    private final Set<MeasureKey> quiet;

    /** @param quiet numbers whose difference is no news */
    Crossings(Stages stages, Set<MeasureKey> quiet) {
        this.before = stages.before();
        this.after = stages.last();
        this.withoutAdded = stages.withoutAdded();
        this.quiet = quiet;
    }

    List<Crossing> all() {
        List<Crossing> all = new ArrayList<>(targets());
        all.addAll(priorities());
        all.addAll(verdicts());
        return all;
    }

    private List<Crossing> targets() {
        List<Crossing> found = new ArrayList<>();
        for (Measure measure : after.measures().all()) {
            MeasureKey key = measure.key();
            boolean aimed = key.statistic().equals("gap")
                    && key.group().isEmpty()
                    && (key.id().equals("composite")
                            || key.id().startsWith("indicator.")
                            || key.id().startsWith("dimension."));
            if (aimed) {
                target(key).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Crossing> target(MeasureKey key) {
        OptionalDouble then = CellDiff.value(before.measures().find(key));
        OptionalDouble now = CellDiff.value(after.measures().find(key));
        if (then.isEmpty() || now.isEmpty() || then.getAsDouble() >= 0 == now.getAsDouble() >= 0) {
            return Optional.empty();
        }
        String statistic = key.id().startsWith("indicator.") ? "value" : "score";
        OptionalDouble between = value(withoutAdded, key, "gap");
        boolean byAdded = between.isPresent() && between.getAsDouble() >= 0 == then.getAsDouble() >= 0;
        boolean noise = byAdded && quiet.contains(MeasureKey.of(key.id(), statistic, key.wave()));
        return Optional.of(new Crossing(
                Crossing.Kind.TARGET, key.id(), key.wave(), met(then.getAsDouble()), met(now.getAsDouble()), noise));
    }

    private static OptionalDouble value(Findings findings, MeasureKey key, String statistic) {
        return CellDiff.value(findings.measures().find(key.id(), statistic, key.wave()));
    }

    private static String met(double gap) {
        return gap >= 0 ? "met" : "missed";
    }

    private List<Crossing> priorities() {
        Map<String, Integer> earlier = priorities(before);
        Map<String, Integer> between = priorities(withoutAdded);
        String wave = after.study().lastWave().id();
        if (!before.study().lastWave().id().equals(wave)) {
            return before.study().waves().stream().anyMatch(known -> known.id().equals(wave))
                    ? List.of()
                    : firstPriorities(earlier, wave);
        }
        List<Crossing> found = new ArrayList<>();
        for (IssueFinding issue : after.issues()) {
            Integer then = earlier.get(issue.category().id());
            if (then != null && then != issue.priority()) {
                String id = "issue." + issue.category().id();
                found.add(new Crossing(
                        Crossing.Kind.PRIORITY,
                        id,
                        wave,
                        String.valueOf(then),
                        String.valueOf(issue.priority()),
                        then.equals(between.get(issue.category().id()))
                                && quiet.contains(MeasureKey.of(id, "share", wave))));
            }
        }
        return found;
    }

    /** What is, or is no longer, of the first priority in a new wave; other priorities change with every wave. */
    private List<Crossing> firstPriorities(Map<String, Integer> earlier, String wave) {
        List<Crossing> found = new ArrayList<>();
        for (IssueFinding issue : after.issues()) {
            int now = issue.priority();
            Integer then = earlier.get(issue.category().id());
            if (then != null && then != now && (then == 1 || now == 1)) {
                found.add(new Crossing(
                        Crossing.Kind.WAVE_PRIORITY,
                        "issue." + issue.category().id(),
                        wave,
                        String.valueOf(then),
                        String.valueOf(now),
                        false));
            }
        }
        return found;
    }

    private static Map<String, Integer> priorities(Findings findings) {
        Map<String, Integer> priorities = new TreeMap<>();
        findings.issues().forEach(issue -> priorities.put(issue.category().id(), issue.priority()));
        return priorities;
    }

    private List<Crossing> verdicts() {
        Map<String, ActionFinding.Verdict> earlier = new TreeMap<>();
        before.actions().forEach(action -> earlier.put(action.action().id(), action.verdict()));
        List<Crossing> found = new ArrayList<>();
        for (ActionFinding action : after.actions()) {
            ActionFinding.Verdict then = earlier.get(action.action().id());
            if (then != null && then != action.verdict()) {
                found.add(new Crossing(
                        Crossing.Kind.VERDICT,
                        "action." + action.action().id(),
                        after.study().lastWave().id(),
                        then.name(),
                        action.verdict().name(),
                        false));
            }
        }
        return found;
    }
}
