package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.cache.Key;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pools the rare values of open questions and groupings into one: a cell may hold anything, also a name, and what no
 * wave has from at least {@code plan.minimum-cell} counted respondents is not shown.
 */
final class RareValues {
    /** Id of the pooled value. A text of its own with this id joins it. */
    static final String OTHER = Grouping.POOLED;

    private final Study study;
    private final int minimum;
    private final String label;

    private RareValues(Study study) {
        this.study = study;
        this.minimum = study.plan().minimumCell();
        this.label = study.language() == Language.ZH_CN ? "其他" : "Other";
    }

    static boolean concerns(Study study) {
        return study.questions().stream().anyMatch(Question::openLevels)
                || study.groups().stream().anyMatch(Grouping::open);
    }

    /** Reads all files of the inventory once to count; what is wrong in them is told by the reading that follows. */
    static Study pooled(Inventory inventory, Problems problems, Cache cache) {
        Study study = inventory.study();
        List<ValueCounts> waves = new ArrayList<>();
        study.waves().forEach(wave -> waves.add(new ValueCounts(study)));
        inventory.files().forEach(file -> waves.get(file.waveIndex()).merge(counts(inventory, file, cache)));
        Study pooled = new RareValues(study).pooled(waves);
        warn(inventory, pooled, problems);
        return pooled;
    }

    /** Every option of a ranking adds to the points of those before it, and a misspelt one counts as an option. */
    private static void warn(Inventory inventory, Study pooled, Problems problems) {
        for (Question question : pooled.questions()) {
            long told = question.levels().stream()
                    .filter(level -> !level.id().equals(OTHER))
                    .count();
            long rare = question.ranks() - told;
            if (question.openLevels() && question.type() == Question.Type.RANKING && told > 0 && rare > 0) {
                Location file = Location.ofFile(inventory.files().get(0).file().path());
                problems.add(Problem.warning(
                        "survey.ranking-rare",
                        file,
                        "questions." + question.id(),
                        rare,
                        pooled.plan().minimumCell(),
                        question.ranks()));
            }
        }
    }

    private static ValueCounts counts(Inventory inventory, DataFile file, Cache cache) {
        if (!cache.on() || !file.file().lasting()) {
            return read(inventory, file);
        }
        Key key = inventory.key(Key.Kind.VALUES, file, "");
        return cache.find(key, codec -> {
                    ValueCounts known = new ValueCounts(inventory.study());
                    known.through(codec);
                    return known;
                })
                .orElseGet(() -> {
                    ValueCounts counts = read(inventory, file);
                    if (file.file().lasting()) {
                        cache.keep(key, counts::through);
                    }
                    return counts;
                });
    }

    private static ValueCounts read(Inventory inventory, DataFile file) {
        ValueCounts counts = new ValueCounts(inventory.study());
        Problems toldLater = new Problems();
        inventory.read(file, counts, toldLater);
        return counts;
    }

    private Study pooled(List<ValueCounts> waves) {
        List<Question> questions = new ArrayList<>();
        List<Grouping> groups = new ArrayList<>();
        for (Question question : study.questions()) {
            int q = questions.size();
            questions.add(question.openLevels() ? pooled(question, most(waves, counts -> counts.levels(q))) : question);
        }
        for (Grouping group : study.groups()) {
            int g = groups.size();
            groups.add(group.open() ? pooled(group, most(waves, counts -> counts.values(g))) : group);
        }
        return study.with(questions, groups);
    }

    private Question pooled(Question question, long[] counts) {
        List<Question.Level> levels = new ArrayList<>();
        Map<String, String> codes = new LinkedHashMap<>();
        boolean rare = false;
        for (int i = 0; i < counts.length; i++) {
            Question.Level level = question.levels().get(i);
            boolean shown = shown(level.id(), counts[i]);
            rare |= !shown;
            codes.put(level.id(), shown ? level.id() : OTHER);
            if (shown) {
                levels.add(level);
            }
        }
        if (rare) {
            levels.add(new Question.Level(OTHER, label, Optional.empty()));
        }
        return question.withLevels(levels, codes);
    }

    private Grouping pooled(Grouping group, long[] counts) {
        List<Grouping.Value> values = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Grouping.Value value = group.values().get(i);
            if (shown(value.id(), counts[i])) {
                values.add(value);
            } else {
                rare.addAll(value.codes());
            }
        }
        if (!rare.isEmpty()) {
            values.add(new Grouping.Value(OTHER, label, rare));
        }
        return group.withValues(values);
    }

    private boolean shown(String id, long most) {
        return most >= minimum && !id.equals(OTHER);
    }

    /** Per value the number of the wave that has most of it. */
    private static long[] most(List<ValueCounts> waves, java.util.function.Function<ValueCounts, long[]> of) {
        long[] most = of.apply(waves.get(0)).clone();
        for (ValueCounts wave : waves) {
            long[] counts = of.apply(wave);
            java.util.Arrays.setAll(most, i -> Math.max(most[i], counts[i]));
        }
        return most;
    }
}
