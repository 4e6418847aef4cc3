package io.github.surveyreport.analysis;

import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.KanoPair;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.config.Periods;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.TimeAxis.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The bases of one wave: who answered, what they answered, who commented. */
final class WaveBases {
    private final Study study;
    private final WaveTally tally;
    private final BaseCuts cuts;
    private final int wave;
    private final SortedMap<String, BaseFamily> families = new TreeMap<>();

    WaveBases(Study study, Tallies tallies, BaseCuts cuts, int wave) {
        this.study = study;
        this.tally = tallies.wave(wave);
        this.cuts = cuts;
        this.wave = wave;
    }

    /** What a family is about, {@link Bases#BY}, and what divides it → the family. */
    SortedMap<String, BaseFamily> families() {
        divide("valid", cuts.all(), slot -> BaseCounts.of(tally.counted(slot)));
        for (int q = 0; q < study.questions().size(); q++) {
            Question question = study.questions().get(q);
            QuestionTally answers = tally.question(q);
            divide("question." + question.id(), cuts.all(), slot -> answers(question, answers, slot));
            if (question.type() == Question.Type.RANKING) {
                put("order." + question.id(), midRanks(question, answers));
            }
        }
        put("customers", BaseCounts.of(tally.customers().all().size()));
        put("core-customers", BaseCounts.of(tally.customers().core().size()));
        comments();
        if (study.methods().time().period() != Period.WAVE) {
            periods();
        }
        if (wave == study.waves().size() - 1) {
            models().forEach(this::model);
        }
        return families;
    }

    private void put(String what, BaseCounts counts) {
        families.put(what + Bases.BY, BaseFamily.of(counts));
    }

    private void divide(String what, List<BaseCuts.Cut> by, IntFunction<BaseCounts> ofSlot) {
        put(what, ofSlot.apply(Slots.ALL));
        by.forEach(cut -> families.put(what + Bases.BY + cut.by(), cut.family(ofSlot)));
    }

    private static BaseCounts answers(Question question, QuestionTally answers, int slot) {
        long n = answers.answered(slot);
        if (question.type() == Question.Type.NUMBER) {
            SortedMap<String, Long> numbers = new TreeMap<>();
            answers.numbers(slot).forEach((number, count) -> numbers.put(number.toPlainString(), count));
            return new BaseCounts(numbers, n, true);
        }
        if (question.type() == Question.Type.RANKING) {
            return ranks(question, answers, slot);
        }
        return BaseCounts.of(names(question), answers.levels(slot), n, question.type() != Question.Type.MULTIPLE);
    }

    /** How often each option has each rank; everybody gives several. */
    private static BaseCounts ranks(Question question, QuestionTally answers, int slot) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int level = 0; level < question.levels().size(); level++) {
            long[] ranks = answers.ranks(slot, level);
            for (int rank = 0; rank < ranks.length; rank++) {
                counts.put(question.levels().get(level).id() + " " + (rank + 1), ranks[rank]);
            }
        }
        return new BaseCounts(counts, answers.answered(slot), false);
    }

    /** How often everybody gives each option each mid-rank, of which its place among the others is tested. */
    private static BaseCounts midRanks(Question question, QuestionTally answers) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int level = 0; level < question.levels().size(); level++) {
            long[] middle = answers.midRanks(level);
            for (int twice = 0; twice < middle.length; twice++) {
                counts.put(question.levels().get(level).id() + " " + twice, middle[twice]);
            }
        }
        return new BaseCounts(counts, answers.answered(Slots.ALL), false);
    }

    /** Points of a scale are known by their score, whatever they are called. */
    static List<String> names(Question question) {
        return question.levels().stream()
                .map(level ->
                        level.score().map(score -> Integer.toString(score)).orElse(level.id()))
                .toList();
    }

    private void comments() {
        put("comments", BaseCounts.of(tally.text().comments()));
        divide(
                "commenters",
                cuts.ofGroupings(),
                slot -> BaseCounts.of(tally.commenters().customers(slot).size()));
        study.priority().satisfaction().map(study::question).ifPresent(question -> {
            long[] levels = tally.text().satisfaction();
            BaseCounts commenters = BaseCounts.of(names(question), levels, sum(levels), true);
            put("satisfaction-of-commenters", commenters);
            for (int issue = 0; issue < study.issues().size(); issue++) {
                issue(question, commenters, issue);
            }
        });
    }

    /**
     * Who mentions an issue, and everybody else who commented, by satisfaction; where so few mention it that it is withheld,
     * there is nothing to subtract. Under another wording it is another set: to hold data would not undo that.
     */
    private void issue(Question question, BaseCounts commenters, int index) {
        IssueCategory category = study.issues().get(index);
        IssueTally issue = tally.text().issue(index);
        if (issue.commenters().size() >= study.plan().minimumCell()) {
            String words = category.synonyms() + " " + category.wording() + " " + study.text();
            long[] levels = issue.satisfaction();
            BaseCounts mentioning = BaseCounts.of(names(question), levels, sum(levels), true);
            families.put(
                    "issue." + category.id() + " " + words + Bases.BY + "issues",
                    new BaseFamily(commenters, new TreeMap<>(Map.of("in", mentioning))));
        }
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }

    private void periods() {
        PeriodTally periods = tally.periods();
        Periods axis = Periods.of(study);
        SortedMap<String, BaseCounts> counted = new TreeMap<>();
        for (int period = 0; period < periods.periods(); period++) {
            counted.put(axis.id(periods.first() + period), BaseCounts.of(periods.counted(period)));
        }
        families.put("valid" + Bases.BY + "period", new BaseFamily(BaseCounts.of(tally.counted(Slots.ALL)), counted));
        for (int q = 0; q < study.questions().size(); q++) {
            Question question = study.questions().get(q);
            if (question.isScale()) {
                SortedMap<String, BaseCounts> parts = new TreeMap<>();
                for (int period = 0; period < periods.periods(); period++) {
                    long[] levels = periods.levels(q, period);
                    parts.put(
                            axis.id(periods.first() + period),
                            BaseCounts.of(names(question), levels, sum(levels), true));
                }
                BaseCounts whole = answers(question, tally.question(q), Slots.ALL);
                families.put("question." + question.id() + Bases.BY + "period", new BaseFamily(whole, parts));
            }
        }
    }

    /** Questions that are told of together, of those who answered all of them. */
    private Map<String, List<String>> models() {
        Map<String, List<String>> models = new LinkedHashMap<>();
        study.methods().drivers().ifPresent(drivers -> {
            List<String> all = new ArrayList<>(List.of(drivers.outcome()));
            all.addAll(drivers.questions());
            models.put("drivers", all);
        });
        List<String> items = new ArrayList<>();
        for (MultiItemScale scale : study.methods().scales()) {
            models.put("scale." + scale.id(), scale.questions());
            items.addAll(scale.questions());
        }
        models.put("factors", items.stream().distinct().toList());
        for (KanoPair pair : study.methods().kano()) {
            models.put("kano." + pair.id(), List.of(pair.functional(), pair.dysfunctional()));
        }
        return models;
    }

    private void model(String id, List<String> questions) {
        if (questions.isEmpty()) {
            return;
        }
        PatternTally all = tally.patterns();
        int[] positions = questions.stream().mapToInt(all.layout()::position).toArray();
        int[] together = new int[Math.max(1, new WeightingCells(study).size())];
        SortedMap<String, Long> patterns = new TreeMap<>();
        long[] n = {0};
        all.complete(positions, together).forEach((levels, stratum, count) -> {
            patterns.merge(Arrays.toString(levels), count, Long::sum);
            n[0] += count;
        });
        put(id, new BaseCounts(patterns, n[0], true));
    }
}
