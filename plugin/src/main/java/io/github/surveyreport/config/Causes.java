package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * {@code causes.yml} (F3): the causes, the bones they stand on, and the customer journey.
 *
 * @param bones the project's own, in the order in which they are drawn; may be empty
 * @param all in written order
 * @param journey stages in the order in which customers pass them; may be empty
 */
public record Causes(List<Bone> bones, List<Cause> all, List<Stage> journey) {
    public static final Causes NONE = new Causes(List.of(), List.of(), List.of());

    public Causes {
        bones = List.copyOf(bones);
        all = List.copyOf(all);
        journey = List.copyOf(journey);
    }

    /** @param label empty: the usual name of the id, or the id */
    public record Bone(String id, Optional<String> label) {}

    /**
     * A stage of the journey.
     *
     * @param touchpoints where customers meet the service in it, in words
     * @param questions scale questions about it
     * @param issues issues that arise in it
     * @param metrics service records of it
     */
    public record Stage(
            String id,
            String label,
            List<String> touchpoints,
            List<String> questions,
            List<String> issues,
            List<String> metrics) {
        public Stage {
            touchpoints = List.copyOf(touchpoints);
            questions = List.copyOf(questions);
            issues = List.copyOf(issues);
            metrics = List.copyOf(metrics);
        }
    }
}
