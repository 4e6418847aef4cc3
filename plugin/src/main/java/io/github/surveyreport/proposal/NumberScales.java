package io.github.surveyreport.proposal;

import io.github.surveyreport.survey.CellText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scales whose answers are numbers, also with words beside them. Codes for no answer (0, 6 beside 1–5, 99) are told from
 * points by how often they occur: the ends of a scale are not chosen more than their neighbours in many questions at once.
 */
final class NumberScales {
    private static final Pattern WITH_WORDS = Pattern.compile(
            "^(\\d{1,2})\\s*(?:[-–—=:：.、,(（]\\s*)?([^\\d\\s].*)?$|^(\\S.*?)\\s*[(（](\\d{1,2})\\s*分?[)）]$");
    private static final Pattern UNIT = Pattern.compile("^(?:分|星|stars?|points?|pts?)$", Pattern.CASE_INSENSITIVE);
    private static final TreeSet<Integer> CODES = new TreeSet<>(List.of(-9, -8, -3, -2, -1, 88, 97, 98, 99, 999));

    /** Where scales of numbers end. */
    private static final List<Integer> TOPS = List.of(5, 7, 10);

    private final Map<Integer, Numbers> found = new TreeMap<>();

    private NumberScales() {}

    /** The numbers of a column: point → how often, cell text → point where it is not the number itself. */
    private record Numbers(
            Column column, TreeMap<Integer, Long> counts, Map<String, Integer> texts, List<String> none) {
        int low() {
            return counts.firstKey();
        }

        int high() {
            return counts.lastKey();
        }

        boolean worded() {
            return !texts.isEmpty();
        }
    }

    /** Position → scale of every column that has one in numbers. */
    static Map<Integer, DraftScale> of(List<Column> candidates) {
        NumberScales all = new NumberScales();
        candidates.forEach(column -> numbers(column)
                .ifPresent(numbers -> all.found.put(column.heading().position(), numbers)));
        Map<Integer, DraftScale> scales = new TreeMap<>();
        all.found.forEach((position, numbers) -> all.scale(numbers).ifPresent(scale -> scales.put(position, scale)));
        return scales;
    }

    private static Optional<Numbers> numbers(Column column) {
        Optional<Answers> answers = column.values().map(Answers::of).map(Answers::onScale);
        if (answers.isEmpty() || answers.get().given().size() > 16) {
            return Optional.empty();
        }
        TreeMap<Integer, Long> counts = new TreeMap<>();
        Map<String, Integer> texts = new LinkedHashMap<>();
        List<String> none = new ArrayList<>(answers.get().none().keySet());
        for (Map.Entry<String, Long> entry : answers.get().given().entrySet()) {
            Optional<Integer> number = number(entry.getKey());
            if (number.isEmpty()) {
                return Optional.empty();
            }
            if (CODES.contains(number.get())) {
                none.add(entry.getKey());
                continue;
            }
            counts.merge(number.get(), entry.getValue(), Long::sum);
            if (CellText.scaleNumber(entry.getKey()).isEmpty()) {
                texts.put(entry.getKey(), number.get());
            }
        }
        boolean small = counts.size() >= 2 && counts.firstKey() >= 0 && counts.lastKey() >= 3 && counts.lastKey() <= 11;
        return small ? Optional.of(new Numbers(column, counts, texts, none)) : Optional.empty();
    }

    private static Optional<Integer> number(String text) {
        Optional<String> plain = CellText.scaleNumber(text);
        if (plain.isPresent()) {
            return plain.filter(number -> number.matches("-?\\d{1,3}")).map(Integer::valueOf);
        }
        Matcher words = WITH_WORDS.matcher(CellText.narrow(text));
        if (!words.matches()) {
            return Optional.empty();
        }
        String label = words.group(1) == null ? words.group(3) : words.group(2);
        boolean graded = label == null || UNIT.matcher(label).matches() || Ladders.known(label);
        String digits = words.group(1) == null ? words.group(4) : words.group(1);
        return graded ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private Optional<DraftScale> scale(Numbers numbers) {
        Heading heading = numbers.column().heading();
        TreeSet<Integer> codes = new TreeSet<>();
        int low = numbers.low();
        int high = numbers.high();
        boolean recommend = Words.in(heading.full(), Words.RECOMMEND);
        if (high == 11 && low <= 1) {
            codes.add(11);
            high = 10;
        } else if (high == 6 && low <= 1 && isCode(numbers, 6)) {
            codes.add(6);
            high = 5;
        }
        if (low == 0 && high <= 5 && isCode(numbers, 0)) {
            codes.add(0);
            low = 1;
        }
        TreeSet<Integer> points = new TreeSet<>(numbers.counts().keySet());
        points.removeAll(codes);
        Optional<int[]> ends =
                points.size() < 2 ? Optional.empty() : ends(numbers, points, recommend, !codes.isEmpty());
        return ends.map(of -> draft(numbers, of, codes));
    }

    /** Lowest and highest point of the scale that was probably asked; empty when the numbers are rather codes of options. */
    private Optional<int[]> ends(Numbers numbers, TreeSet<Integer> points, boolean recommend, boolean recoded) {
        Heading heading = numbers.column().heading();
        int low = points.first();
        int high = points.last();
        if (recommend && high > 7) {
            return Optional.of(new int[] {0, 10});
        }
        int usual = usualHigh(numbers);
        boolean rated = numbers.worded()
                || Words.in(heading.full(), Words.RATED)
                || Words.in(heading.full(), Words.OVERALL)
                || Wordings.explainsNumbers(heading.wording())
                || (neighbours(numbers) && (TOPS.contains(usual) || (recoded && high == 5)));
        boolean complete = points.size() == high - low + 1
                && (high == 5 || high == 7 || high == 10)
                && low <= 1
                && (low == 1 || high == 10);
        if (!rated && !complete) {
            return Optional.empty();
        }
        int top = high <= 5 ? 5 : high <= 7 ? 7 : 10;
        top = TOPS.contains(usual) ? Math.max(top, usual) : top;
        return !rated && recoded && !complete ? Optional.empty() : Optional.of(new int[] {low == 0 ? 0 : 1, top});
    }

    /** Whether a question of the same stem has the same numbers: a matrix, not a list of codes. */
    private boolean neighbours(Numbers numbers) {
        return !stem(numbers).isEmpty()
                && numbers.high() >= 4
                && found.values().stream()
                                .filter(other -> stem(other).equals(stem(numbers)) && other.high() == numbers.high())
                                .count()
                        > 1;
    }

    /** The highest number of most questions with the same stem; 0 for a question without one. */
    private int usualHigh(Numbers numbers) {
        TreeMap<Integer, Integer> highs = new TreeMap<>();
        found.values().stream()
                .filter(other -> !stem(numbers).isEmpty() && stem(other).equals(stem(numbers)))
                .forEach(other -> highs.merge(other.high(), 1, Integer::sum));
        return highs.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static String stem(Numbers numbers) {
        return Stems.of(numbers.column().heading());
    }

    /** Whether the number at the end of a scale is rather a code: in a quarter of the questions with these numbers more frequent than its neighbour. */
    private boolean isCode(Numbers of, int end) {
        int neighbour = end == 0 ? 1 : end - 1;
        List<Numbers> alike = found.values().stream()
                .filter(other -> other.counts().containsKey(end) && other.high() >= 4 && other.high() <= 6)
                .filter(other -> end == 0 || other.low() == of.low())
                .toList();
        long more = alike.stream()
                .filter(other -> other.counts().get(end) > other.counts().getOrDefault(neighbour, 0L))
                .count();
        boolean several = alike.size() >= 2 || end == 0;
        return several && 4 * more >= alike.size() && more > 0;
    }

    private static DraftScale draft(Numbers numbers, int[] ends, TreeSet<Integer> codes) {
        List<String> missing = new ArrayList<>(numbers.none());
        codes.forEach(code -> missing.add(Integer.toString(code)));
        List<Guess> guesses = new ArrayList<>();
        guesses.add(Guess.of("scale-numbers", ends[0], ends[1]));
        if (!codes.isEmpty()) {
            guesses.add(Guess.of("codes-missing", Stems.joined(codes), ends[0], ends[1]));
        }
        return new DraftScale(ends[0], ends[1], List.of(), numbers.texts(), missing, false, guesses);
    }
}
