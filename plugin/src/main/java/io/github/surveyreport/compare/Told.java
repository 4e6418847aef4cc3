package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import java.util.Optional;
import java.util.Set;

/**
 * Which numbers are compared: those that a reader of the report knows by name, one for each thing that is measured. The
 * many that follow from them, such as tests, intervals and models, would repeat the same news.
 */
final class Told {
    private static final Set<String> SCALE = Set.of("mean", "top2", "bottom2");
    private static final Set<String> RECOMMENDATION = Set.of("nps", "mean");
    /** Each has a value or a score, and a target that a change may move quietly. */
    private static final Set<String> AIMED = Set.of("value", "score", "target");

    private static final Set<String> SAMPLE = Set.of("response-rate", "valid-rate");

    private Told() {}

    static boolean is(Study study, MeasureKey key) {
        int dot = key.id().indexOf('.');
        if (dot < 0) {
            return switch (key.id()) {
                case "composite" -> AIMED.contains(key.statistic());
                case "sample" -> SAMPLE.contains(key.statistic());
                default -> false;
            };
        }
        String name = key.id().substring(dot + 1);
        return switch (key.id().substring(0, dot)) {
            case "question" -> question(study, name, key.statistic());
            case "indicator" ->
                AIMED.contains(key.statistic()) && !key.statistic().equals("score");
            case "metric" -> key.statistic().equals("value");
            case "dimension" -> AIMED.contains(key.statistic());
            case "issue", "service" -> key.statistic().equals("share");
            default -> false;
        };
    }

    private static boolean question(Study study, String id, String statistic) {
        Optional<Question> question = study.questions().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        return question.map(known -> switch (known.type()) {
                    case RATING -> SCALE.contains(statistic);
                    case NPS -> RECOMMENDATION.contains(statistic);
                    case RANKING -> statistic.startsWith("share:") || statistic.startsWith("rank-score:");
                    case SINGLE, MULTIPLE -> statistic.startsWith("share:");
                    case NUMBER -> statistic.equals("mean");
                    case TEXT -> false;
                })
                .orElse(false);
    }
}
