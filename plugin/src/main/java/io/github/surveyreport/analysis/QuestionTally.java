package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.survey.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The answers to one question in one wave, per {@linkplain Slots slot}. */
final class QuestionTally {
    private final Question.Type type;
    private final int levels;
    private final long[] answered;
    private final long[] chosen;
    private final RankingTally ranking;
    private final TreeMap<Integer, TreeMap<BigDecimal, Long>> numbers = new TreeMap<>();

    QuestionTally(Question question, int slots) {
        type = question.type();
        levels = question.levels().size();
        answered = new long[slots];
        chosen = new long[slots * levels];
        ranking = new RankingTally(levels, question.ranks(), slots);
    }

    /** @param slots the first {@code count} entries are the slots of the response */
    void add(Response response, int question, int[] slots, int count) {
        switch (type) {
            case RATING, NPS, SINGLE -> addLevel(response.answer(question), slots, count);
            case MULTIPLE -> addChoices(response, question, slots, count);
            case RANKING -> addRanking(response, question, slots, count);
            case NUMBER -> addNumber(response.text(question), slots, count);
            case TEXT -> {
                if (response.text(question) != null) {
                    addAnswered(slots, count);
                }
            }
        }
    }

    void merge(QuestionTally other) {
        add(answered, other.answered);
        add(chosen, other.chosen);
        ranking.merge(other.ranking);
        other.numbers.forEach((slot, counts) -> counts.forEach((number, count) -> addNumber(slot, number, count)));
    }

    void through(Codec codec) {
        codec.numbers(answered);
        codec.numbers(chosen);
        ranking.through(codec);
        codec.map(numbers, slot -> (int) codec.number(slot, Integer::longValue), counts -> {
            TreeMap<BigDecimal, Long> these = counts == null ? new TreeMap<>() : counts;
            codec.map(
                    these,
                    number -> new BigDecimal(codec.text(number == null ? "" : number.toString())),
                    count -> codec.number(count, Long::longValue));
            return these;
        });
    }

    /** How many answered. */
    long answered(int slot) {
        return answered[slot];
    }

    /** How often each level was chosen; of a ranking how often it was ranked first. */
    long[] levels(int slot) {
        return Arrays.copyOfRange(chosen, slot * levels, (slot + 1) * levels);
    }

    /** How often an option of a ranking has each rank, from the first; last, how many answered without ranking it. */
    long[] ranks(int slot, int level) {
        return ranking.ranks(slot, level, answered[slot]);
    }

    /** How many of everybody give an option of a ranking each mid-rank; at twice the mid-rank. */
    long[] midRanks(int level) {
        return ranking.middle(level);
    }

    /** The numbers given, ascending, with their counts. */
    SortedMap<BigDecimal, Long> numbers(int slot) {
        return Collections.unmodifiableSortedMap(numbers.getOrDefault(slot, new TreeMap<>()));
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof QuestionTally other
                && type == other.type
                && Arrays.equals(answered, other.answered)
                && Arrays.equals(chosen, other.chosen)
                && ranking.equals(other.ranking)
                && numbers.equals(other.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(answered) + Arrays.hashCode(chosen) + ranking.hashCode() + numbers.hashCode();
    }

    private void addLevel(int level, int[] slots, int count) {
        if (level == Response.MISSING) {
            return;
        }
        for (int i = 0; i < count; i++) {
            answered[slots[i]]++;
            chosen[slots[i] * levels + level]++;
        }
    }

    private void addChoices(Response response, int question, int[] slots, int count) {
        if (!response.chose(question)) {
            return;
        }
        addAnswered(slots, count);
        for (int level : response.choices(question)) {
            for (int i = 0; i < count; i++) {
                chosen[slots[i] * levels + level]++;
            }
        }
    }

    private void addRanking(Response response, int question, int[] slots, int count) {
        if (!response.chose(question)) {
            return;
        }
        int[] order = response.choices(question);
        addLevel(order[0], slots, count);
        ranking.add(order, slots, count);
    }

    private void addNumber(String text, int[] slots, int count) {
        if (text == null) {
            return;
        }
        addAnswered(slots, count);
        BigDecimal number = canonical(new BigDecimal(text));
        for (int i = 0; i < count; i++) {
            addNumber(slots[i], number, 1);
        }
    }

    private void addNumber(int slot, BigDecimal number, long count) {
        numbers.computeIfAbsent(slot, key -> new TreeMap<>()).merge(number, count, Long::sum);
    }

    private void addAnswered(int[] slots, int count) {
        for (int i = 0; i < count; i++) {
            answered[slots[i]]++;
        }
    }

    /** 1.0 and 1 are one number; without this, equality would depend on which came first. */
    private static BigDecimal canonical(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static void add(long[] target, long[] more) {
        for (int i = 0; i < target.length; i++) {
            target[i] += more[i];
        }
    }
}
