package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Action.OnQuestion;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which groups' numbers of the same customers are withheld, of all that are told of one question between two waves. A
 * group is when too few of it are matched, or would be left over by taking the matched off all answers or the group off
 * everybody; and when sums or differences of matched groups and matched customers would tell of too few.
 */
final class MatchedDisclosure {
    private final Scope scope;
    private final Disclosure disclosure;
    private final Question question;
    private final int before;
    private final int after;
    private final List<Integer> slots;
    private final SortedMap<BigInteger, Long> memberships;
    private final boolean[] hidden;

    /** @param question tracked in both waves */
    MatchedDisclosure(Scope scope, Question question, int before, int after) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
        this.question = question;
        this.before = before;
        this.after = after;
        this.slots = groups();
        this.memberships = PanelJoin.memberships(
                scope.tallies().panel(before), scope.tallies().panel(after), scope.indexOf(question), slots);
        this.hidden = new boolean[slots.size()];
        hide();
    }

    boolean hidden(int slot) {
        return hidden[slots.indexOf(slot)];
    }

    /** Everybody, and the groups of all targets on that question between those waves. */
    private List<Integer> groups() {
        Study study = scope.study();
        Set<Integer> groups = new TreeSet<>(Set.of(Slots.ALL));
        for (Action action : study.actions()) {
            action.target()
                    .filter(target -> target.before()
                                    .equals(study.waves().get(before).id())
                            && target.after().equals(study.waves().get(after).id()))
                    .flatMap(target -> PanelPlan.question(study, target))
                    .filter(on -> on.question().equals(question.id()))
                    .map(OnQuestion::groups)
                    .map(scope.tallies().slots()::of)
                    .filter(slot -> slot >= 0)
                    .ifPresent(groups::add);
        }
        return List.copyOf(groups);
    }

    private void hide() {
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = small(i);
        }
        boolean changed = true;
        while (changed) {
            int[] shown =
                    IntStream.range(0, hidden.length).filter(i -> !hidden[i]).toArray();
            boolean[][] in = Arrays.stream(shown)
                    .mapToObj(i -> memberships.keySet().stream()
                            .map(groups -> groups.testBit(i))
                            .toArray(Boolean[]::new))
                    .map(MatchedDisclosure::unboxed)
                    .toArray(boolean[][]::new);
            long[] people =
                    memberships.values().stream().mapToLong(Long::longValue).toArray();
            Optional<long[]> telling = Differencing.tells(in, people, disclosure.minimumCell());
            telling.ifPresent(combination -> hideSmallest(shown, combination));
            changed = telling.isPresent();
        }
    }

    private static boolean[] unboxed(Boolean[] boxed) {
        boolean[] values = new boolean[boxed.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = boxed[i];
        }
        return values;
    }

    private void hideSmallest(int[] shown, long[] combination) {
        int smallest = IntStream.range(0, shown.length)
                .filter(i -> combination[i] != 0)
                .boxed()
                .min((one, other) -> Long.compare(matched(shown[one]), matched(shown[other])))
                .orElseThrow();
        hidden[shown[smallest]] = true;
    }

    private long matched(int group) {
        return memberships.entrySet().stream()
                .filter(entry -> entry.getKey().testBit(group))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private boolean small(int group) {
        int index = scope.indexOf(question);
        int slot = slots.get(group);
        long n = matched(group);
        return disclosure.hidden(scope.wave(before), index)[slot]
                || disclosure.hidden(scope.wave(after), index)[slot]
                || disclosure.tooSmall(n)
                || disclosure.tooSmall(scope.wave(before).question(index).answered(slot) - n)
                || disclosure.tooSmall(scope.wave(after).question(index).answered(slot) - n)
                || disclosure.tooSmall(matched(0) - n);
    }
}
