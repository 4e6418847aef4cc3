package io.github.surveyreport.analysis;

import io.github.surveyreport.config.LowScore;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.Response;
import java.util.ArrayList;
import java.util.List;

/** Whose ratings are so low that they raise an issue without a word (F1). */
final class LowScores {
    /** @param low per level of the question whether it raises the issue */
    private record Rule(int issue, int question, boolean[] low) {
        boolean holds(Response response) {
            int level = response.answer(question);
            return level >= 0 && low[level];
        }
    }

    /** In the order of the issues. */
    private final List<Rule> rules = new ArrayList<>();

    LowScores(Study study) {
        for (int issue = 0; issue < study.issues().size(); issue++) {
            for (LowScore score : study.issues().get(issue).wording().scores()) {
                Question question = study.question(score.question());
                rules.add(new Rule(issue, study.questions().indexOf(question), low(question, score.atMost())));
            }
        }
    }

    private static boolean[] low(Question question, int atMost) {
        boolean[] low = new boolean[question.levels().size()];
        for (int level = 0; level < low.length; level++) {
            low[level] = question.levels().get(level).score().orElseThrow() <= atMost;
        }
        return low;
    }

    /** Counts a valid questionnaire: for an issue once, however many of its ratings are low. */
    void count(Response response, TextTally text) {
        if (rules.isEmpty()) {
            return;
        }
        text.addRespondent(response.customer());
        int counted = -1;
        for (Rule rule : rules) {
            if (rule.issue() != counted && rule.holds(response)) {
                counted = rule.issue();
                text.addLowScore(counted, response.customer());
            }
        }
    }
}
