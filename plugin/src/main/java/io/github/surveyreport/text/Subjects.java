package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which topics the judgements of a comment are about. */
final class Subjects {
    private static final int NEAR = 6;

    private final Passage passage;
    private final NavigableMap<Integer, List<PhraseMatcher.Hit>> topics = new TreeMap<>();

    Subjects(Passage passage, List<PhraseMatcher.Hit> topics) {
        this.passage = passage;
        topics.forEach(topic -> this.topics
                .computeIfAbsent(topic.start(), any -> new ArrayList<>())
                .add(topic));
    }

    /**
     * The topic named last before the judgement in its clause, else the one just behind it, else the last one of the
     * clause before, when that clause judges nothing and belongs to the same sentence; all phrases found at that place.
     *
     * @param judged per clause whether it holds a judgement
     */
    List<PhraseMatcher.Hit> of(Judgement judgement, boolean[] judged) {
        int clause = judgement.clause();
        Map.Entry<Integer, List<PhraseMatcher.Hit>> found = in(clause, topics.lowerEntry(judgement.end()));
        if (found == null) {
            found = near(judgement, in(clause, topics.ceilingEntry(judgement.end())));
        }
        if (found == null && !passage.startsSentence(clause) && !judged[clause - 1] && !named(clause)) {
            found = in(clause - 1, topics.lowerEntry(passage.clauseStart(clause)));
        }
        return found == null ? List.of() : found.getValue();
    }

    private Map.Entry<Integer, List<PhraseMatcher.Hit>> in(
            int clause, Map.Entry<Integer, List<PhraseMatcher.Hit>> found) {
        return found != null && passage.clauseAt(found.getKey()) == clause ? found : null;
    }

    private Map.Entry<Integer, List<PhraseMatcher.Hit>> near(
            Judgement judgement, Map.Entry<Integer, List<PhraseMatcher.Hit>> found) {
        boolean alphabetic = Characters.isAlphabetic(passage.text().charAt(judgement.end() - 1));
        int reach = alphabetic ? 4 * NEAR : NEAR;
        return found != null && found.getKey() - judgement.end() <= reach ? found : null;
    }

    private boolean named(int clause) {
        return in(clause, topics.ceilingEntry(passage.clauseStart(clause))) != null;
    }
}
