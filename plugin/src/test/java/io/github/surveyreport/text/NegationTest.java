package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegationTest {
    private static final CategoryWords SPEED = new CategoryWords(
            List.of("回复慢", "等…久", "排队", "slow", "waited"), List.of("回复快", "prompt"), List.of("速度", "service"), true);
    private static final CategoryWords ATTITUDE =
            new CategoryWords(List.of("态度差", "rude"), List.of("热情", "耐心", "helpful"), List.of("态度", "staff"), true);
    private static final CategoryWords PRICE = new CategoryWords(List.of("贵"), List.of("便宜"), List.of("价格"), true);
    private static final TextAnalyzer ANALYZER =
            Vocabularies.analyzer(Vocabularies.of(List.of(SPEED, ATTITUDE, PRICE)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "回复太慢了",
                "回复真的是太慢了",
                "回复得很慢",
                "等了很久",
                "又要排队",
                "每次都不得不排队",
                "不仅排队",
                "Slow service.",
                "I waited for an hour",
                "回覆非常慢",
                "速度不快",
                "速度有点慢",
                "Not only slow"
            })
    void complaintIsFoundHoweverItIsGraded(String comment) {
        assertEquals(List.of(0), ANALYZER.read(comment).categories(), comment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有排队",
                "不用排队",
                "从来没有排过队",
                "没有出现排队的情况",
                "没让我排队",
                "不需要长时间排队",
                "回复不慢",
                "回复一点也不慢",
                "等了没多久",
                "没有等很久",
                "排队的时间不长",
                "It was not slow at all",
                "The service wasn't slow",
                "never slow",
                "I haven't waited",
                "回复慢不慢",
                "速度很快"
            })
    void negatedComplaintIsNone(String comment) {
        assertEquals(List.of(), ANALYZER.read(comment).categories(), comment);
    }

    @ParameterizedTest
    @CsvSource({
        "没有耐心, 没有耐心",
        "不是很热情, 不是…热情",
        "一点都不热情, 不热情",
        "not helpful, not helpful",
        "The staff weren't very helpful, weren't…helpful"
    })
    void negatedPraiseIsAComplaintShownByWordsOfTheLexiconAlone(String comment, String shown) {
        Reading reading = ANALYZER.read(comment);
        assertEquals(List.of(1), reading.categories());
        assertEquals(List.of(List.of(shown)), reading.phrases());
        assertEquals(List.of(), reading.praised());
    }

    @Test
    void topicIsBlamedInItsOwnClauseOnly() {
        assertEquals(List.of(2), ANALYZER.read("态度很好，价格太离谱，太差了").categories());
        assertEquals(List.of(1), ANALYZER.read("价格便宜但是态度恶劣").categories());
        assertEquals(List.of(2), ANALYZER.read("价格便宜但是态度恶劣").praised());
    }

    @Test
    void judgementBelongsToTheTopicBeforeItAcrossAComma() {
        assertEquals(List.of(1), ANALYZER.read("你们这个态度，真的很差").categories());
        assertEquals(List.of(), ANALYZER.read("说说态度。天气很差").categories());
        assertEquals(List.of(1), ANALYZER.read("糟糕的态度").categories());
    }

    @Test
    void twoNegationsAreNone() {
        assertEquals(Sentiment.POSITIVE, ANALYZER.read("没有不满意").tone().sentiment());
        assertEquals(List.of(), ANALYZER.read("不是不热情").categories());
        assertEquals(List.of(), ANALYZER.read("没有不耐心的时候").categories());
    }

    /** A phrase that blames nothing by itself is a subject: 不能退款 is about 退款 too. */
    @Test
    void negationDoesNotUndoAPhraseOfTheProjectThatBlamesNothing() {
        TextAnalyzer analyzer = Vocabularies.analyzer(Vocabularies.categories(Vocabularies.NONE, "退款", "排队"));
        assertEquals(List.of(0), analyzer.read("不能退款").categories());
        assertEquals(List.of(), analyzer.read("没有排队").categories());
        assertEquals(List.of(1), analyzer.read("排队两小时").categories());
    }

    @ParameterizedTest
    @CsvSource({"等了两个小时这么久, true", "等不久, false", "等了，过了很久, false", "等了一二三四五六七久, false"})
    void gapIsShortAndWithinAClauseAndHoldsNoNegation(String comment, boolean found) {
        TextAnalyzer analyzer = Vocabularies.analyzer(Vocabularies.categories(Vocabularies.NONE, "等了…久"));
        assertEquals(found, !analyzer.read(comment).categories().isEmpty(), comment);
    }
}
