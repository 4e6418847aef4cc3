package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Action.OnIndicator;
import io.github.surveyreport.config.Action.OnQuestion;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What must be remembered of single customers so that the same ones can be compared across waves: the headline questions
 * in the last two waves, and the question and group of an action's target in the two waves of that target. Nothing at all
 * where the study names no customer column: an answer's own id never comes back.
 */
final class PanelPlan {
    private final List<Tracked> waves;

    private PanelPlan(List<Tracked> waves) {
        this.waves = waves;
    }

    /** @param slots of the same study */
    static PanelPlan of(Study study, Slots slots) {
        List<SortedSet<Integer>> questions = new ArrayList<>();
        List<SortedSet<Integer>> groups = new ArrayList<>();
        study.waves().forEach(wave -> {
            questions.add(new TreeSet<>());
            groups.add(new TreeSet<>());
        });
        if (study.columns().customer().isPresent()) {
            headlines(study, questions);
            for (Action action : study.actions()) {
                action.target().ifPresent(target -> track(study, slots, target, questions, groups));
            }
        }
        List<Tracked> waves = new ArrayList<>();
        for (int wave = 0; wave < study.waves().size(); wave++) {
            waves.add(new Tracked(List.copyOf(questions.get(wave)), List.copyOf(groups.get(wave))));
        }
        return new PanelPlan(waves);
    }

    Tracked wave(int index) {
        return waves.get(index);
    }

    /** Overall satisfaction and every recommendation question. */
    static List<Question> headlines(Study study) {
        Optional<String> satisfaction = study.priority().satisfaction();
        return study.questions().stream()
                .filter(Question::isScale)
                .filter(question -> question.type() == Question.Type.NPS
                        || satisfaction.filter(question.id()::equals).isPresent())
                .toList();
    }

    /** The question behind a target, where it has one: an indicator may be a question's statistic. */
    static Optional<OnQuestion> question(Study study, Action.Target target) {
        if (target.measure() instanceof OnQuestion on) {
            return Optional.of(on);
        }
        if (!(target.measure() instanceof OnIndicator indicated)) {
            return Optional.empty();
        }
        String id = indicated.indicator();
        return study.scorecard().dimensions().stream()
                .flatMap(part -> part.indicators().stream())
                .filter(indicator -> indicator.id().equals(id))
                .map(Scorecard.Indicator::source)
                .filter(Scorecard.FromQuestion.class::isInstance)
                .map(Scorecard.FromQuestion.class::cast)
                .map(from -> new OnQuestion(from.question(), from.statistic(), Map.of()))
                .findFirst();
    }

    private static void headlines(Study study, List<SortedSet<Integer>> questions) {
        int last = study.waves().size() - 1;
        for (int wave = Math.max(0, last - 1); wave <= last && last > 0; wave++) {
            for (Question question : headlines(study)) {
                questions.get(wave).add(study.questions().indexOf(question));
            }
        }
    }

    private static void track(
            Study study,
            Slots slots,
            Action.Target target,
            List<SortedSet<Integer>> questions,
            List<SortedSet<Integer>> groups) {
        Optional<OnQuestion> on = question(study, target);
        if (on.isEmpty() || !study.question(on.get().question()).isScale()) {
            return;
        }
        int slot = slots.of(on.get().groups());
        for (int wave = 0; wave < study.waves().size(); wave++) {
            String id = study.waves().get(wave).id();
            if (id.equals(target.before()) || id.equals(target.after())) {
                questions
                        .get(wave)
                        .add(study.questions().indexOf(study.question(on.get().question())));
                if (slot > Slots.ALL) {
                    groups.get(wave).add(slot);
                }
            }
        }
    }

    /**
     * What is remembered in one wave.
     *
     * @param questions indices of scale questions, ascending
     * @param slots of groups, ascending
     */
    record Tracked(List<Integer> questions, List<Integer> slots) {
        boolean nothing() {
            return questions.isEmpty();
        }

        /** Bytes of one customer. */
        int width() {
            return questions.size() + slots.size();
        }
    }
}
