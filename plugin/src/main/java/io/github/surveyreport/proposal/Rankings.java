package io.github.surveyreport.proposal;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.proposal.DraftQuestion.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Rankings in columns of their own: one for each option, which holds its rank, or one for each rank, which holds an option. In
 * both every respondent gives a rank or an option once, and that shows in how often each occurs in all columns together.
 */
final class Rankings {
    /** So many answers hardly ever spread like a ranking by chance. */
    private static final long SURE = 10;
    /** Ties and gaps of a few respondents. */
    private static final double FAULTS = 1.1;

    private static final Pattern PLACE =
            Pattern.compile("(?:rank(?:ing)?|place|排名|排序|名次|第)?\\s*(\\d{1,2})(?:\\s*[名位])?", Pattern.CASE_INSENSITIVE);

    private Rankings() {}

    static Optional<DraftQuestion> question(Block block) {
        boolean fits = block.size() <= Question.MOST_RANKED
                && block.columns().stream().allMatch(column -> column.values().isPresent())
                && block.options().stream().noneMatch(String::isBlank);
        return fits ? byChoice(block).or(() -> byRank(block)) : Optional.empty();
    }

    private static Optional<DraftQuestion> byChoice(Block block) {
        long[] totals = new long[block.size()];
        long most = 0;
        Set<String> missing = new TreeSet<>();
        for (Column column : block.columns()) {
            Answers answers = Answers.of(column.values().orElseThrow()).onScale();
            missing.addAll(answers.none().keySet());
            most = Math.max(most, answers.count());
            for (Map.Entry<String, Long> rank : answers.given().entrySet()) {
                String text = rank.getKey();
                int place = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
                if (place < 1 || place > totals.length) {
                    return Optional.empty();
                }
                totals[place - 1] += rank.getValue();
            }
        }
        return spread(block, totals, most) ? Optional.of(byChoice(block, missing)) : Optional.empty();
    }

    /** Whether the ranks occur like those of a ranking: alike where the wording says nothing, else falling. */
    private static boolean spread(Block block, long[] totals, long most) {
        long first = totals[0];
        boolean alike = IntStream.range(0, totals.length).allMatch(rank -> totals[rank] == first) && most == first;
        boolean falling = IntStream.range(1, totals.length).allMatch(rank -> totals[rank] <= totals[rank - 1] * FAULTS)
                && most <= first * FAULTS;
        return first > 0
                && (Words.in(block.stem(), Words.RANKED) ? falling : alike && first >= SURE && totals.length > 2);
    }

    private static DraftQuestion byChoice(Block block, Set<String> missing) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("columns", Choices.references(block.columns())));
        if (!missing.isEmpty()) {
            fields.add(new Field("missing", Yaml.list(missing)));
        }
        fields.add(new Field("choices", Choices.written(block.options())));
        return draft(block, fields, Guess.of("ranking-columns", block.size()));
    }

    private static Optional<DraftQuestion> byRank(Block block) {
        for (int i = 0; i < block.size(); i++) {
            var place = PLACE.matcher(block.options().get(i));
            if (!place.matches() || Integer.parseInt(place.group(1)) != i + 1) {
                return Optional.empty();
            }
        }
        Map<String, Long> totals = new HashMap<>();
        block.columns()
                .forEach(column -> Answers.of(column.values().orElseThrow())
                        .given()
                        .forEach((text, count) -> totals.merge(text, count, Long::sum)));
        long first = Answers.of(block.first().values().orElseThrow()).count();
        boolean options = totals.size() >= block.size()
                && totals.size() <= Question.MOST_RANKED
                && totals.keySet().stream().noneMatch(text -> text.matches("\\d+"))
                && totals.values().stream().allMatch(count -> count <= first * FAULTS);
        if (!options || first < 2) {
            return Optional.empty();
        }
        List<Field> fields = List.of(
                new Field("columns", Choices.references(block.columns())),
                new Field("columns-by", "rank"),
                new Field("choices", options(totals)));
        return Optional.of(draft(block, fields, guesses(Guess.of("ranking-places", block.size()), totals)));
    }

    /**
     * The options of a ranking as they are written down: how many there are decides what a place counts, so that a misspelt one
     * must be told and not counted. Where few answered, as the data has them.
     */
    static String options(Map<String, Long> counts) {
        Map<String, Long> shared = shared(counts);
        return shared.size() < 2 || shared.size() > Choices.MOST ? "auto" : Choices.written(Choices.ordered(shared));
    }

    /** With the remark on those texts that are not written down. */
    static Guess[] guesses(Guess ranking, Map<String, Long> counts) {
        int rare = Answers.of(counts).given().size() - shared(counts).size();
        return rare == 0 || options(counts).equals("auto")
                ? new Guess[] {ranking}
                : new Guess[] {ranking, Guess.of("ranking-rare", rare, Choices.SHARED)};
    }

    private static Map<String, Long> shared(Map<String, Long> counts) {
        Map<String, Long> shared = new HashMap<>(Answers.of(counts).given());
        shared.values().removeIf(count -> count < Choices.SHARED);
        return shared;
    }

    private static DraftQuestion draft(Block block, List<Field> fields, Guess... guesses) {
        long answered = block.columns().stream().mapToLong(Column::filled).max().orElse(0);
        return DraftQuestion.of(block.first().heading().with(block.stem(), ""), "ranking", answered, fields, guesses);
    }
}
