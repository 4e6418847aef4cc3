package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which means of satisfaction, or shares of comments that judge so, by issue are withheld in one wave: of those who mention an issue, and of those who comment
 * without mentioning it. Both together give the total of all who comment. No sum or difference of the totals of all who
 * answered the question, of all who comment and of those who mention each issue may tell of too few, in whatever way
 * mentions overlap.
 */
final class IssueDisclosure {
    private static final int EVERYBODY = 0;
    private static final int COMMENTING = 1;
    private static final int FIRST_ISSUE = 2;

    private final int minimum;
    private final int issues;
    private final boolean[][] in;
    private final long[] people;
    private final boolean[] hidden;

    /** Of what is told of those who answered the question. */
    IssueDisclosure(Scope scope, Question question, int wave) {
        this(
                scope,
                scope.wave(wave).text().mentions(),
                scope.wave(wave).question(scope.indexOf(question)).answered(Slots.ALL)
                        - Arrays.stream(scope.wave(wave).text().satisfaction()).sum());
    }

    /** Of what is told of comments, whether or not those who wrote them answered a question. */
    static IssueDisclosure ofComments(Scope scope, int wave) {
        SortedMap<BigInteger, Long> mentions = new TreeMap<>();
        scope.wave(wave).voices().speakers().forEach((said, speakers) -> {
            BigInteger issues = BigInteger.ZERO;
            for (int issue : said.issues()) {
                issues = issues.setBit(issue);
            }
            mentions.merge(issues, speakers.comments(), Long::sum);
        });
        return new IssueDisclosure(scope, mentions, 0);
    }

    /**
     * @param mentions how many comment and mention exactly these issues, a bit each
     * @param silent how many do not comment
     */
    private IssueDisclosure(Scope scope, SortedMap<BigInteger, Long> mentions, long silent) {
        minimum = scope.study().plan().minimumCell();
        issues = scope.study().issues().size();
        List<BigInteger> patterns = new ArrayList<>(mentions.keySet());
        people = new long[patterns.size() + 1];
        people[patterns.size()] = silent;
        in = new boolean[FIRST_ISSUE + issues][people.length];
        Arrays.fill(in[EVERYBODY], true);
        for (int part = 0; part < patterns.size(); part++) {
            people[part] = mentions.get(patterns.get(part));
            in[COMMENTING][part] = true;
            for (int issue = 0; issue < issues; issue++) {
                in[FIRST_ISSUE + issue][part] = patterns.get(part).testBit(issue);
            }
        }
        hidden = new boolean[in.length];
        hide();
    }

    /** Of those who mention it. */
    boolean with(int issue) {
        return hidden[FIRST_ISSUE + issue];
    }

    /** Of those who comment without mentioning it; so is the difference of the two. */
    boolean without(int issue) {
        return hidden[COMMENTING] || hidden[FIRST_ISSUE + issue];
    }

    private void hide() {
        hidden[EVERYBODY] = few(size(EVERYBODY));
        hidden[COMMENTING] = few(size(COMMENTING));
        for (int issue = 0; issue < issues; issue++) {
            long with = size(FIRST_ISSUE + issue);
            hidden[FIRST_ISSUE + issue] = few(with) || few(size(COMMENTING) - with);
        }
        boolean changed = true;
        while (changed) {
            int[] shown = IntStream.range(0, in.length)
                    .filter(total -> !hidden[total])
                    .toArray();
            boolean[][] totals =
                    Arrays.stream(shown).mapToObj(total -> in[total]).toArray(boolean[][]::new);
            Optional<long[]> telling = Differencing.tells(totals, people, minimum);
            changed = telling.isPresent() && hideOne(shown, telling.get());
        }
    }

    /** The smallest issue of the combination; the total of all who comment where no issue is in it. */
    private boolean hideOne(int[] shown, long[] combination) {
        int smallest = -1;
        for (int i = 0; i < shown.length; i++) {
            boolean candidate = combination[i] != 0 && shown[i] != EVERYBODY;
            if (candidate && (smallest <= COMMENTING || size(shown[i]) < size(smallest))) {
                smallest = shown[i];
            }
        }
        if (smallest < 0) {
            return false;
        }
        hidden[smallest] = true;
        return true;
    }

    private long size(int total) {
        return IntStream.range(0, people.length)
                .filter(part -> in[total][part])
                .mapToLong(part -> people[part])
                .sum();
    }

    private boolean few(long size) {
        return size > 0 && size < minimum;
    }
}
