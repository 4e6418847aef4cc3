package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Study;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether more of a number is good: as the scorecard says, else as its kind is understood. */
public final class Wanted {
    private final Study study;

    public Wanted(Study study) {
        this.study = study;
    }

    /** Empty for shares of choices, targets, and what no indicator rates. */
    public Optional<Better> better(MeasureKey key) {
        int dot = key.id().indexOf('.');
        String kind = dot < 0 ? key.id() : key.id().substring(0, dot);
        String name = key.id().substring(dot + 1);
        if (key.statistic().equals("target")) {
            return Optional.empty();
        }
        return switch (kind) {
            case "composite", "dimension" -> Optional.of(Better.HIGHER);
            case "issue" -> Optional.of(Better.LOWER);
            case "indicator" -> agreed(indicator -> indicator.id().equals(name));
            case "metric" ->
                agreed(indicator -> indicator.source() instanceof Scorecard.FromMetric from
                        && from.metric().equals(name));
            case "service" ->
                study.service().stream()
                        .flatMap(records -> records.levels().stream())
                        .filter(level -> level.id().equals(name))
                        .map(level -> level.better())
                        .findFirst();
            case "question" -> question(name).flatMap(question -> better(question, key.statistic()));
            default -> Optional.empty();
        };
    }

    /** What the indicators say, when they all say the same. */
    private Optional<Better> agreed(Predicate<Indicator> of) {
        return only(indicators().filter(of).map(Indicator::better));
    }

    private Optional<Better> better(Question question, String statistic) {
        Optional<Better> high = high(question);
        return switch (question.type()) {
            case RATING, NPS, NUMBER -> statistic.equals("bottom2") ? high.map(Wanted::opposite) : high;
            case SINGLE, MULTIPLE, RANKING, TEXT -> Optional.empty();
        };
    }

    /** Whether a high answer is good. Of a scale or a recommendation it is, unless the scorecard rates it otherwise. */
    private Optional<Better> high(Question question) {
        Set<Better> said = indicators()
                .filter(indicator -> indicator.source() instanceof Scorecard.FromQuestion from
                        && from.question().equals(question.id()))
                .map(Wanted::high)
                .collect(Collectors.toSet());
        if (said.isEmpty() && question.type() != Question.Type.NUMBER) {
            return Optional.of(Better.HIGHER);
        }
        return only(said.stream());
    }

    private static Better high(Indicator indicator) {
        Scorecard.FromQuestion from = (Scorecard.FromQuestion) indicator.source();
        return from.statistic() == Scorecard.Of.BOTTOM2 ? opposite(indicator.better()) : indicator.better();
    }

    private static Better opposite(Better better) {
        return better == Better.HIGHER ? Better.LOWER : Better.HIGHER;
    }

    private static Optional<Better> only(Stream<Better> said) {
        Set<Better> all = said.collect(Collectors.toSet());
        return all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty();
    }

    private Optional<Question> question(String id) {
        return study.questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    private Stream<Indicator> indicators() {
        return study.scorecard().dimensions().stream().flatMap(part -> part.indicators().stream());
    }
}
