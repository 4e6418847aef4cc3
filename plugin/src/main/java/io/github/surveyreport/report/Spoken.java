package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says in a sentence what a picture shows, for those who do not see it. */
final class Spoken {
    private final Draft draft;

    Spoken(Draft draft) {
        this.draft = draft;
    }

    /** One thing of a picture with its number. */
    record Item(String label, Optional<Measure> measure) {}

    /** The largest and the smallest of several values of one kind. */
    String extremes(List<Item> items) {
        List<Item> known = known(items);
        if (known.isEmpty()) {
            return draft.say("spoken.none");
        }
        Item most = known.get(known.size() - 1);
        Item least = known.get(0);
        if (known.size() == 1) {
            return draft.say("spoken.single", most.label(), draft.shown().value(most.measure()));
        }
        return draft.say(
                "spoken.extremes",
                known.size(),
                most.label(),
                draft.shown().value(most.measure()),
                least.label(),
                draft.shown().value(least.measure()));
    }

    /** The first and the last value of a line. */
    String course(String name, List<Optional<Measure>> overTime) {
        List<Item> known = new ArrayList<>();
        for (int i = 0; i < overTime.size(); i++) {
            if (draft.shown().estimate(overTime.get(i)).isPresent()) {
                known.add(new Item(draft.study().waves().get(i).label(), overTime.get(i)));
            }
        }
        if (known.isEmpty()) {
            return draft.say("spoken.course.none", name);
        }
        Item first = known.get(0);
        Item last = known.get(known.size() - 1);
        if (known.size() == 1) {
            return draft.say(
                    "spoken.course.one", name, first.label(), draft.shown().value(first.measure()));
        }
        double difference = value(last) - value(first);
        return draft.say(
                "spoken.course",
                name,
                first.label(),
                draft.shown().value(first.measure()),
                last.label(),
                draft.shown().value(last.measure()),
                draft.shown().signed(last.measure().orElseThrow(), difference));
    }

    private List<Item> known(List<Item> items) {
        return items.stream()
                .filter(item -> draft.shown().estimate(item.measure()).isPresent())
                .sorted(Comparator.comparingDouble(this::value))
                .toList();
    }

    private double value(Item item) {
        return draft.shown().estimate(item.measure()).orElseThrow().value();
    }
}
