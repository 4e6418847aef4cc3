package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.Causes;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.text.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What customers may mention besides single issues, each a union of categories of phrases: causes with terms, bones (what
 * any of their causes is), stages of the journey (what any of their issues is). The categories are the issues in
 * configured order, then the causes with terms.
 *
 * @param issues how many categories are issues
 */
public record EvidencePlan(int issues, List<Subject> subjects) {
    public EvidencePlan {
        subjects = List.copyOf(subjects);
    }

    /** @param id of its measures */
    public record Subject(String id, List<Integer> categories) {
        public Subject {
            categories = List.copyOf(categories);
        }

        boolean mentionedIn(List<Integer> found) {
            return found.stream().anyMatch(categories::contains);
        }
    }

    /** The phrases of the categories that are no issues, for the reader of comments. */
    public static List<List<String>> terms(Study study) {
        return withTerms(study).stream().map(Cause::terms).toList();
    }

    /** The reading as if there were only issues. */
    Reading issuesOnly(Reading reading) {
        int known = (int) reading.categories().stream()
                .filter(category -> category < issues)
                .count();
        List<Integer> praised =
                reading.praised().stream().filter(category -> category < issues).toList();
        if (known == reading.categories().size()
                && praised.size() == reading.praised().size()) {
            return reading;
        }
        return reading.with(
                reading.categories().subList(0, known),
                reading.phrases().subList(0, known),
                praised,
                reading.parts().stream().map(this::issuesOnly).toList());
    }

    static EvidencePlan of(Study study) {
        List<Subject> subjects = new ArrayList<>();
        Map<String, List<Integer>> bones = new LinkedHashMap<>();
        List<Cause> causes = withTerms(study);
        for (int i = 0; i < causes.size(); i++) {
            Cause cause = causes.get(i);
            int category = study.issues().size() + i;
            subjects.add(new Subject("cause." + cause.id(), List.of(category)));
            bones.computeIfAbsent(bone(cause.issue(), cause.bone()), bone -> new ArrayList<>())
                    .add(category);
        }
        bones.forEach((id, categories) -> subjects.add(new Subject(id, categories)));
        List<String> issues = study.issues().stream().map(IssueCategory::id).toList();
        for (Causes.Stage stage : study.causes().journey()) {
            if (!stage.issues().isEmpty()) {
                subjects.add(new Subject(
                        "stage." + stage.id(),
                        stage.issues().stream().map(issues::indexOf).toList()));
            }
        }
        return new EvidencePlan(issues.size(), subjects);
    }

    /** Id of the measures of a bone. */
    public static String bone(String issue, String bone) {
        return "bone." + issue + "." + bone;
    }

    private static List<Cause> withTerms(Study study) {
        return study.causes().all().stream()
                .filter(cause -> !cause.terms().isEmpty())
                .toList();
    }
}
