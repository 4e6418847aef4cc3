package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ImprintTest {
    private static final TextAnalyzer ANALYZER = Vocabularies.analyzer(Vocabularies.NONE);

    @Test
    void spellingsOfTheSameTextAreOneText() {
        Imprint imprint = of("客服回复太慢，等了半个小时！APP也卡");
        assertEquals(imprint, of("  客服回复太慢 等了半个小时。。。ＡＰＰ也卡👍"));
        assertEquals(imprint, of("客服回復太慢，等了半個小時app也卡"));
        assertNotEquals(imprint.letters(), of("客服回复太慢，等了两个小时！APP也卡").letters());
    }

    @Test
    void shortTextIsComparedWithNone() {
        assertTrue(of("服务很好").isNone());
        assertTrue(of("服务很好").likeness(of("服务很好")) == 0);
    }

    /** Against the exact Jaccard index of three-letter sequences; 32 slots have a standard error of about 0.09. */
    @Test
    void likenessEstimatesTheJaccardIndex() {
        Random random = new Random(7);
        double sum = 0;
        int pairs = 200;
        for (int pair = 0; pair < pairs; pair++) {
            String one = letters(random, 120);
            String two = one.substring(0, 60 + random.nextInt(60)) + letters(random, 20);
            double error = of(one).likeness(of(two)) - jaccard(one, two);
            assertTrue(Math.abs(error) < 0.4, () -> one + " / " + two + ": " + error);
            sum += error;
        }
        assertEquals(0, sum / pairs, 0.03);
    }

    @Test
    void joiningIsCommutativeAndAssociativeAndKeepsShortTextsOut() {
        List<Imprint> parts = List.of(of("客服回复太慢等了半个小时"), of("产品质量不错下次还会再来"), of("好"));
        Imprint left = parts.get(0).plus(parts.get(1)).plus(parts.get(2));
        assertEquals(left, parts.get(2).plus(parts.get(1)).plus(parts.get(0)));
    }

    private static Imprint of(String text) {
        return ANALYZER.read(text).imprint();
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('\u5000' + random.nextInt(500)));
        }
        return text.toString();
    }

    private static double jaccard(String one, String two) {
        Set<String> a = threes(one);
        Set<String> both = new TreeSet<>(a);
        both.retainAll(threes(two));
        Set<String> all = new TreeSet<>(a);
        all.addAll(threes(two));
        return (double) both.size() / all.size();
    }

    private static Set<String> threes(String text) {
        List<String> threes = new ArrayList<>();
        String normalized = Normalizer.normalize(text);
        for (int i = 0; i + 3 <= normalized.length(); i++) {
            threes.add(normalized.substring(i, i + 3));
        }
        return new TreeSet<>(threes);
    }
}
