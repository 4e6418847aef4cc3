package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoodsTest {
    private static final CategoryWords PRICE =
            new CategoryWords(List.of("贵", "涨价"), List.of("优惠", "便宜"), List.of("价格"), true);
    private static final CategoryWords WAITING =
            new CategoryWords(List.of("排队", "等…久"), List.of("不用等"), List.of("窗口"), true);
    private static final TextAnalyzer ANALYZER = Vocabularies.analyzer(Vocabularies.of(List.of(PRICE, WAITING)));

    @Test
    void whatIsWishedForIsMissingAndPraisesNothing() {
        Reading wish = ANALYZER.read("能不能给老客户一点优惠");
        assertEquals(List.of(0), wish.categories());
        assertEquals(List.of(List.of("能不能…优惠")), wish.phrases());
        assertEquals(List.of(), wish.praised());
        assertEquals(Sentiment.UNDETERMINED, wish.tone().sentiment());
        assertEquals(List.of(1), ANALYZER.read("希望不要再排队了").categories());
    }

    @Test
    void wishThatAllStaysAsItIsComplainsOfNothing() {
        assertEquals(List.of(), ANALYZER.read("希望继续保持优惠").categories());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"本来以为要等很久", "听说排队", "如果排队我就走", "以前总是排队", "请问价格便宜吗", "自带卫生间", "可以换一个", "i heard it was good"})
    void whatIsHeardExpectedPastOrAskedIsNeitherComplaintNorPraise(String comment) {
        Reading reading = ANALYZER.read(comment);
        assertEquals(List.of(), reading.categories(), comment);
        assertEquals(List.of(), reading.praised(), comment);
        assertEquals(Sentiment.UNDETERMINED, reading.tone().sentiment(), comment);
    }

    @ParameterizedTest
    @CsvSource({
        "味道可以, POSITIVE",
        "这服务真“好”, NEGATIVE",
        "从没遇到过这么负责的客服, POSITIVE",
        "没有想象中麻烦, POSITIVE",
        "没有以前方便, NEGATIVE",
        "不如以前, NEGATIVE",
        "回复慢，总体满意, POSITIVE",
        "处理投诉很及时, POSITIVE"
    })
    void sentenceIsReadAsItIsBuilt(String comment, Sentiment expected) {
        assertEquals(expected, ANALYZER.read(comment).tone().sentiment(), comment);
    }

    @Test
    void nothingOutstandingIsNotYetBad() {
        int good = ANALYZER.read("不满意").tone().negative();
        assertTrue(ANALYZER.read("不惊艳").tone().negative() < good);
        assertTrue(ANALYZER.read("不惊艳").tone().negative() > 0);
    }

    @Test
    void degreeWithinAPhraseCounts() {
        int plain = ANALYZER.read("等了久").tone().negative();
        assertTrue(ANALYZER.read("等了非常久").tone().negative() > plain);
    }

    @Test
    void overlappingWordingsOfOneComplaintAreShownOnce() {
        TextAnalyzer analyzer = Vocabularies.analyzer(Vocabularies.categories(Vocabularies.NONE, "价格…贵|太贵|贵|不便宜"));
        assertEquals(List.of(List.of("价格…贵")), analyzer.read("价格太贵").phrases());
        assertEquals(List.of(List.of("太贵", "不便宜")), analyzer.read("太贵，不便宜").phrases());
    }

    @Test
    void phraseThatCutsAWordIsNotFound() {
        TextAnalyzer analyzer = Vocabularies.analyzer(Vocabularies.categories(Vocabularies.NONE, "通话"));
        assertEquals(List.of(), analyzer.read("沟通话题").categories());
        assertEquals(List.of(0), analyzer.read("通话断断续续").categories());
    }
}
