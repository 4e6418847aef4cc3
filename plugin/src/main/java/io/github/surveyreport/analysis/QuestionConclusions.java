package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the answers of the last wave say: changes, the lowest group, recommendation. */
final class QuestionConclusions {
    private final Scope scope;
    private final Conclusions said;
    private final Wave last;

    QuestionConclusions(Scope scope, Conclusions said) {
        this.scope = scope;
        this.said = said;
        this.last = said.last();
    }

    /** The question that fell most and the one that rose most against the previous wave, in shares of their scale. */
    List<Conclusion> changes() {
        List<Question> compared = scope.study().questions().stream()
                .filter(Question::isScale)
                .filter(question -> said.value(id(question), "change", last).isPresent())
                .toList();
        double confidence = said.confidenceForBestOf(compared.size());
        List<Conclusion> found = new ArrayList<>();
        compared.stream()
                .filter(question -> direction(question, confidence) == Tone.BAD)
                .min(Comparator.comparingDouble(this::relativeChange))
                .ifPresent(question -> found.add(change(Kind.QUESTION_FELL, Tone.BAD, question)));
        compared.stream()
                .filter(question -> direction(question, confidence) == Tone.GOOD)
                .max(Comparator.comparingDouble(this::relativeChange))
                .ifPresent(question -> found.add(change(Kind.QUESTION_ROSE, Tone.GOOD, question)));
        return found;
    }

    /**
     * The group with the lowest mean of overall satisfaction (without such a question: of the first rating question)
     * among those that have the minimum base, are shown, and lie clearly below the rest.
     */
    List<Conclusion> lowestGroup() {
        Optional<Question> question = subject();
        if (question.isEmpty()) {
            return List.of();
        }
        int wave = scope.lastIndex();
        ScaleCounts all = scope.scale(wave, question.get(), Slots.ALL);
        List<Cell> compared = Cell.groups(scope.study(), scope.tallies().slots()).stream()
                .filter(cell -> shown(cell, question.get(), wave))
                .toList();
        double confidence = said.confidenceForBestOf(compared.size());
        return compared.stream()
                .filter(cell -> clearlyBelow(scope.scale(wave, question.get(), cell.slot()), all, confidence))
                .min(Comparator.comparingDouble(cell -> mean(scope.scale(wave, question.get(), cell.slot()))))
                .map(cell -> lowest(question.get(), cell))
                .stream()
                .toList();
    }

    /** The first recommendation question. Its tone is that of its target, without one that of its interval against 0. */
    List<Conclusion> recommendation() {
        for (Question question : scope.study().questions()) {
            Optional<Estimate> nps = said.estimate(id(question), "nps", last);
            if (nps.isPresent()) {
                return List.of(said.about(Kind.NPS_LEVEL, tone(question, nps.get()))
                        .rest(id(question), "nps", last)
                        .rest(id(question), "promoters", last)
                        .rest(id(question), "detractors", last)
                        .subject(question.id())
                        .say());
            }
        }
        return List.of();
    }

    private Tone tone(Question question, Estimate nps) {
        for (Scorecard.Part part : scope.study().scorecard().dimensions()) {
            for (Scorecard.Indicator indicator : part.indicators()) {
                Optional<Estimate> gap = said.estimate("indicator." + indicator.id(), "gap", last);
                if (indicator.source().equals(new Scorecard.FromQuestion(question.id(), Of.NPS)) && gap.isPresent()) {
                    return gap.get().value() < 0 ? Tone.BAD : Tone.GOOD;
                }
            }
        }
        return Conclusions.direction(nps);
    }

    private Tone direction(Question question, double confidence) {
        int wave = scope.lastIndex();
        ScaleCounts before = scope.scale(wave - 1, question, Slots.ALL);
        return Conclusions.estimate(scope.scale(wave, question, Slots.ALL)
                        .minus(before, ScaleCounts.headline(question), confidence))
                .map(Conclusions::direction)
                .orElse(Tone.NEUTRAL);
    }

    private double relativeChange(Question question) {
        double range =
                question.type() == Question.Type.NPS ? 200 : question.levels().size() - 1d;
        return said.value(id(question), "change", last).orElseThrow() / range;
    }

    private Conclusion change(Kind kind, Tone tone, Question question) {
        String statistic = question.type() == Question.Type.NPS ? "nps" : "mean";
        return said.about(kind, tone)
                .rest(id(question), statistic, last)
                .rest(id(question), statistic, said.previous().orElseThrow())
                .rest(id(question), "change", last)
                .subject(question.id())
                .say();
    }

    private Optional<Question> subject() {
        Optional<Question> overall = scope.study().priority().satisfaction().map(scope.study()::question);
        Optional<Question> first = scope.study().questions().stream()
                .filter(question -> question.type() == Question.Type.RATING)
                .findFirst();
        return overall.or(() -> first).filter(question -> scope.asked(question, scope.lastIndex()));
    }

    private boolean shown(Cell cell, Question question, int wave) {
        boolean hidden = new Disclosure(scope).hidden(scope.wave(wave), scope.indexOf(question))[cell.slot()];
        return !hidden
                && scope.scale(wave, question, cell.slot()).n()
                        >= scope.study().plan().minimumBase();
    }

    private static boolean clearlyBelow(ScaleCounts group, ScaleCounts all, double confidence) {
        return Conclusions.estimate(group.minus(all.without(group), Of.MEAN, confidence))
                .map(Conclusions::direction)
                .filter(tone -> tone == Tone.BAD)
                .isPresent();
    }

    private double mean(ScaleCounts counts) {
        return counts.statistic(Of.MEAN, scope.confidence()).valueIfComputable().orElseThrow();
    }

    private Conclusion lowest(Question question, Cell cell) {
        Map.Entry<String, String> group = cell.group().entrySet().iterator().next();
        return said.about(Kind.GROUP_LOWEST, Tone.BAD)
                .rest(cell.key(id(question), "mean", last.id()))
                .rest(cell.key(id(question), "rest-mean", last.id()))
                .rest(cell.key(id(question), "versus-rest", last.id()))
                .subject(question.id())
                .subject(group.getKey())
                .subject(group.getValue())
                .say();
    }

    private static String id(Question question) {
        return "question." + question.id();
    }
}
