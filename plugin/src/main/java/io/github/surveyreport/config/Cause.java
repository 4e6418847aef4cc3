package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * A cause of an issue (F3), on a bone of the fishbone.
 *
 * @param issue id of the issue
 * @param bone people, process, system, policy, environment, or the project's own
 * @param parent id of the cause it is a part of, on the same bone of the same issue
 * @param direct whether it causes the issue directly
 * @param stage responsible stage
 * @param department responsible department
 * @param terms phrases in comments and register entries that speak for it
 * @param questions scale questions whose low ratings speak for it
 * @param whys the 5-Why chain below it: empty, or the first answer
 */
public record Cause(
        String id,
        String issue,
        String bone,
        Optional<String> parent,
        String text,
        boolean direct,
        Optional<String> stage,
        Optional<String> department,
        List<String> terms,
        List<String> questions,
        List<Why> whys) {
    public Cause {
        terms = List.copyOf(terms);
        questions = List.copyOf(questions);
        whys = List.copyOf(whys);
    }

    /**
     * An answer to a "why?", with the answers to the next; more than one where the chain branches.
     *
     * @param next empty for a root cause
     */
    public record Why(String text, Optional<String> stage, Optional<String> department, List<Why> next) {
        public Why {
            next = List.copyOf(next);
        }
    }
}
