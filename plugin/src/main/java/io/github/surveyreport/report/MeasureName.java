package io.github.surveyreport.report;

import io.github.surveyreport.analysis.MeasureKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The name of a measure for readers: 响应速度，均值，2026年第四季度. */
final class MeasureName {
    private static final String MATCHED = "matched.";

    private final Draft draft;
    private final Words words;

    MeasureName(Draft draft) {
        this(draft, draft.words());
    }

    /** In another language than the study's; what the configuration names stays as it is written there. */
    MeasureName(Draft draft, Words words) {
        this.draft = draft;
        this.words = words;
    }

    String of(MeasureKey key) {
        return subject(key.id()) + words.get("name.separator") + statisticOf(key);
    }

    /** The same without what it is about. */
    String statisticOf(MeasureKey key) {
        List<String> parts = new ArrayList<>(List.of(brief(key)));
        Labels labels = new Labels(draft.study());
        key.group().forEach((grouping, value) -> parts.add(labels.group(words, grouping, value)));
        return String.join(words.get("name.separator"), parts);
    }

    /** The statistic, and the wave when it is not the last: what is left to say after a sentence about it. */
    String brief(MeasureKey key) {
        List<String> parts = new ArrayList<>(List.of(statistic(key)));
        Labels labels = new Labels(draft.study());
        if (!key.wave().equals(draft.lastWave().id())) {
            parts.add(labels.wave(key.wave()));
        }
        return String.join(words.get("name.separator"), parts);
    }

    /** The statistic alone. */
    String statistic(MeasureKey key) {
        return new StatisticName(draft, words).of(key);
    }

    /** What a comparison of the same customers is about: {@code matched.action.A01} is about {@code action.A01}. */
    static String plain(String id) {
        return id.startsWith(MATCHED) ? id.substring(MATCHED.length()) : id;
    }

    /** What it is about. */
    String subject(String id) {
        if (id.startsWith(MATCHED)) {
            return words.get("subject.matched", subject(plain(id)));
        }
        int dot = id.indexOf('.');
        if (dot < 0) {
            return words.find("subject." + id).orElse(id);
        }
        String name = id.substring(dot + 1);
        return label(id.substring(0, dot), name).orElse(name);
    }

    /** Two questions, or a scale and one of its items. */
    private Optional<String> pair(String kind, String name) {
        int dot = name.indexOf('.');
        Labels labels = new Labels(draft.study());
        String whole = name.substring(0, dot);
        Optional<String> first = kind.equals("item") ? labels.named("scale", whole) : labels.question(whole);
        Optional<String> second = labels.question(name.substring(dot + 1));
        return first.flatMap(one -> second.map(two -> words.get("groups.cell", one, two)));
    }

    /** A question and what it is compared by, or what the test of the same customers is about and by. */
    private Optional<String> test(String name) {
        int dot = name.lastIndexOf('.');
        String by = name.substring(dot + 1);
        String about = name.substring(0, Math.max(0, dot));
        Optional<String> label =
                about.contains(".") ? Optional.of(subject(about)) : new Labels(draft.study()).question(about);
        return label.map(found -> words.get(
                "groups.cell",
                found,
                words.find("procedure." + by).orElseGet(() -> new Labels(draft.study()).groupingLabel(by))));
    }

    private Optional<String> bone(String name) {
        int dot = name.indexOf('.');
        String bone = name.substring(dot + 1);
        return new Labels(draft.study())
                .issue(name.substring(0, Math.max(0, dot)))
                .map(issue -> words.get("groups.cell", issue, new Labels(draft.study()).bone(words, bone)));
    }

    private Optional<String> label(String kind, String name) {
        Labels labels = new Labels(draft.study());
        return switch (kind) {
            case "question",
                    "uncleaned",
                    "period",
                    "control",
                    "control-top2",
                    "trend",
                    "step",
                    "forecast",
                    "careless-effect" ->
                name.equals("composite") ? words.find("subject.composite") : labels.question(name);
            case "driver", "ordinal", "ipa", "factor" -> labels.question(name);
            case "correlation", "item" -> pair(kind, name);
            case "cleaning" -> words.find("rule." + name);
            case "careless" -> words.find("sign." + name);
            case "test" -> test(name);
            case "bone" -> bone(name);
            case "dimension", "indicator", "scale", "kano", "metric", "service", "issue", "cause", "stage", "action" ->
                labels.named(kind, name);
            default -> Optional.of(name);
        };
    }
}
