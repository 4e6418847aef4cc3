package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.Response;
import io.github.surveyreport.text.Reading;
import io.github.surveyreport.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what one respondent wrote in all analysed text questions as one comment. */
final class CommentReader {
    private final int[] questions;
    private final TextAnalyzer analyzer;

    CommentReader(Study study, TextAnalyzer analyzer) {
        this.questions = study.text().questions().stream()
                .mapToInt(id -> study.questions().indexOf(study.question(id)))
                .toArray();
        this.analyzer = analyzer;
    }

    /** The answers read one by one, so that no phrase is found across two of them; empty when nothing was written. */
    Optional<Reading> read(Response response) {
        Optional<Reading> all = Optional.empty();
        for (int question : questions) {
            String text = response.text(question);
            if (text != null) {
                Reading one = analyzer.read(text);
                all = Optional.of(all.isEmpty() ? one : join(all.get(), one));
            }
        }
        return all;
    }

    /** A comment is empty when both parts are; an empty part adds nothing to the other. */
    static Reading join(Reading a, Reading b) {
        if (a.empty() || b.empty()) {
            Reading full = a.empty() ? b : a;
            Reading empty = a.empty() ? a : b;
            return empty.masked().kinds().isEmpty()
                    ? full
                    : full.with(a.masked().and(b.masked()));
        }
        TreeSet<String> terms = new TreeSet<>(a.terms());
        terms.addAll(b.terms());
        TreeMap<Integer, TreeSet<String>> phrases = new TreeMap<>();
        collect(a, phrases);
        collect(b, phrases);
        List<List<String>> found = new ArrayList<>();
        phrases.values().forEach(set -> found.add(List.copyOf(set)));
        TreeSet<Integer> praised = new TreeSet<>(a.praised());
        praised.addAll(b.praised());
        List<Reading> answers = new ArrayList<>(a.answers());
        answers.addAll(b.answers());
        return new Reading(
                false,
                List.copyOf(terms),
                List.copyOf(phrases.keySet()),
                found,
                List.copyOf(praised),
                a.tone().plus(b.tone()),
                a.imprint().plus(b.imprint()),
                a.masked().and(b.masked()),
                answers);
    }

    private static void collect(Reading reading, TreeMap<Integer, TreeSet<String>> phrases) {
        for (int i = 0; i < reading.categories().size(); i++) {
            phrases.computeIfAbsent(reading.categories().get(i), key -> new TreeSet<>())
                    .addAll(reading.phrases().get(i));
        }
    }
}
