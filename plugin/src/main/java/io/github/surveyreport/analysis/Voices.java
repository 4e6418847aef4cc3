package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongToIntFunction;

/**
 * The customers of one wave who said anything, by kind: those whom the same issues affect, who are core customers or not,
 * and who wrote the same kinds of comments, are alike. What a kind adds to the sums of the wave is computed once, so that
 * the wave can be drawn anew many times. Comments beyond the first of one kind by one customer, and those of customers who
 * are not known, stand alone.
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
    private final List<VoiceSums.Kind> kinds = new ArrayList<>();

    /** @param coreWeights how many times a core customer counts, per issue, and last among everybody */
    Voices(Scope scope, int wave, double[] coreWeights) {
        this.scope = scope;
        this.wave = wave;
        this.coreWeights = coreWeights;
        this.applied = scope.weights().applied();
        this.weights = applied ? scope.weights().perCell(wave) : new double[0];
        this.scores = satisfaction(scope, wave);
        this.said = List.copyOf(scope.wave(wave).voices().speakers().keySet());
        signatures().forEach((signature, count) -> kinds.add(kind(signature, count)));
    }

    List<VoiceSums.Kind> kinds() {
        return kinds;
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
        LongSet core = core();
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

    private LongSet core() {
        LongSet core = new LongSet();
        for (int earlier = 0; earlier <= wave; earlier++) {
            core.addAll(scope.wave(earlier).customers().core());
        }
        return core;
    }

    /** Position of the customer in the upper half, issue or kind of comment in the lower; ascending. */
    private long[] marks(long[] customers) {
        LongToIntFunction position = customer -> Arrays.binarySearch(customers, customer);
        List<LongSet> sets = new ArrayList<>();
        for (int issue = 0; issue < issues(); issue++) {
            sets.add(scope.wave(wave).text().issue(issue).customers());
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

    private VoiceSums.Kind kind(int[] signature, long count) {
        VoiceSums one = new VoiceSums(issues());
        boolean core = signature[0] == CORE;
        if (signature[0] != UNKNOWN) {
            one.addCustomer(issues(), core ? coreWeights[issues()] : 1);
        }
        for (int i = 1; i < signature.length; i++) {
            if (signature[i] < issues()) {
                one.addCustomer(signature[i], core ? coreWeights[signature[i]] : 1);
            } else {
                add(one, said.get(signature[i] - issues()));
            }
        }
        return one.kind(count);
    }

    private void add(VoiceSums one, VoiceTally.Said comment) {
        double weight = applied ? weights[comment.cell()] : 1;
        List<Integer> of = new ArrayList<>(comment.issues());
        of.add(issues());
        for (int issue : of) {
            one.addComment(issue, weight);
            if (scores.isPresent() && comment.level() >= 0) {
                one.addSatisfaction(issue, weight, scores.get()[comment.level()]);
            }
        }
    }
}
