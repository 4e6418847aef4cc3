package io.github.surveyreport.report;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Careless.Sign;
import io.github.surveyreport.config.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a statistic is called: 均值, 选“5”的占比, 均值的比较，p 值, 控制下限，2026-03. */
final class StatisticName {
    private final Draft draft;
    private final Words words;

    StatisticName(Draft draft, Words words) {
        this.draft = draft;
        this.words = words;
    }

    String of(MeasureKey key) {
        String statistic = key.statistic();
        if (statistic.startsWith("share:")) {
            return ofLevel(key, ranks(key) ? "statistic.first" : "statistic.level", statistic);
        }
        int colon = statistic.indexOf(':');
        if (colon > 0 && Receipts.OF_RANKING.contains(statistic.substring(0, colon))) {
            return ofLevel(key, "statistic." + statistic.substring(0, colon), statistic);
        }
        if (statistic.startsWith("month:")) {
            return words.get("statistic.month", statistic.substring("month:".length()));
        }
        if (key.id().startsWith("issue.") && statistic.startsWith("part:")) {
            String part = statistic.substring("part:".length());
            return words.get("statistic.issue-part", words.get("issues.part-name." + part));
        }
        if (key.id().startsWith("issue.") && statistic.equals("gap")) {
            return words.get("statistic.issue-gap");
        }
        if (MeasureName.plain(key.id()).startsWith("action.") && statistic.equals("change")) {
            return words.get("statistic.action-change");
        }
        if (key.id().startsWith("careless-effect.")) {
            return words.get(statistic.endsWith("-without") ? "column.without-suspect" : "column.with-suspect");
        }
        return words.find("statistic." + statistic.replace(':', '-')).orElseGet(() -> composed(key, statistic));
    }

    /** Of a {@code share:} whose count is told: 选“5”的人数. */
    String counted(MeasureKey key) {
        return ofLevel(key, "statistic.level-count", key.statistic());
    }

    private String ofLevel(MeasureKey key, String name, String statistic) {
        String level = statistic.substring(statistic.indexOf(':') + 1);
        return words.get(name, level(key, level).orElse(level));
    }

    private boolean ranks(MeasureKey key) {
        return draft.study().questions().stream()
                .anyMatch(question ->
                        question.ranks() > 0 && Labels.name(question).equals(key.id()));
    }

    /** {@code means:p-adjusted}, {@code choice:phone:effect}, {@code lower:2026-03}, {@code error:ses}. */
    private String composed(MeasureKey key, String statistic) {
        String[] parts = statistic.split(":", -1);
        StringBuilder name = new StringBuilder(word(parts[0]).orElse(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            name.append(words.get("name.separator")).append(part(key, parts[i]));
        }
        return name.toString();
    }

    private String part(MeasureKey key, String part) {
        return level(key, part)
                .or(() -> group(key, part))
                .or(() -> words.find("procedure." + part))
                .or(() -> word(part))
                .orElseGet(() -> signs(part));
    }

    private Optional<String> word(String name) {
        return words.find("statistic." + name).or(() -> words.find("column." + name));
    }

    /** The other group of a pair; a grouping by itself. */
    private Optional<String> group(MeasureKey key, String part) {
        return draft.study().groups().stream()
                .filter(grouping -> grouping.id().equals(part) || key.group().containsKey(grouping.id()))
                .flatMap(grouping -> grouping.id().equals(part)
                        ? Optional.of(grouping.label()).stream()
                        : grouping.values().stream()
                                .filter(value -> value.id().equals(part))
                                .map(value -> value.label()))
                .findFirst();
    }

    /** {@code speeder+straight-liner}; anything else stands as it is. */
    private String signs(String part) {
        List<String> ids = List.of(part.split("\\+", -1));
        List<String> found = Arrays.stream(Sign.values())
                .filter(sign -> ids.contains(sign.id()))
                .map(sign -> words.get("sign." + sign.id()))
                .toList();
        return found.size() == ids.size() ? words.join(found) : part;
    }

    private Optional<String> level(MeasureKey key, String level) {
        return draft.study().questions().stream()
                .filter(question -> Labels.name(question).equals(key.id())
                        || key.id().startsWith("test." + question.id() + ".")
                        || key.id().startsWith("test." + Labels.name(question) + "."))
                .flatMap(question -> question.levels().stream())
                .filter(candidate -> candidate.id().equals(level))
                .map(Question.Level::label)
                .findFirst();
    }
}
