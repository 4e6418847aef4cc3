package io.github.surveyreport.example;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** One set of reference numbers held against the findings of the same data. */
final class ReferenceNumbers {
    /** Python and R agree to 1e-9 with each other. */
    private static final double TOLERANCE = 1e-9;

    private final Findings findings;
    private final Map<?, ?> reference;
    private final String wave;
    private final List<String> wrong = new ArrayList<>();
    private final TreeSet<String> notComputed = new TreeSet<>();
    private int compared;

    ReferenceNumbers(Findings findings, Map<?, ?> reference) {
        this.findings = findings;
        this.reference = reference;
        this.wave = findings.study().lastWave().id();
    }

    void compare() {
        reference.forEach((key, value) -> block(key.toString(), value));
    }

    int compared() {
        return compared;
    }

    List<String> wrong() {
        return wrong;
    }

    TreeSet<String> notComputed() {
        return notComputed;
    }

    private void block(String key, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return;
        }
        if (map.get("items") instanceof Map<?, ?> items) {
            items(items);
        }
        switch (key) {
            case "items" -> items(map);
            case "nps" -> recommendation().ifPresent(question -> nps(question, map, new TreeMap<>()));
            case "tool", "command", "published", "question_columns", "rows", "columns" -> {}
            default -> special(key, map);
        }
    }

    private void special(String key, Map<?, ?> map) {
        if (key.startsWith("nps_by_")) {
            map.forEach((value, of) -> recommendation()
                    .ifPresent(question ->
                            nps(question, (Map<?, ?>) of, group(key.substring("nps_by_".length()), value.toString()))));
        } else if (key.startsWith("anova_")) {
            String[] names = key.substring("anova_".length()).split("_by_");
            anova(names[0], names[1], map);
        } else if (map.containsKey("raw_alpha_listwise")) {
            alpha(map);
        } else if (map.get("alpha") instanceof Map<?, ?> alpha) {
            alpha(alpha);
        } else if (key.equals("r")) {
            map.values().stream()
                    .filter(Map.class::isInstance)
                    .map(block -> ((Map<?, ?>) block).get("items"))
                    .filter(Map.class::isInstance)
                    .forEach(items -> items((Map<?, ?>) items));
        } else {
            notComputed.add(key);
        }
    }

    private void items(Map<?, ?> items) {
        items.forEach((name, numbers) -> question(name.toString())
                .ifPresentOrElse(
                        question -> item(question, (Map<?, ?>) numbers), () -> notComputed.add("items." + name)));
    }

    /** By id, or by the header of its column. */
    private Optional<Question> question(String name) {
        return findings.study().questions().stream()
                .filter(Question::isScale)
                .filter(question -> question.id().equals(name)
                        || question.columns().get(0).toString().equals(name))
                .findFirst();
    }

    private Optional<Question> recommendation() {
        return findings.study().questions().stream()
                .filter(question -> question.type() == Type.NPS)
                .findFirst();
    }

    private void item(Question question, Map<?, ?> numbers) {
        String id = "question." + question.id();
        TreeMap<String, String> all = new TreeMap<>();
        for (String statistic : List.of("n", "mean", "sd", "median")) {
            number(id, statistic, all, numbers.get(statistic));
        }
        long n = ((Number) numbers.get("n")).longValue();
        if (numbers.get("counts") instanceof Map<?, ?> counts) {
            counts.forEach((level, count) -> number(id, "share:" + level, all, ((Number) count).doubleValue() / n));
        }
        Object top = numbers.keySet().stream()
                .filter(key -> key.toString().startsWith("top_box"))
                .findFirst()
                .<Object>map(numbers::get)
                .orElse(numbers.containsKey("wilson95") ? numbers : null);
        if (top instanceof Map<?, ?> box && question.type() == Type.RATING) {
            number(id, "top2", all, box.get("share"));
            interval(id, "top2", all, (List<?>) box.get("wilson95"));
        }
    }

    private void nps(Question question, Map<?, ?> numbers, TreeMap<String, String> group) {
        String id = "question." + question.id();
        double n = ((Number) numbers.get("n")).doubleValue();
        number(id, "n", group, n);
        number(id, "nps", group, numbers.get("nps"));
        for (String part : List.of("promoters", "passives", "detractors")) {
            number(id, part, group, ((Number) numbers.get(part)).doubleValue() / n);
        }
    }

    private void anova(String question, String grouping, Map<?, ?> numbers) {
        ((Map<?, ?>) numbers.get("groups")).forEach((value, of) -> {
            for (String statistic : List.of("n", "mean", "sd")) {
                number(
                        "question." + question,
                        statistic,
                        group(grouping, value.toString()),
                        ((Map<?, ?>) of).get(statistic));
            }
        });
        String test = "test." + question + "." + grouping;
        number(test, "ranks:statistic", new TreeMap<>(), numbers.get("kruskal_H"));
        number(test, "ranks:p", new TreeMap<>(), numbers.get("kruskal_p"));
    }

    /** The scale of exactly these questions. */
    private void alpha(Map<?, ?> numbers) {
        Map<?, ?> dropped = (Map<?, ?>) numbers.get("alpha_if_dropped_listwise");
        TreeSet<String> ids = new TreeSet<>();
        dropped.keySet().forEach(name -> question(name.toString()).ifPresent(question -> ids.add(question.id())));
        Iterator<String> scales = findings.study().methods().scales().stream()
                .filter(scale -> new TreeSet<>(scale.questions()).equals(ids))
                .map(scale -> "scale." + scale.id())
                .iterator();
        if (!scales.hasNext()) {
            notComputed.add("alpha of " + ids);
            return;
        }
        String id = scales.next();
        number(id, "alpha", new TreeMap<>(), numbers.get("raw_alpha_listwise"));
        number(id, "alpha-standardised", new TreeMap<>(), numbers.get("std_alpha_listwise"));
    }

    private static TreeMap<String, String> group(String grouping, String value) {
        return new TreeMap<>(Map.of(grouping, value));
    }

    private void number(String id, String statistic, TreeMap<String, String> group, Object expected) {
        if (!(expected instanceof Number number)) {
            return;
        }
        Optional<Estimate> found = find(id, statistic, group);
        if (found.isEmpty()) {
            notComputed.add(id + " " + statistic + (group.isEmpty() ? "" : " " + group));
            return;
        }
        check(
                id + " " + statistic + " " + group,
                number.doubleValue(),
                found.get().value());
    }

    private void interval(String id, String statistic, TreeMap<String, String> group, List<?> ends) {
        find(id, statistic, group).ifPresent(estimate -> {
            check(
                    id + " low",
                    ((Number) ends.get(0)).doubleValue(),
                    estimate.low().orElseThrow());
            check(
                    id + " high",
                    ((Number) ends.get(1)).doubleValue(),
                    estimate.high().orElseThrow());
        });
    }

    private Optional<Estimate> find(String id, String statistic, TreeMap<String, String> group) {
        return findings.measures()
                .find(new MeasureKey(id, statistic, wave, group))
                .filter(measure -> measure.result().computable())
                .map(measure -> measure.estimate());
    }

    private void check(String name, double expected, double actual) {
        compared++;
        if (!(Math.abs(expected - actual) <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
            wrong.add(name + ": expected " + expected + ", but " + actual);
        }
    }
}
