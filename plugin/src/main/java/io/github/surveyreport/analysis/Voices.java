package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.PoissonRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * The customers of one wave who said anything, by kind: those whom the same issues affect, who are core customers or not,
 * and who wrote the same kinds of comments, are alike. The wave is drawn anew many times, so what a customer of given issues and
 * a comment of a given kind add to its sums are parts, computed once and shared by all kinds of customers; a draw counts the
 * parts first. Comments beyond the first of one kind by one customer, and those of customers who are not known, stand alone.
 */
final class Voices {
    private static final int OTHER = 0;
    private static final int CORE = 1;
    private static final int UNKNOWN = 2;

    private final Scope scope;
    private final int wave;
    private final double[] weights;
    private final double[] coreWeights;
    private final boolean applied;
    private final Optional<int[]> scores;
    private final List<VoiceTally.Said> said;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<VoiceSums.Part> parts = new ArrayList<>();

    /**
     * @param count customers of this kind
     * @param parts positions of what each of them adds
     */
    private record Kind(long count, int[] parts) {}

    /** @param coreWeights how many times a core customer counts, per issue, and last among everybody */
    Voices(Scope scope, int wave, double[] coreWeights) {
        this.scope = scope;
        this.wave = wave;
        this.coreWeights = coreWeights;
        this.applied = scope.weights().applied();
        this.weights = applied ? scope.weights().perCell(wave) : new double[0];
        this.scores = satisfaction(scope, wave);
        this.said = List.copyOf(scope.wave(wave).voices().speakers().keySet());
        said.forEach(comment -> parts.add(part(comment)));
        addKinds(signatures());
    }

    /** The sums of the wave as it is. */
    VoiceSums asItIs() {
        return sums(Kind::count);
    }

    /** The sums of the wave with its customers drawn anew. */
    VoiceSums drawn(PoissonRandom random) {
        return sums(kind -> random.next(kind.count()));
    }

    private VoiceSums sums(ToLongFunction<Kind> times) {
        long[] counts = new long[parts.size()];
        for (Kind kind : kinds) {
            long customers = times.applyAsLong(kind);
            for (int part : kind.parts()) {
                counts[part] += customers;
            }
        }
        VoiceSums sums = new VoiceSums(issues());
        for (int part = 0; part < counts.length; part++) {
            sums.add(parts.get(part), counts[part]);
        }
        return sums;
    }

    private int issues() {
        return scope.study().issues().size();
    }

    private static Optional<int[]> satisfaction(Scope scope, int wave) {
        return scope.study()
                .priority()
                .satisfaction()
                .map(scope.study()::question)
                .filter(question -> scope.asked(question, wave))
                .map(Voices::scores);
    }

    private static int[] scores(Question question) {
        return question.levels().stream()
                .mapToInt(level -> level.score().orElseThrow())
                .toArray();
    }

    /** Signature (core or not, then issues, then kinds of comments) → customers, in an order that the data alone decide. */
    private SortedMap<int[], Long> signatures() {
        SortedMap<int[], Long> signatures = new TreeMap<>(Comparator.comparing(key -> key, Arrays::compare));
        long[] customers = customers();
        LongSet core = scope.core().until(wave);
        long[] marks = marks(customers);
        int next = 0;
        for (int c = 0; c < customers.length; c++) {
            int from = next;
            while (next < marks.length && marks[next] >>> Integer.SIZE == c) {
                next++;
            }
            int[] signature = new int[1 + next - from];
            signature[0] = core.contains(customers[c]) ? CORE : OTHER;
            for (int i = from; i < next; i++) {
                signature[1 + i - from] = (int) marks[i];
            }
            signatures.merge(signature, 1L, Long::sum);
        }
        scope.wave(wave).voices().speakers().forEach((kind, speakers) -> {
            long alone = speakers.comments() - speakers.customers().size();
            if (alone > 0) {
                signatures.put(new int[] {UNKNOWN, issues() + said.indexOf(kind)}, alone);
            }
        });
        return signatures;
    }

    private long[] customers() {
        List<Long> all = new ArrayList<>();
        scope.wave(wave).text().voices().forEach(all::add);
        return all.stream().mapToLong(Long::longValue).toArray();
    }

    /** Position of the customer in the upper half, issue or kind of comment in the lower; ascending. */
    private long[] marks(long[] customers) {
        LongToIntFunction position = customer -> Arrays.binarySearch(customers, customer);
        List<LongSet> sets = new ArrayList<>();
        for (int issue = 0; issue < issues(); issue++) {
            sets.add(new IssueCounts(scope, issue, wave).affected());
        }
        scope.wave(wave).voices().speakers().values().forEach(speakers -> sets.add(speakers.customers()));
        long[] marks = new long[sets.stream().mapToInt(LongSet::size).sum()];
        int[] used = new int[1];
        for (int mark = 0; mark < sets.size(); mark++) {
            int code = mark;
            sets.get(mark)
                    .forEach(customer ->
                            marks[used[0]++] = ((long) position.applyAsInt(customer) << Integer.SIZE) | code);
        }
        Arrays.sort(marks);
        return marks;
    }

    private void addKinds(SortedMap<int[], Long> signatures) {
        SortedMap<int[], Integer> speakers = new TreeMap<>(Comparator.comparing(key -> key, Arrays::compare));
        signatures.forEach((signature, count) -> {
            int first = firstComment(signature);
            IntStream comments = IntStream.range(first, signature.length).map(i -> signature[i] - issues());
            IntStream speaker = IntStream.empty();
            if (signature[0] != UNKNOWN) {
                int[] affected = Arrays.copyOf(signature, first);
                speaker = IntStream.of(speakers.computeIfAbsent(affected, this::addPart));
            }
            kinds.add(new Kind(count, IntStream.concat(speaker, comments).toArray()));
        });
    }

    /** Where the kinds of comments begin in a signature. */
    private int firstComment(int[] signature) {
        int at = 1;
        while (at < signature.length && signature[at] < issues()) {
            at++;
        }
        return at;
    }

    /** @param affected core or not, then issues; returns the position of what such a customer adds */
    private int addPart(int[] affected) {
        VoiceSums one = new VoiceSums(issues());
        boolean core = affected[0] == CORE;
        one.addCustomer(issues(), core ? coreWeights[issues()] : 1);
        Arrays.stream(affected).skip(1).forEach(issue -> one.addCustomer(issue, core ? coreWeights[issue] : 1));
        parts.add(one.part());
        return parts.size() - 1;
    }

    private VoiceSums.Part part(VoiceTally.Said comment) {
        VoiceSums one = new VoiceSums(issues());
        double weight = applied ? weights[comment.cell()] : 1;
        List<Integer> of = new ArrayList<>(comment.issues());
        of.add(issues());
        for (int issue : of) {
            one.addComment(issue, weight);
            if (scores.isPresent() && comment.level() >= 0) {
                one.addSatisfaction(issue, weight, scores.get()[comment.level()]);
            }
        }
        return one.part();
    }
}
