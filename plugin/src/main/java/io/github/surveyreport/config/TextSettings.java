package io.github.surveyreport.config;

import java.util.List;

/**
 * How comments are read.
 *
 * @param questions ids of the text questions that are analysed; empty switches text analysis off
 * @param dictionary words of the project's domain, from {@code dictionary/words.txt}, with optional frequency
 * @param stopWords added to the built-in ones, from {@code dictionary/stop-words.txt}
 * @param emptyPhrases comments that say nothing (无, 没有, 好), compared after normalising
 * @param minimumCustomers a term said by fewer distinct customers is not shown (default 5)
 * @param keywords how many keywords are shown (default 30)
 * @param quotes how many comments are quoted of each issue (default 0)
 * @param names of persons, masked wherever they stand in a comment
 */
public record TextSettings(
        List<String> questions,
        List<Word> dictionary,
        List<String> stopWords,
        List<String> emptyPhrases,
        int minimumCustomers,
        int keywords,
        int quotes,
        List<String> names) {
    public TextSettings {
        names = List.copyOf(names);
        questions = List.copyOf(questions);
        dictionary = List.copyOf(dictionary);
        stopWords = List.copyOf(stopWords);
        emptyPhrases = List.copyOf(emptyPhrases);
    }

    /** @param frequency 0 when not given: then high enough to win against the built-in dictionary */
    public record Word(String text, int frequency) {}
}
