package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Conclusion;
import io.github.surveyreport.analysis.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes with the outcome, and where groups lie apart. Both are associations, and the sentences say no more. */
final class DifferenceSentences {
    private final Draft draft;
    private final Conclusion conclusion;
    private final List<String> subjects;

    DifferenceSentences(Draft draft, Conclusion conclusion) {
        this.draft = draft;
        this.conclusion = conclusion;
        this.subjects = conclusion.subjects();
    }

    String groups() {
        Labels labels = new Labels(draft.study());
        Optional<Measure> effect = draft.find(conclusion.rest().get(2));
        return draft.say(
                "conclusion.groups-differ",
                labels.grouping(subjects.get(1)).label(),
                question(subjects.get(0)),
                labels.value(subjects.get(1), subjects.get(2)),
                shown(0),
                labels.value(subjects.get(1), subjects.get(3)),
                shown(1),
                new TestText(draft, "").effect(effect));
    }

    String drivers() {
        return strongest("conclusion.driver", 1, 0);
    }

    String otherThanIssue() {
        return draft.say(
                        "conclusion.driver.issue",
                        new Labels(draft.study()).issue(subjects.get(1)).orElse(subjects.get(1)),
                        question(subjects.get(2)),
                        shown(0),
                        question(subjects.get(0)))
                + strongest("conclusion.driver.instead", 3, 1);
    }

    /**
     * @param from place of the first driver among the subjects
     * @param at place of its importance among what the conclusion rests on
     */
    private String strongest(String key, int from, int at) {
        List<String> named = new ArrayList<>();
        for (int i = from; i < subjects.size(); i++) {
            named.add(draft.say("conclusion.driver.one", question(subjects.get(i)), shown(at + i - from)));
        }
        String several = named.size() > 1 ? ".several" : "";
        return draft.say(key + several, question(subjects.get(0)), draft.words().join(named));
    }

    private String question(String id) {
        return draft.study().question(id).label();
    }

    private String shown(int place) {
        return draft.shown().value(draft.find(conclusion.rest().get(place)));
    }
}
