package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.explain.Account;
import io.github.surveyreport.explain.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a probability rests on: {@code F(3, 761.1) = 8.47；n = 483 + 476 + 441}. */
final class TestLine {
    private static final int DECIMALS = 2;
    /** Of more groups only how many there are. */
    private static final int MOST_GROUPS = 12;

    private final Draft draft;

    TestLine(Draft draft) {
        this.draft = draft;
    }

    /** @param account of {@link Account.Way#TESTED} */
    String of(Account account) {
        Measure statistic = account.parts().get(0).measure();
        String value = draft.figures().decimal(statistic.estimate().value(), DECIMALS);
        String method = account.measure().estimate().method();
        String notation = draft.words()
                .find("notation." + method, value, degrees(account, "df1"), degrees(account, "df2"))
                .orElseGet(() -> draft.say(
                        "receipt.part", new StatisticName(draft, draft.words()).of(statistic.key()), value, ""));
        String sizes = sizes(account);
        return sizes.isEmpty() ? notation : draft.say("receipt.test", notation, sizes);
    }

    private String degrees(Account account, String which) {
        return account.parts().stream()
                .map(Part::measure)
                .filter(part -> part.key().statistic().endsWith(which))
                .map(part -> part.estimate().value())
                .map(value -> draft.figures().decimal(value, value == Math.rint(value) ? 0 : 1))
                .findFirst()
                .orElse("");
    }

    /** Of a group against everybody else, both. */
    private String sizes(Account account) {
        List<Long> sizes = new ArrayList<>();
        for (Part part : account.parts()) {
            if (part.measure().key().statistic().equals("n")
                    && !part.measure().key().group().isEmpty()) {
                sizes.add((long) part.measure().estimate().value());
            }
        }
        if (sizes.size() == 1 && !account.measure().key().group().isEmpty()) {
            sizes.add(account.measure().estimate().n() - sizes.get(0));
        }
        if (sizes.size() > MOST_GROUPS) {
            return draft.say("receipt.test.groups", draft.figures().count(sizes.size()));
        }
        return String.join(
                " + ", sizes.stream().map(size -> draft.figures().count(size)).toList());
    }

    /** How many tests were adjusted together and how; empty for any other number. */
    Optional<String> family(Account account) {
        boolean adjusted = account.measure().key().statistic().endsWith("p-adjusted");
        if (!adjusted || account.calculation().isEmpty()) {
            return Optional.empty();
        }
        double tests = account.parts().stream()
                .map(Part::measure)
                .filter(part -> part.key().statistic().contains("tested"))
                .findFirst()
                .map(tested -> tested.estimate().value())
                .orElse((double) account.parts().size());
        String how = draft.study().methods().comparisons().correction().name();
        return Optional.of(
                draft.say("receipt.family", draft.figures().count(tests), draft.say("receipt.family." + how)));
    }
}
