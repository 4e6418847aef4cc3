package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.PatternTally.Given;
import io.github.surveyreport.config.KanoPair;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.stats.FixedRandom;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Respondents of one wave left out of a model although they answered all its questions, so that few who left one out
 * cannot be told by taking the model's numbers off those of everybody, or of another model.
 *
 * <p>Where such a difference would tell of fewer than the minimum, as many as the minimum are drawn from those for whom
 * the same models have all answers, no one for two models. Nobody else differs from them but by the model itself, so that
 * every sum or difference in which the model is speaks of all of them. The draw is by a generator that the answers
 * themselves set going: the same in every run, and not to be foreseen without the data.
 */
final class SetAside {
    private final Scope scope;
    private final PatternTally patterns;
    private final int minimum;
    private final List<Set<Integer>> models;
    private final Map<Set<Integer>, List<Given>> drawn = new LinkedHashMap<>();

    SetAside(Scope scope, int wave) {
        this.scope = scope;
        this.patterns = scope.wave(wave).patterns();
        this.minimum = scope.study().plan().minimumCell();
        this.models = models();
        FixedRandom random = new FixedRandom(patterns.hashCode());
        TreeMap<BigInteger, Long> answered = answered();
        for (Optional<Set<Integer>> next = telling(answered); next.isPresent(); next = telling(answered)) {
            drawn.put(next.get(), draw(next.get(), random));
        }
    }

    /** How many with which answers are left out of the model of those questions. */
    Map<Given, Long> of(List<String> questions) {
        return drawn.getOrDefault(positions(questions), List.of()).stream()
                .collect(Collectors.groupingBy(given -> given, Collectors.counting()));
    }

    /** The questions that each model reads together, as places in the layout. */
    private List<Set<Integer>> models() {
        Methods methods = scope.study().methods();
        Set<Set<Integer>> found = new LinkedHashSet<>();
        methods.drivers().ifPresent(drivers -> {
            List<String> all = new ArrayList<>(List.of(drivers.outcome()));
            all.addAll(drivers.questions());
            found.add(positions(all));
        });
        for (MultiItemScale scale : methods.scales()) {
            found.add(positions(scale.questions()));
        }
        found.add(positions(ScaleFinder.items(scope)));
        for (KanoPair pair : methods.kano()) {
            found.add(positions(List.of(pair.functional(), pair.dysfunctional())));
        }
        return found.stream().filter(model -> !model.isEmpty()).toList();
    }

    private Set<Integer> positions(List<String> questions) {
        Set<Integer> positions = new TreeSet<>();
        questions.forEach(question -> positions.add(patterns.layout().position(question)));
        return positions;
    }

    /** How many answered exactly which modelled questions: a bit each. */
    private TreeMap<BigInteger, Long> answered() {
        TreeMap<BigInteger, Long> answered = new TreeMap<>();
        patterns.forEach((levels, stratum, count) -> answered.merge(bits(levels), count, Long::sum));
        return answered;
    }

    private static BigInteger bits(int[] levels) {
        BigInteger bits = BigInteger.ZERO;
        for (int position = 0; position < levels.length; position++) {
            bits = levels[position] >= 0 ? bits.setBit(position) : bits;
        }
        return bits;
    }

    private static boolean complete(Set<Integer> model, BigInteger answered) {
        return model.stream().allMatch(answered::testBit);
    }

    /** The smallest model, of those from which nobody was drawn, whose numbers tell of too few. */
    private Optional<Set<Integer>> telling(TreeMap<BigInteger, Long> answered) {
        List<BigInteger> parts = List.copyOf(answered.keySet());
        long[] people = answered.values().stream().mapToLong(Long::longValue).toArray();
        for (int position = 0; position < patterns.layout().size(); position++) {
            int question = position;
            List<Set<Integer>> totals = new ArrayList<>(List.of(Set.of(question)));
            models.stream()
                    .filter(model -> model.size() > 1 && model.contains(question) && !drawn.containsKey(model))
                    .forEach(totals::add);
            totals.removeIf(total -> size(total, answered) < minimum);
            boolean[][] in = new boolean[totals.size()][parts.size()];
            for (int total = 0; total < in.length; total++) {
                for (int part = 0; part < parts.size(); part++) {
                    in[total][part] = complete(totals.get(total), parts.get(part));
                }
            }
            Optional<Set<Integer>> telling = Differencing.tells(in, people, minimum)
                    .flatMap(combination -> totals.stream()
                            .filter(total -> total.size() > 1 && combination[totals.indexOf(total)] != 0)
                            .min(Comparator.comparingLong(total -> size(total, answered))));
            if (telling.isPresent()) {
                return telling;
            }
        }
        return Optional.empty();
    }

    private static long size(Set<Integer> model, TreeMap<BigInteger, Long> answered) {
        return answered.entrySet().stream()
                .filter(entry -> complete(model, entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** From the largest kind of those who answered all of it; all kinds where none has twice as many as are drawn. */
    private List<Given> draw(Set<Integer> model, FixedRandom random) {
        TreeMap<BigInteger, List<Given>> kinds = new TreeMap<>();
        patterns.forEach((levels, stratum, count) -> {
            if (complete(model, bits(levels))) {
                Given given = Given.of(levels, stratum);
                List<Given> kind = kinds.computeIfAbsent(kind(bits(levels)), none -> new ArrayList<>());
                for (long person = taken(given); person < count; person++) {
                    kind.add(given);
                }
            }
        });
        List<Given> from = new ArrayList<>(kinds.values().stream()
                .max(Comparator.comparingInt(List::size))
                .filter(kind -> kind.size() >= 2 * minimum)
                .orElseGet(() -> kinds.values().stream().flatMap(List::stream).toList()));
        List<Given> chosen = new ArrayList<>();
        while (chosen.size() < minimum && !from.isEmpty()) {
            chosen.add(from.remove(random.nextInt(from.size())));
        }
        return chosen;
    }

    /** The models whose questions are all answered: a bit each. */
    private BigInteger kind(BigInteger answered) {
        BigInteger kind = BigInteger.ZERO;
        for (int model = 0; model < models.size(); model++) {
            kind = complete(models.get(model), answered) ? kind.setBit(model) : kind;
        }
        return kind;
    }

    /** How many with these answers were drawn already. */
    private long taken(Given given) {
        return drawn.values().stream()
                .flatMap(List::stream)
                .filter(given::equals)
                .count();
    }
}
