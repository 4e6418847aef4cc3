package io.github.surveyreport.report;

import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.Causes;
import io.github.surveyreport.config.Causes.Stage;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.KanoPair;
import io.github.surveyreport.config.Metrics.Metric;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Scorecard.Part;
import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** From configured ids to what they stand for. Ids come from findings, so they exist. */
final class Labels {
    private final Study study;

    Labels(Study study) {
        this.study = study;
    }

    String wave(String id) {
        return study.waves().stream()
                .filter(wave -> wave.id().equals(id))
                .map(Wave::label)
                .findFirst()
                .orElse(id);
    }

    Part dimension(String id) {
        return study.scorecard().dimensions().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Indicator indicator(String id) {
        return study.scorecard().dimensions().stream()
                .flatMap(part -> part.indicators().stream())
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String serviceLevel(String id) {
        return study.service().orElseThrow().levels().stream()
                .filter(level -> level.id().equals(id))
                .findFirst()
                .orElseThrow()
                .label();
    }

    Grouping grouping(String id) {
        return study.groups().stream()
                .filter(grouping -> grouping.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Also of one the edition does not tell results of: then its id. */
    String groupingLabel(String id) {
        return find(id).map(Grouping::label).orElse(id);
    }

    /** 服务渠道：电话. */
    String group(Words words, String grouping, String value) {
        return words.get("group.named", name(words, grouping), value(grouping, value));
    }

    /** 地区：青海、宁夏; of labels of one grouping. */
    String groups(Words words, String grouping, List<String> values) {
        return words.get("group.named", name(words, grouping), words.join(values));
    }

    /** Channels and teams of service records are no groups of respondents. */
    private String name(Words words, String grouping) {
        return find(grouping)
                .map(Grouping::label)
                .or(() -> words.find("service.by." + grouping))
                .orElse(grouping);
    }

    private Optional<Grouping> find(String id) {
        return study.groups().stream()
                .filter(grouping -> grouping.id().equals(id))
                .findFirst();
    }

    String value(String grouping, String value) {
        return find(grouping).stream()
                .flatMap(found -> found.values().stream())
                .filter(candidate -> candidate.id().equals(value))
                .map(Grouping.Value::label)
                .findFirst()
                .orElse(value);
    }

    /** A branch of causes, by the name the study gives it or the usual one. */
    String bone(Words words, String id) {
        return study.causes().bones().stream()
                .filter(bone -> bone.id().equals(id))
                .findFirst()
                .flatMap(Causes.Bone::label)
                .or(() -> words.find("bone." + id))
                .orElse(id);
    }

    Optional<String> issue(String id) {
        return one(study.issues().stream(), IssueCategory::id, IssueCategory::label, id);
    }

    Optional<String> question(String id) {
        return one(study.questions().stream(), Question::id, Question::label, id);
    }

    /**
     * What the configuration names.
     *
     * @param kind how measures of such things begin
     */
    Optional<String> named(String kind, String id) {
        Causes causes = study.causes();
        List<Part> dimensions = study.scorecard().dimensions();
        return switch (kind) {
            case "dimension" -> one(dimensions.stream(), Part::id, Part::label, id);
            case "indicator" ->
                one(
                        dimensions.stream().flatMap(part -> part.indicators().stream()),
                        Indicator::id,
                        Indicator::label,
                        id);
            case "scale" -> one(study.methods().scales().stream(), MultiItemScale::id, MultiItemScale::label, id);
            case "kano" -> one(study.methods().kano().stream(), KanoPair::id, KanoPair::label, id);
            case "metric" ->
                one(study.metrics().stream().flatMap(all -> all.definitions().stream()), Metric::id, Metric::label, id);
            case "service" ->
                one(
                        study.service().stream().flatMap(all -> all.levels().stream()),
                        ServiceLevel::id,
                        ServiceLevel::label,
                        id);
            case "issue" -> issue(id);
            case "cause" -> one(causes.all().stream(), Cause::id, Cause::text, id);
            case "stage" -> one(causes.journey().stream(), Stage::id, Stage::label, id);
            case "action" -> one(study.actions().stream(), Action::id, Action::title, id);
            default -> throw new IllegalArgumentException("nothing is named as " + kind);
        };
    }

    private static <T> Optional<String> one(
            Stream<T> all, Function<T, String> idOf, Function<T, String> labelOf, String id) {
        return all.filter(thing -> idOf.apply(thing).equals(id)).map(labelOf).findFirst();
    }

    List<Question> ratings() {
        return study.questions().stream()
                .filter(question -> question.type() == Question.Type.RATING)
                .toList();
    }

    Optional<Question> nps() {
        return study.questions().stream()
                .filter(question -> question.type() == Question.Type.NPS)
                .findFirst();
    }

    /** The question that stands for overall satisfaction: the declared one, else the first rating question. */
    Optional<Question> headline() {
        return study.priority()
                .satisfaction()
                .map(study::question)
                .filter(question -> question.type() == Question.Type.RATING)
                .or(() -> ratings().stream().findFirst());
    }

    static String name(Question question) {
        return "question." + question.id();
    }

    /** Lowest and highest score of a scale. */
    static int[] range(Question question) {
        int[] scores = question.levels().stream()
                .flatMapToInt(level -> level.score().stream().mapToInt(Integer::intValue))
                .sorted()
                .toArray();
        return scores.length == 0 ? new int[] {0, 0} : new int[] {scores[0], scores[scores.length - 1]};
    }
}
