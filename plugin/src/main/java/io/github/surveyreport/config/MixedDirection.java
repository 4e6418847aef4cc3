package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rating questions on which the same wordings run the other way: whoever ticks the same place on both says opposite things.
 * Each is held against the first question with which it shares at least two wordings.
 */
final class MixedDirection {
    private static final int MOST_COMPARED = 22;

    private MixedDirection() {}

    /** @param codes cell text → point of the scale */
    private record Direction(Section question, Map<String, Integer> codes, boolean reverse) {
        static Direction of(Section question) {
            Map<String, Integer> codes = new TreeMap<>();
            Levels.codes(question).forEach((text, point) -> {
                if (!text.equals(point) && Levels.onScale(point, QuestionSection.scale(question))) {
                    codes.put(text, Integer.parseInt(point));
                }
            });
            return new Direction(question, codes, question.get(QuestionSection.REVERSE));
        }
    }

    static void check(List<Section> questions, Problems problems) {
        List<Direction> seen = new ArrayList<>();
        for (Section question : questions) {
            boolean rating = question.find(QuestionSection.TYPE)
                    .filter(Form.RATING::equals)
                    .isPresent();
            if (rating) {
                Direction own = Direction.of(question);
                seen.stream()
                        .filter(other -> sign(own, other) != 0)
                        .findFirst()
                        .ifPresent(other -> compare(own, other, problems));
                seen.add(own);
            }
        }
    }

    private static void compare(Direction own, Direction other, Problems problems) {
        if (sign(own, other) < 0) {
            String code = own.reverse() == other.reverse() ? "scale-contradicts" : "scale-both-ways";
            Section question = own.question();
            Key<?> place = question.has(QuestionSection.LABELS) ? QuestionSection.LABELS : QuestionSection.VALUES;
            problems.add(Problem.warning(
                    "config." + code,
                    question.at(place),
                    question.thing(),
                    other.question().thing()));
        }
    }

    /** 1 when the wordings common to both rise together, −1 when they run against each other, 0 when that cannot be told. */
    private static int sign(Direction own, Direction other) {
        TreeSet<String> shared = new TreeSet<>(own.codes().keySet());
        shared.retainAll(other.codes().keySet());
        int up = 0;
        int down = 0;
        List<String> texts = shared.stream().limit(MOST_COMPARED).toList();
        for (int i = 0; i < texts.size(); i++) {
            for (int k = 0; k < i; k++) {
                int product = step(own, texts.get(k), texts.get(i)) * step(other, texts.get(k), texts.get(i));
                up += product > 0 ? 1 : 0;
                down += product < 0 ? 1 : 0;
            }
        }
        return up > 0 && down > 0 ? 0 : Integer.compare(up, down);
    }

    private static int step(Direction direction, String from, String to) {
        return Integer.compare(direction.codes().get(to), direction.codes().get(from));
    }
}
