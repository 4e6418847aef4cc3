package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.text.Imprint;
import io.github.surveyreport.text.TextAnalyzer;
import io.github.surveyreport.text.TextAnalyzers;
import io.github.surveyreport.text.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopiesTallyTest {
    private static final TextAnalyzer ANALYZER =
            TextAnalyzers.create(new Vocabulary(Map.of(), List.of(), List.of(), List.of()));
    private static final String LONG = "上个月买的洗衣机用了不到两个星期就开始漏水打电话报修等了三天才有人上门修完第二天又漏了希望尽快换一台新的";

    @Test
    void copiesAndNearCopiesAreCountedBeyondTheFirst() {
        CopiesTally tally = tally(
                List.of(LONG, LONG + "！", "  " + LONG, LONG.replace("三天", "五天"), "客服态度非常好解决问题也很快", "服务很好", "服务很好"));
        assertEquals(5, tally.compared());
        assertEquals(2, tally.identical());
        assertEquals(3, tally.similar());
    }

    @Test
    void neitherOrderNorPartsMatter() {
        List<String> comments = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            comments.add("第" + i % 70 + "位客户说" + LONG.substring(0, 20 + i % 30));
        }
        CopiesTally all = tally(comments);
        Collections.shuffle(comments, new Random(3));
        CopiesTally left = tally(comments.subList(0, 100));
        CopiesTally right = tally(comments.subList(100, 300));
        right.merge(left);
        right.merge(new CopiesTally());
        assertEquals(all, right);
        assertEquals(all.hashCode(), right.hashCode());
        assertEquals(all.similar(), right.similar());
    }

    /** Half of the texts are said twice, so a third of the comments repeats another. */
    @Test
    void memoryIsBoundedAndTheSampleStillTellsTheShare() {
        Random random = new Random(11);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3 * CopiesTally.MOST; i++) {
            texts.add(random(random));
        }
        List<String> comments = new ArrayList<>(texts);
        comments.addAll(texts.subList(0, texts.size() / 2));
        CopiesTally tally = tally(comments);
        Collections.shuffle(comments, random);
        CopiesTally parts = tally(comments.subList(0, 9000));
        parts.merge(tally(comments.subList(9000, comments.size())));
        assertEquals(tally, parts);
        assertTrue(tally.kept() < 2L * CopiesTally.MOST);
        assertEquals(1.0 / 3, (double) tally.identical() / tally.kept(), 0.02);
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append((char) ('\u5000' + random.nextInt(800)));
        }
        return text.toString();
    }

    private static CopiesTally tally(List<String> comments) {
        CopiesTally tally = new CopiesTally();
        for (String comment : comments) {
            Imprint imprint = ANALYZER.read(comment).imprint();
            tally.add(imprint);
        }
        return tally;
    }
}
