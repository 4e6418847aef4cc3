package io.github.surveyreport.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What most reports do: a category is named when one of its words occurs, blamed when one of its complaints does or a
 * topic in a comment with more words of blame than of praise; the sentiment is what there are more words of.
 */
final class WordCounting implements Spoken.Reader {
    private final List<CategoryWords> categories;
    private final List<String> good = new ArrayList<>();
    private final List<String> bad = new ArrayList<>();

    WordCounting(List<CategoryWords> categories) {
        this.categories = categories;
        WordLists.readGroups("sentiment", (strength, words) -> {
            int value = Integer.parseInt(strength);
            (value > 0 ? good : value < 0 ? bad : new ArrayList<String>()).addAll(words);
        });
    }

    @Override
    public Spoken.About read(String comment) {
        String text = Normalizer.normalize(comment);
        Tone tone = new Tone(100 * count(text, good), 100 * count(text, bad), 0);
        int surplus = tone.positive() - tone.negative();
        Set<Integer> named = new TreeSet<>();
        Set<Integer> blamed = new TreeSet<>();
        Set<Integer> praised = new TreeSet<>();
        for (int i = 0; i < categories.size(); i++) {
            CategoryWords words = categories.get(i);
            boolean complaint = count(text, words.complaints()) > 0;
            boolean praise = count(text, words.praise()) > 0;
            boolean topic = count(text, words.topics()) > 0;
            if (complaint || praise || topic) {
                named.add(i);
            }
            if (complaint || topic && surplus < 0) {
                blamed.add(i);
            }
            if (praise || topic && surplus > 0) {
                praised.add(i);
            }
        }
        return new Spoken.About(named, blamed, praised, tone, sentiment(tone, surplus));
    }

    private static Sentiment sentiment(Tone tone, int surplus) {
        if (surplus == 0) {
            return tone.positive() == 0 ? Sentiment.UNDETERMINED : Sentiment.MIXED;
        }
        return surplus > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
    }

    private static int count(String text, List<String> words) {
        int count = 0;
        for (String word : words) {
            String plain = Phrase.normalize(word);
            for (int at = text.indexOf(plain); at >= 0; at = text.indexOf(plain, at + plain.length())) {
                count++;
            }
        }
        return count;
    }
}
