package io.github.surveyreport.analysis;

import io.github.surveyreport.privacy.Masked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses quotes (E5): of the sampled comments those most like all others, by the words they share and by their length, of
 * different customers and unlike each other. The same comments give the same quotes.
 */
final class QuoteFinder {
    /** Nobody is quoted of an issue that fewer wrote about, whatever the study allows. */
    static final int LEAST_CUSTOMERS = 8;

    private static final double ALIKE = 0.5;

    private final Scope scope;
    private final int floor;
    private final int termFloor;
    private final TextTally text;
    private final Set<String> quoted = new HashSet<>();

    QuoteFinder(Scope scope) {
        this.scope = scope;
        this.termFloor = WordScope.of(scope).floor();
        this.floor = Math.max(LEAST_CUSTOMERS, termFloor);
        this.text = scope.wave(scope.lastIndex()).text();
    }

    /** @param ranked no comment is quoted twice; the first issue has it */
    Quotes quotes(List<IssueFinding> ranked) {
        if (scope.study().text().quotes() == 0) {
            return Quotes.NONE;
        }
        Map<String, List<String>> byIssue = new LinkedHashMap<>();
        for (IssueFinding finding : ranked) {
            int issue = scope.study().issues().indexOf(finding.category());
            boolean told =
                    new IssueCounts(scope, issue, scope.lastIndex()).comments().computable();
            List<String> quotes = told ? choose(text.quotes().of(issue)) : List.of();
            if (!quotes.isEmpty()) {
                byIssue.put(finding.category().id(), quotes);
            }
        }
        return new Quotes(byIssue, choose(text.quotes().unclassified()));
    }

    private List<String> choose(QuoteTally tally) {
        List<Quotable> chosen = new ArrayList<>();
        if (tally.customers().size() < floor) {
            return List.of();
        }
        for (Quotable place : places(tally)) {
            boolean apart = chosen.stream().allMatch(other -> other.apart(place));
            if (chosen.size() < scope.study().text().quotes() && apart && quoted.add(place.excerpt())) {
                chosen.add(place);
            }
        }
        return chosen.stream().map(Quotable::excerpt).toList();
    }

    /** The best first; of equals the one with the lesser hash. */
    private List<Quotable> places(QuoteTally tally) {
        List<Quotable> places = new ArrayList<>();
        for (QuoteTally.Candidate candidate : tally.sample().values()) {
            Optional<String> excerpt = Excerpt.of(candidate.text(), candidate.phrases());
            if (excerpt.isPresent() && isShared(candidate.terms())) {
                places.add(new Quotable(excerpt.get(), candidate));
            }
        }
        double typical = median(places);
        List<Quotable> all = List.copyOf(places);
        Map<Quotable, Double> fit = new LinkedHashMap<>();
        places.forEach(place -> fit.put(place, place.fit(all, typical)));
        places.sort(Comparator.comparingInt(Quotable::marks).thenComparing(fit::get, Comparator.reverseOrder()));
        return places;
    }

    /** What only few say might tell who it was: at least half of the words must be words that may be shown. */
    private boolean isShared(List<String> terms) {
        Map<String, TermTally.Said> said = text.terms().byTerm();
        long shared = terms.stream()
                .filter(term -> said.containsKey(term) && said.get(term).customers() >= termFloor)
                .count();
        return shared > 0 && 2 * shared >= terms.size();
    }

    private static double median(List<Quotable> places) {
        int[] lengths = places.stream().mapToInt(Quotable::length).sorted().toArray();
        int half = lengths.length / 2;
        return lengths.length == 0 ? 0 : (lengths[(lengths.length - 1) / 2] + lengths[half]) / 2d;
    }

    /** A comment as it would be quoted. */
    private record Quotable(String excerpt, QuoteTally.Candidate candidate) {
        private int marks() {
            return Masked.marks(excerpt);
        }

        private int length() {
            return excerpt.codePointCount(0, excerpt.length());
        }

        /** Mean likeness to the others, less the further its length is from the usual; 0..1. */
        private double fit(List<Quotable> all, double typical) {
            double sum = 0;
            for (Quotable other : all) {
                sum += other == this ? 0 : likeness(other);
            }
            return sum / Math.max(1, all.size() - 1) * Math.min(length(), typical) / Math.max(length(), typical);
        }

        /** Jaccard's index of the words. */
        private double likeness(Quotable other) {
            Set<String> common = new HashSet<>(candidate.terms());
            common.retainAll(other.candidate.terms());
            int all = candidate.terms().size() + other.candidate.terms().size() - common.size();
            return all == 0 ? 0 : (double) common.size() / all;
        }

        private boolean apart(Quotable other) {
            boolean same = candidate.customer() != 0 && candidate.customer() == other.candidate.customer();
            return !same && likeness(other) < ALIKE;
        }
    }
}
