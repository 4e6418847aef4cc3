package io.github.surveyreport.config;

import java.util.List;

/** Scale questions meant to measure one thing: at least two. */
public record MultiItemScale(String id, String label, List<String> questions) {
    public MultiItemScale {
        questions = List.copyOf(questions);
    }
}
