package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoriesTest {
    private static final Vocabulary ISSUES = Vocabularies.categories(
            Vocabularies.words("免退款保证"), "回复太慢|等待时间长|排队", "图书馆|預約系統", "退款|退钱", "APP|app闪退|Wi-Fi", "贵|吵", "態度差|态度差");

    private static final TextAnalyzer ANALYZER = Vocabularies.analyzer(ISSUES);

    @ParameterizedTest
    @CsvSource({
        "回复太慢了, 0, 回复太慢",
        "客服回复太慢了而且排队, 0, 回复太慢 排队",
        "等待时间长, 0, 等待时间长",
        "我要求退款！, 2, 退款",
        "用APP时卡住, 3, APP",
        "ＷＩ－ＦＩ断了, 3, Wi-Fi",
        "太贵了, 4, 贵",
        "有点贵, 4, 贵",
        "贵了点, 4, 贵",
        "真吵, 4, 吵"
    })
    void phraseIsFound(String comment, int category, String phrases) {
        Reading reading = ANALYZER.read(comment);
        assertEquals(List.of(category), reading.categories());
        assertEquals(List.of(List.of(phrases.split(" "))), reading.phrases());
    }

    @ParameterizedTest
    @CsvSource({
        "happy hours",
        "apps",
        "提供免退款保证",
        "贵州分公司",
        "贵公司服务周到",
        "吵架",
        "回复很快",
    })
    void phraseWithinAnotherWordIsNotFound(String comment) {
        assertEquals(List.of(), ANALYZER.read(comment).categories());
    }

    @Test
    void traditionalCommentMatchesSimplifiedPhraseAndTheReverse() {
        Reading traditional = ANALYZER.read("回覆太慢，圖書館的預約系統");
        assertEquals(List.of(0, 1), traditional.categories());
        assertEquals(List.of(List.of("回复太慢"), List.of("图书馆", "預約系統")), traditional.phrases());
        assertEquals(List.of(1), ANALYZER.read("预约系统").categories());
    }

    @Test
    void phrasesComeInConfiguredOrderWithoutRepetition() {
        Reading reading = ANALYZER.read("退钱！app闪退，退款，退钱，APP");
        assertEquals(List.of(2, 3), reading.categories());
        assertEquals(List.of(List.of("退款", "退钱"), List.of("APP", "app闪退")), reading.phrases());
    }

    @Test
    void twoSpellingsOfAPhraseCountOnceAsTheFirst() {
        Reading reading = ANALYZER.read("态度差");
        assertEquals(List.of(List.of("態度差")), reading.phrases());
    }

    @Test
    void samePhraseMayBelongToTwoCategories() {
        TextAnalyzer analyzer = Vocabularies.analyzer(Vocabularies.categories(Vocabularies.NONE, "退款", "退款|换货"));
        assertEquals(List.of(0, 1), analyzer.read("退款").categories());
    }

    @Test
    void emptyCommentHasNoCategories() {
        TextAnalyzer analyzer = Vocabularies.analyzer(Vocabularies.categories(Vocabularies.NONE, "没有"));
        assertEquals(new Reading(true, List.of(), List.of(), List.of()), analyzer.read("没有。"));
    }
}
