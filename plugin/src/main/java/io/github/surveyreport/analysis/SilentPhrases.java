package io.github.surveyreport.analysis;

import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Study;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which words of issues no comment of any wave holds. */
public final class SilentPhrases {
    private SilentPhrases() {}

    /** Issue id → its synonyms that were never found, in configured order; nothing where there are no comments. */
    public static Map<String, List<String>> of(Study study, Counted counted) {
        int waves = study.waves().size();
        boolean comments = IntStream.range(0, waves)
                .anyMatch(wave -> counted.tallies().wave(wave).text().comments() > 0);
        Map<String, List<String>> silent = new LinkedHashMap<>();
        for (int i = 0; comments && i < study.issues().size(); i++) {
            int issue = i;
            IssueCategory category = study.issues().get(i);
            List<String> never = category.synonyms().stream()
                    .filter(phrase -> IntStream.range(0, waves)
                            .noneMatch(wave -> counted.tallies()
                                    .wave(wave)
                                    .text()
                                    .issue(issue)
                                    .phrases()
                                    .containsKey(phrase)))
                    .toList();
            if (!never.isEmpty()) {
                silent.put(category.id(), never);
            }
        }
        return silent;
    }
}
