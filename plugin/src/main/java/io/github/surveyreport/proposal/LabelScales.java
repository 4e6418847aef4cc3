package io.github.surveyreport.proposal;

import io.github.surveyreport.proposal.Ladders.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Scales whose answers are words. Questions on the same ladder are looked at together: somewhere each answer was chosen. */
final class LabelScales {
    private static final long SHARED = 5;
    private static final int USUAL_POINTS = 5;

    private final Map<Integer, Column> columns = new TreeMap<>();
    private final Map<Integer, Match> matches = new TreeMap<>();
    private final Map<Integer, DraftScale> scales = new TreeMap<>();

    private LabelScales() {}

    /** Position → scale of every column that has one in words. */
    static Map<Integer, DraftScale> of(List<Column> candidates) {
        LabelScales found = new LabelScales();
        candidates.forEach(found::look);
        found.matches.keySet().forEach(position -> found.scales.put(position, found.scale(position)));
        return found.scales;
    }

    private void look(Column column) {
        Optional<Answers> answers = column.values().map(Answers::of).map(Answers::onScale);
        if (answers.isEmpty()
                || answers.get().given().size() < 2
                || answers.get().given().size() > 11) {
            return;
        }
        int position = column.heading().position();
        Optional<Match> match = Ladders.of(answers.get().given().keySet());
        if (match.isPresent()) {
            columns.put(position, column);
            matches.put(position, match.get());
        } else if (answers.get().allShared(SHARED)) {
            Degrees.ordered(answers.get().given().keySet())
                    .ifPresent(labels -> scales.put(position, graded(labels, answers.get())));
        }
    }

    private static DraftScale graded(List<String> labels, Answers answers) {
        Guess guess = Guess.of("scale-graded", labels.get(0), labels.get(labels.size() - 1));
        return new DraftScale(
                1, labels.size(), labels, Map.of(), List.copyOf(answers.none().keySet()), false, List.of(guess));
    }

    private DraftScale scale(int position) {
        Match match = matches.get(position);
        Ladder ladder = match.ladder();
        TreeSet<Integer> offered = ladder.offered(inMatrix(position, match).orElseGet(() -> shared(match)));
        List<String> labels = new ArrayList<>();
        Map<String, Integer> values = new LinkedHashMap<>();
        List<String> unused = new ArrayList<>();
        for (int rung : offered) {
            int point = labels.size() + 1;
            List<String> spellings = spellings(position, rung);
            if (spellings.isEmpty()) {
                labels.add(elsewhere(match, rung));
                unused.add(labels.get(labels.size() - 1));
            } else {
                labels.add(spellings.get(0));
                spellings.subList(1, spellings.size()).forEach(other -> values.put(other, point));
            }
        }
        Answers answers =
                Answers.of(columns.get(position).values().orElseThrow()).onScale();
        Guess guess = Guess.of("scale-labels", labels.get(0), labels.get(labels.size() - 1), labels.size());
        DraftScale scale = new DraftScale(
                1,
                labels.size(),
                labels,
                values,
                List.copyOf(answers.none().keySet()),
                ladder.kind() == Ladder.Kind.KANO,
                List.of(guess));
        return unused.isEmpty() ? scale : scale.with(Guess.of("scale-unused", String.join(", ", unused)));
    }

    /** The rungs chosen in this column and those beside it on the same ladder, where these can be one scale. */
    private Optional<TreeSet<Integer>> inMatrix(int position, Match match) {
        TreeSet<Integer> chosen = match.chosen();
        for (int step : new int[] {-1, 1}) {
            int at = position + step;
            while (matches.containsKey(at) && matches.get(at).ladder() == match.ladder()) {
                chosen.addAll(matches.get(at).chosen());
                at += step;
            }
        }
        boolean one = match.ladder().kind() == Ladder.Kind.BALANCED
                && match.ladder().offered(chosen).size() <= USUAL_POINTS;
        return one ? Optional.of(chosen) : Optional.empty();
    }

    /** The rungs chosen here, or those of the only larger set of another question on the same ladder that holds them. */
    private TreeSet<Integer> shared(Match match) {
        TreeSet<Integer> chosen = match.chosen();
        List<TreeSet<Integer>> larger = matches.values().stream()
                .filter(other -> other.ladder() == match.ladder())
                .map(Match::chosen)
                .filter(other -> other.containsAll(chosen) && other.size() > chosen.size())
                .distinct()
                .toList();
        List<TreeSet<Integer>> largest = larger.stream()
                .filter(set -> larger.stream().noneMatch(other -> other.size() > set.size() && other.containsAll(set)))
                .toList();
        return largest.size() == 1 ? largest.get(0) : chosen;
    }

    /** How the rung is spelled in the column, the most frequent spelling first. */
    private List<String> spellings(int position, int rung) {
        Map<String, Long> counts = columns.get(position).values().orElseThrow();
        return matches.get(position).rungs().entrySet().stream()
                .filter(entry -> entry.getValue() == rung)
                .map(Map.Entry::getKey)
                .sorted((a, b) -> Long.compare(counts.get(b), counts.get(a)))
                .toList();
    }

    /** How other questions spell it, else like the rungs that were chosen. */
    private String elsewhere(Match match, int rung) {
        for (Map.Entry<Integer, Match> other : matches.entrySet()) {
            if (other.getValue().ladder() == match.ladder()) {
                List<String> spellings = spellings(other.getKey(), rung);
                if (!spellings.isEmpty()) {
                    return spellings.get(0);
                }
            }
        }
        String label = match.rungs().keySet().iterator().next();
        int opposite = match.ladder().rungs().size() - 1 - rung;
        for (Match other : matches.values()) {
            for (Map.Entry<String, Integer> entry : other.rungs().entrySet()) {
                boolean mirror = other.ladder() == match.ladder() && entry.getValue() == opposite;
                label = mirror ? entry.getKey() : label;
            }
        }
        String spelled = match.ladder().like(rung, Ladders.normal(label));
        boolean upper = Character.isUpperCase(label.charAt(0));
        return upper ? Character.toUpperCase(spelled.charAt(0)) + spelled.substring(1) : spelled;
    }
}
