package io.github.surveyreport.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Places already taken by texts: who comes first stays, who would cover an earlier one has to go elsewhere or is left out. */
final class Crowd {
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** Those of {@code wanted}, in that order, whose place is free when their turn comes. */
    static <T> List<T> seated(List<T> wanted, Function<T, Rectangle2D> place) {
        Crowd crowd = new Crowd();
        return wanted.stream().filter(one -> crowd.take(place.apply(one))).toList();
    }

    boolean isFree(Rectangle2D place) {
        return taken.stream().noneMatch(other -> other.intersects(place));
    }

    /** Takes the place when it is free. */
    boolean take(Rectangle2D place) {
        boolean free = isFree(place);
        if (free) {
            taken.add(place);
        }
        return free;
    }
}
