package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The groups of a grouping as far as they may be tested in a question: those that are shown and have enough answers. What
 * is tested is shown, so a test tells nothing about a group that is not.
 *
 * @param all every group in configured order
 */
record Compared(List<Member> all) {
    /** More groups than this are compared with the rest only: their pairs would be more than anybody reads. */
    static final int MOST_PAIRED = 30;
    /** With more groups than this a table of choices has no room for letters. */
    static final int MOST_LETTERED = 12;

    /** @param refusal why it is not tested; empty when it is */
    record Member(String value, int slot, long n, Optional<NotComputable> refusal) {
        boolean tested() {
            return refusal.isEmpty();
        }
    }

    /** @param hidden per slot whether it is hidden in that question */
    static Compared of(Scope scope, boolean[] hidden, int wave, int question, int grouping) {
        QuestionTally tally = scope.wave(wave).question(question);
        Slots slots = scope.tallies().slots();
        List<Member> members = new ArrayList<>();
        List<Grouping.Value> values = scope.study().groups().get(grouping).values();
        for (int v = 0; v < values.size(); v++) {
            int slot = slots.of(grouping, v);
            long n = tally.answered(slot);
            members.add(new Member(values.get(v).id(), slot, n, refusal(scope, hidden[slot], n)));
        }
        return new Compared(members);
    }

    private static Optional<NotComputable> refusal(Scope scope, boolean hidden, long n) {
        if (hidden) {
            return Optional.of(new NotComputable(Reason.SUPPRESSED, 0));
        }
        if (n == 0) {
            return Optional.of(new NotComputable(Reason.NO_ANSWERS, 0));
        }
        return n < scope.study().plan().minimumBase()
                ? Optional.of(new NotComputable(Reason.SMALL_BASE, n))
                : Optional.empty();
    }

    List<Member> tested() {
        return all.stream().filter(Member::tested).toList();
    }

    long n() {
        return tested().stream().mapToLong(Member::n).sum();
    }

    /** Why groups are not compared with each other; empty when at least two can be. */
    Optional<NotComputable> refusal() {
        return tested().size() < 2 ? Optional.of(new NotComputable(Reason.SMALL_BASE, n())) : Optional.empty();
    }
}
