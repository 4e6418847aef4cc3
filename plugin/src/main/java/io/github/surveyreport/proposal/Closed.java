package io.github.surveyreport.proposal;

import io.github.surveyreport.proposal.DraftQuestion.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question whose answers are options, in one column. */
final class Closed {
    private static final int MOST_OPTIONS = 30;

    private Closed() {}

    /** On a scale, of recommendation where the wording says so. */
    static DraftQuestion scale(Column column, DraftScale scale) {
        Heading heading = column.heading();
        List<Guess> guesses = new ArrayList<>(scale.guesses());
        boolean nps = scale.labels().isEmpty() && scale.high() == 10 && Words.in(heading.full(), Words.RECOMMEND);
        List<Field> fields = new ArrayList<>();
        if (!nps && (scale.low() != 1 || scale.high() != 5)) {
            fields.add(new Field("scale", "[" + scale.low() + ", " + scale.high() + "]"));
        }
        if (!scale.labels().isEmpty()) {
            fields.add(new Field("labels", Yaml.list(scale.labels())));
        }
        if (!scale.values().isEmpty()) {
            fields.add(new Field("values", Yaml.map(scale.values())));
        }
        if (!scale.missing().isEmpty()) {
            fields.add(new Field("missing", Yaml.list(scale.missing())));
        }
        if (nps) {
            boolean zero = Words.in(heading.full(), Words.FROM_ZERO)
                    || column.values().orElseThrow().keySet().stream()
                            .anyMatch(cell -> cell.equals("0") || cell.startsWith("0 "));
            guesses.removeIf(guess -> guess.code().equals("scale-numbers"));
            guesses.add(Guess.of(zero ? "nps" : "nps-from-one"));
        } else {
            direction(heading, scale).forEach(guess -> {
                guesses.add(guess);
                if (guess.code().equals("reversed")) {
                    fields.add(new Field("reverse", "true"));
                }
            });
        }
        return new DraftQuestion(
                heading, nps ? "nps" : "rating", "", Optional.of(scale), fields, guesses, column.filled());
    }

    private static List<Guess> direction(Heading heading, DraftScale scale) {
        if (scale.labels().isEmpty() && Wordings.bestIsLowest(heading.full())) {
            return List.of(Guess.of("reversed"));
        }
        boolean bad = Words.in(heading.full(), Words.BAD) && !Words.in(heading.full(), Words.SATISFIED);
        return bad && !scale.kano() ? List.of(Guess.of("direction")) : List.of();
    }

    /** Yes or no and nothing else. */
    static Optional<DraftQuestion> yesNo(Column column, Answers answers) {
        List<String> yes = texts(answers, true);
        List<String> no = texts(answers, false);
        boolean both = !yes.isEmpty()
                && !no.isEmpty()
                && yes.size() + no.size() == answers.given().size();
        if (!both) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        boolean numbers = yes.equals(List.of("1"));
        if (!numbers) {
            fields.add(new Field("labels", Yaml.list(List.of(yes.get(0), no.get(0)))));
        }
        Map<String, String> values = new LinkedHashMap<>();
        yes.subList(1, yes.size()).forEach(text -> values.put(text, "yes"));
        no.subList(1, no.size()).forEach(text -> values.put(text, "no"));
        if (!values.isEmpty()) {
            StringBuilder map = new StringBuilder();
            values.forEach((text, id) -> map.append(map.length() == 0 ? "{" : ", ")
                    .append(Yaml.quoted(text))
                    .append(": ")
                    .append(Yaml.quoted(id)));
            fields.add(new Field("values", map + "}"));
        }
        Guess guess = Guess.of(numbers ? "yes-no-numbers" : "yes-no");
        return Optional.of(DraftQuestion.of(column.heading(), "yes-no", column.filled(), fields, guess));
    }

    private static List<String> texts(Answers answers, boolean yes) {
        return answers.given().entrySet().stream()
                .filter(entry -> (yes ? Words.YES : Words.NO).contains(Ladders.normal(entry.getKey()))
                        || (yes ? Words.YES : Words.NO).contains(entry.getKey()))
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One of a few options; empty when there are too many of them, hardly any was given twice, or somebody's words have several lines. */
    static Optional<DraftQuestion> single(Column column, Answers answers) {
        int options = answers.given().size();
        long count = answers.count();
        boolean few = options <= MOST_OPTIONS
                && (options <= 3 || count >= 3L * options || (count < 30 && 2L * options <= count));
        boolean comments = answers.given().entrySet().stream()
                .anyMatch(text -> text.getKey().indexOf('\n') >= 0 && text.getValue() < Choices.SHARED);
        if (options < 2 || !few || comments) {
            return Optional.empty();
        }
        boolean written = answers.allShared(Choices.SHARED) && options <= Choices.MOST;
        boolean codes = answers.given().keySet().stream().allMatch(text -> text.matches("-?\\d{1,4}(?:\\.0)?"));
        Guess guess = Guess.of(codes ? "codes" : written ? "single" : "single-auto", options, Choices.SHARED);
        String choices = written ? Choices.written(Choices.ordered(answers.given())) : "auto";
        return Optional.of(DraftQuestion.of(
                column.heading(), "single", column.filled(), List.of(new Field("choices", choices)), guess));
    }

    /** Several options joined in one cell. */
    static Optional<DraftQuestion> joined(Column column) {
        return column.parts()
                .best()
                .filter(parts -> Parts.certain(parts.mark()) || plausible(column, parts))
                .map(parts -> {
                    boolean ranking = parts.mark().equals("→")
                            || Words.in(column.heading().full(), Words.RANKED);
                    Guess guess = Guess.of(
                            ranking ? "ranking" : "joined",
                            parts.mark().strip(),
                            parts.options().size());
                    return DraftQuestion.of(
                            column.heading(),
                            ranking ? "ranking" : "multiple",
                            column.filled(),
                            List.of(
                                    new Field("separator", Yaml.quoted(parts.mark())),
                                    new Field("choices", ranking ? Rankings.options(parts.options()) : "auto")),
                            ranking ? Rankings.guesses(guess, parts.options()) : new Guess[] {guess});
                });
    }

    /** Commas stand in sentences too: options are few, short, and come again. */
    private static boolean plausible(Column column, Parts.Found parts) {
        long pieces =
                parts.options().values().stream().mapToLong(Long::longValue).sum();
        double length = parts.options().keySet().stream()
                .mapToInt(String::length)
                .average()
                .orElse(0);
        long shared =
                parts.options().values().stream().filter(count -> count >= 3).count();
        int combinations = column.values().map(Map::size).orElse(Integer.MAX_VALUE);
        return parts.cells() * 10 >= column.filled()
                && combinations > parts.options().size()
                && pieces >= 4L * parts.options().size()
                && length <= 40
                && 3 * shared >= 2L * parts.options().size()
                && !Words.in(column.heading().full(), Words.OPEN);
    }
}
