package io.github.surveyreport.config;

import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.config.Comparisons.TwoWay;
import io.github.surveyreport.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code comparisons}: how groups are tested against each other. */
final class ComparisonsSection {
    private static final Keys LEVELS_KEYS = Keys.single("levels");
    private static final Key<Double> STRONG = LEVELS_KEYS.withDefault(
            "strong", Numbers.between(0, 1), Comparisons.DEFAULT.strong(), "p up to which a letter is a capital.");
    private static final Key<Double> WEAK = LEVELS_KEYS.withDefault(
            "weak", Numbers.between(0, 1), Comparisons.DEFAULT.weak(), "p up to which there is a letter.");

    static final Keys KEYS = Keys.single("comparisons");
    private static final Key<Correction> CORRECTION = KEYS.withDefault(
            "correction",
            Words.of(Correction.class),
            Comparisons.DEFAULT.correction(),
            "How p-values of the groups of one question are adjusted for their number.");
    private static final Key<List<List<Located<String>>>> TWO_WAY = KEYS.withDefault(
            "two-way",
            Shapes.list(Shapes.list(Scalars.reference(NameKind.GROUP), 2), 1),
            List.of(),
            "Pairs of group ids, rows by columns, whose combinations are reported.");
    private static final Key<Section> LEVELS =
            KEYS.optional("levels", LEVELS_KEYS, "From which p on groups count as different.");

    private ComparisonsSection() {}

    static void check(Section comparisons, Problems problems) {
        comparisons.find(LEVELS).ifPresent(levels -> checkLevels(levels, problems));
        Set<Set<String>> known = new HashSet<>();
        for (List<Located<String>> pair : comparisons.get(TWO_WAY)) {
            List<String> ids = Located.values(pair);
            if (ids.size() > 2 || ids.size() == 2 && ids.get(0).equals(ids.get(1))) {
                problems.add(
                        comparisons.problemAt("two-way-not-pair", pair.get(0).at(), TWO_WAY, String.join(", ", ids)));
            } else if (ids.size() == 2 && !known.add(Set.copyOf(ids))) {
                problems.add(comparisons.problemAt("two-way-twice", pair.get(0).at(), TWO_WAY, String.join(", ", ids)));
            }
        }
    }

    private static void checkLevels(Section levels, Problems problems) {
        double strong = levels.get(STRONG);
        double weak = levels.get(WEAK);
        if (strong > weak || strong <= 0 || weak >= 1) {
            Key<Double> key = levels.has(WEAK) ? WEAK : STRONG;
            problems.add(levels.problem("test-levels", key, Numbers.text(strong), Numbers.text(weak)));
        }
    }

    static Comparisons build(Section comparisons) {
        Section levels = comparisons.find(LEVELS).orElse(Section.absent("levels"));
        return new Comparisons(
                comparisons.get(CORRECTION),
                comparisons.get(TWO_WAY).stream()
                        .map(pair -> new TwoWay(pair.get(0).value(), pair.get(1).value()))
                        .toList(),
                levels.get(STRONG),
                levels.get(WEAK));
    }
}
