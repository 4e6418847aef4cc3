package io.github.surveyreport.survey;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.SurveyTool;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cell texts that mean no answer anywhere in a file: those configured, and those of the tool that wrote it. What the
 * configuration makes an answer is one, whatever the tool means by it.
 */
final class MissingTexts {
    private final List<String> configured;
    private final List<String> ofTool;

    MissingTexts(List<String> configured, SurveyTool tool) {
        this.configured = configured;
        this.ofTool = ToolProfile.of(tool).missing();
    }

    Collection<String> all() {
        return besides(Set.of());
    }

    Collection<String> of(Question question) {
        Set<String> answers = new HashSet<>();
        question.levels().forEach(level -> answers.add(level.id()));
        question.codes().keySet().forEach(text -> answers.add(Cells.trim(text)));
        return question.openLevels() ? all() : besides(answers);
    }

    Collection<String> of(Grouping grouping) {
        Set<String> answers = new HashSet<>();
        grouping.values().forEach(value -> value.codes().forEach(text -> answers.add(Cells.trim(text))));
        return grouping.open() ? all() : besides(answers);
    }

    private Collection<String> besides(Set<String> answers) {
        List<String> texts = new ArrayList<>(configured);
        ofTool.stream().filter(text -> !answers.contains(text)).forEach(texts::add);
        return texts;
    }
}
