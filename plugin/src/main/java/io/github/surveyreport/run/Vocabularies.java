package io.github.surveyreport.run;

import io.github.surveyreport.analysis.EvidencePlan;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.TextSettings;
import io.github.surveyreport.text.CategoryWords;
import io.github.surveyreport.text.TextAnalyzer;
import io.github.surveyreport.text.TextAnalyzers;
import io.github.surveyreport.text.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Hands the study's words to the reader of comments, which knows nothing of studies. */
final class Vocabularies {
    private Vocabularies() {}

    static TextAnalyzer analyzer(Study study) {
        return TextAnalyzers.create(of(study));
    }

    static Vocabulary of(Study study) {
        TextSettings text = study.text();
        Map<String, Integer> words = new LinkedHashMap<>();
        text.dictionary().forEach(word -> words.put(word.text(), word.frequency()));
        return new Vocabulary(
                words,
                text.stopWords(),
                text.emptyPhrases(),
                Stream.concat(
                                study.issues().stream().map(Vocabularies::words),
                                EvidencePlan.terms(study).stream().map(CategoryWords::of))
                        .toList(),
                text.names());
    }

    private static CategoryWords words(IssueCategory issue) {
        IssueCategory.Wording wording = issue.wording();
        return new CategoryWords(issue.synonyms(), wording.praise(), wording.topics(), wording.judging());
    }
}
