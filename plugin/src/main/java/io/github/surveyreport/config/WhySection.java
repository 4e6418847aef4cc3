package io.github.surveyreport.config;

import io.github.surveyreport.config.Cause.Why;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code whys} of a cause: a chain of answers, which may branch once. */
final class WhySection {
    /** Five times why, and the root cause. */
    static final int DEEPEST = 6;

    private static final Keys STEP = Keys.within("why");
    private static final Key<String> WHY = STEP.required("why", Scalars.text(), "The answer to one why.");
    private static final Key<String> STAGE = STEP.optional("stage", Scalars.text(), "Responsible stage.");
    private static final Key<String> DEPARTMENT =
            STEP.optional("department", Scalars.text(), "Responsible department.");
    private static final Key<List<List<Step>>> BRANCHES = STEP.withDefault(
            "branches",
            Shapes.list(Shapes.list(plain(), 1), 0),
            List.of(),
            "Other answers to the next why, each a chain of texts; what follows in the list is the first.");

    static final Shape<List<Step>> CHAIN = Shapes.list(step(), 0);

    private WhySection() {}

    /** One answer as written; {@code section} is empty for a plain text. */
    record Step(String text, Optional<Section> section, Location at) {
        List<List<Step>> branches() {
            return section.flatMap(more -> more.find(BRANCHES)).orElse(List.of());
        }

        private Why build(List<Why> next) {
            return new Why(
                    text,
                    section.flatMap(more -> more.find(STAGE)),
                    section.flatMap(more -> more.find(DEPARTMENT)),
                    next);
        }
    }

    private static Shape<Step> plain() {
        return Scalars.mapped(Scalars.locatedText(), text -> new Step(text.value(), Optional.empty(), text.at()));
    }

    private static Shape<Step> step() {
        Shape<Step> plain = plain();
        return new Shape<>() {
            @Override
            public Optional<Step> read(Node node, Place place) {
                if (node instanceof Scalar) {
                    return plain.read(node, place);
                }
                return STEP.read(node, place)
                        .map(section -> new Step(section.find(WHY).orElse(""), Optional.of(section), node.at()));
            }

            @Override
            public Map<String, Object> schema() {
                return Schemas.anyOf(plain.schema(), STEP.schema());
            }
        };
    }

    /** Reports the first answer of every chain that goes too far. */
    static void check(List<Step> chain, String thing, Problems problems) {
        check(chain, 0, thing, problems);
    }

    private static void check(List<Step> chain, int above, String thing, Problems problems) {
        if (above + chain.size() > DEEPEST) {
            Step first = chain.get(Math.max(0, DEEPEST - above));
            problems.add(Problem.error("config.whys-too-deep", first.at(), thing, DEEPEST));
        }
        IntStream.range(0, chain.size())
                .forEach(i -> chain.get(i).branches().forEach(branch -> check(branch, above + i + 1, thing, problems)));
    }

    /** Empty, or the first answer with all that follow. */
    static List<Why> build(List<Step> chain) {
        if (chain.isEmpty()) {
            return List.of();
        }
        Step first = chain.get(0);
        Stream<Why> on = build(chain.subList(1, chain.size())).stream();
        Stream<Why> branches = first.branches().stream().flatMap(branch -> build(branch).stream());
        return List.of(first.build(Stream.concat(on, branches).toList()));
    }
}
