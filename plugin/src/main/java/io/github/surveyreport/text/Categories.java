package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what a comment complains of and what it praises, and how much it does so altogether. */
final class Categories {
    private final Lexicon lexicon;
    private final Grammar grammar = Grammar.builtIn();

    Categories(List<CategoryWords> categories, Tokenizer tokenizer) {
        lexicon = new Lexicon(categories, tokenizer);
    }

    /**
     * @param complaints category → the phrases that show it, in configured order, then those put together from a topic
     *     and what is said of it
     * @param praised categories of which something good is said
     * @param named categories spoken of in any way
     */
    record Found(Map<Integer, List<String>> complaints, List<Integer> praised, List<Integer> named, Tone tone) {}

    Found in(Passage passage) {
        Moods moods = Moods.of(passage, lexicon.find(passage), lexicon, grammar);
        List<Judgement> judgements = Judgement.in(passage, moods, lexicon, grammar);
        Collected collected = new Collected(passage, moods);
        moods.heard().forEach(collected::hit);
        collected.topics(judgements);
        Tone tone = judgements.stream().map(Judgement::tone).reduce(Tone.SILENT, Tone::plus);
        return collected.found(tone);
    }

    private final class Collected {
        private final Passage passage;
        private final Moods moods;
        private final Map<Integer, TreeMap<Integer, String>> written = new TreeMap<>();
        private final Map<Integer, TreeSet<String>> composed = new TreeMap<>();
        private final TreeSet<Integer> praised = new TreeSet<>();
        private final TreeSet<Integer> named = new TreeSet<>();
        private final List<PhraseMatcher.Hit> topics = new ArrayList<>();
        private final Set<Long> complaintEnds = new HashSet<>();
        private final Map<Integer, Integer> complaintsUntil = new HashMap<>();

        Collected(Passage passage, Moods moods) {
            this.passage = passage;
            this.moods = moods;
        }

        void hit(PhraseMatcher.Hit hit) {
            List<Lexicon.Use> uses = lexicon.uses(hit.phrase());
            if (uses.isEmpty() || Judgement.isQuestion(passage.text(), hit.start(), hit.end())) {
                return;
            }
            uses.forEach(use -> named.add(use.category()));
            if (moods.unreal(hit.start())) {
                return;
            }
            Grammar.Context before = grammar.before(passage, hit.start());
            for (Lexicon.Use use : uses) {
                switch (use.role()) {
                    case COMPLAINT -> {
                        complaintEnds.add(place(use, hit));
                        if (hit.start() >= complaintsUntil.getOrDefault(use.category(), 0)) {
                            complaintsUntil.put(use.category(), hit.end());
                            complaint(use, isUndone(hit, before));
                        }
                    }
                    case PRAISE -> praise(use, hit, before);
                    case TOPIC -> topics.add(hit);
                }
            }
        }

        private boolean isUndone(PhraseMatcher.Hit hit, Grammar.Context before) {
            return !moods.wished(hit.start()) && (before.negated() || grammar.undoneAfter(passage, hit.end()));
        }

        /** Complaints begin before the praise that they negate, so they have been seen when that comes. */
        private static long place(Lexicon.Use use, PhraseMatcher.Hit hit) {
            return (long) use.category() << 32 | hit.end();
        }

        private void complaint(Lexicon.Use use, boolean undone) {
            if (!undone || !use.reversible()) {
                written.computeIfAbsent(use.category(), any -> new TreeMap<>()).put(use.order(), use.text());
            } else {
                praised.add(use.category());
            }
        }

        private void praise(Lexicon.Use use, PhraseMatcher.Hit hit, Grammar.Context before) {
            if (moods.wished(hit.start())) {
                compose(use.category(), moods.wish(hit.start(), use.text()));
            } else if (before.negated()) {
                if (!complaintEnds.contains(place(use, hit))) {
                    compose(use.category(), before.joined(use.text()));
                }
            } else if (!grammar.asks(passage, hit.start())) {
                praised.add(use.category());
            }
        }

        void topics(List<Judgement> judgements) {
            boolean[] judged = new boolean[passage.clauses()];
            judgements.forEach(judgement -> judged[judgement.clause()] = true);
            Subjects subjects = new Subjects(passage, topics);
            for (Judgement judgement : judgements) {
                if (judgement.plain() && judgement.value() != 0) {
                    subjects.of(judgement, judged).forEach(topic -> judge(topic, judgement));
                }
            }
        }

        private void judge(PhraseMatcher.Hit topic, Judgement judgement) {
            for (Lexicon.Use use : lexicon.uses(topic.phrase())) {
                if (use.role() == Lexicon.Role.TOPIC && judgement.value() > 0) {
                    praised.add(use.category());
                } else if (use.role() == Lexicon.Role.TOPIC) {
                    compose(use.category(), use.text() + "…" + judgement.word());
                }
            }
        }

        private void compose(int category, String text) {
            composed.computeIfAbsent(category, any -> new TreeSet<>()).add(text);
        }

        Found found(Tone tone) {
            TreeMap<Integer, List<String>> complaints = new TreeMap<>();
            written.forEach((category, texts) -> complaints.put(category, new ArrayList<>(texts.values())));
            composed.forEach((category, texts) -> complaints
                    .computeIfAbsent(category, any -> new ArrayList<>())
                    .addAll(texts));
            return new Found(complaints, List.copyOf(praised), List.copyOf(named), tone);
        }
    }
}
