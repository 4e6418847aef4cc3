package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowest and highest number of a rating scale, both included. */
record Scale(int lowest, int highest) {
    static final Scale DEFAULT = new Scale(1, 5);
    static final Scale NPS = new Scale(0, 10);

    private static final int FEWEST_POINTS = 2;
    private static final int MOST_POINTS = 11;
    private static final int BOUND = 100;

    int points() {
        return highest - lowest + 1;
    }

    boolean holds(double number) {
        return number >= lowest && number <= highest;
    }

    @Override
    public String toString() {
        return "[" + lowest + ", " + highest + "]";
    }

    /** Two whole numbers that make 2 to 11 points. */
    static Shape<Scale> shape() {
        Shape<Integer> bound = Numbers.integer(-BOUND, BOUND);
        return new Shape<>() {
            @Override
            public Optional<Scale> read(Node node, Place place) {
                if (!(node instanceof Sequence bounds) || bounds.items().size() != 2) {
                    place.refuse("scale-bounds", node);
                    return Optional.empty();
                }
                Optional<Integer> lowest = bound.read(bounds.items().get(0), place);
                Optional<Integer> highest = bound.read(bounds.items().get(1), place);
                if (lowest.isEmpty() || highest.isEmpty()) {
                    return Optional.empty();
                }
                Scale scale = new Scale(lowest.get(), highest.get());
                if (scale.points() < FEWEST_POINTS || scale.points() > MOST_POINTS) {
                    place.refuse("scale-points", node, scale);
                    return Optional.empty();
                }
                return Optional.of(scale);
            }

            @Override
            public Map<String, Object> schema() {
                Map<String, Object> schema = Schemas.ofType("array");
                schema.put("prefixItems", List.of(bound.schema(), bound.schema()));
                schema.put("minItems", 2);
                schema.put("maxItems", 2);
                return schema;
            }
        };
    }
}
