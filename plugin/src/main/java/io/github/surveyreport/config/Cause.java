package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * A cause of an issue (F3), on a bone of the fishbone.
 *
 * @param issue id of the issue
 * @param bone people, process, system, policy, environment, or the project's own
 * @param direct whether it causes the issue directly
 * @param stage responsible stage
 * @param whys the 5-Why chain below it, outermost first
 */
public record Cause(
        String id, String issue, String bone, String text, boolean direct, Optional<String> stage, List<String> whys) {
    public Cause {
        whys = List.copyOf(whys);
    }
}
