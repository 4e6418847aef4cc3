package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyPhrasesTest {
    private static final TextAnalyzer ANALYZER = Vocabularies.analyzer(Vocabularies.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "。。。",
                "！？",
                "-",
                "👍👍",
                "\u200b",
                "无",
                "无。",
                " 無 ",
                "没有",
                "没有没有",
                "无，没有",
                "暂无",
                "没有意见！",
                "好",
                "好的，谢谢",
                "N/A",
                "ｎ／ａ",
                "None",
                "nothing",
                "NO",
                "No comment.",
                "没什么建议",
                "不知道",
                "……"
            })
    void commentSaysNothing(String comment) {
        assertTrue(ANALYZER.read(comment).empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"满意", "不满意", "很好", "一般", "差", "没有人接电话", "没好", "无人接听", "no reply", "退款", "还行", "123"})
    void commentSaysSomething(String comment) {
        assertFalse(ANALYZER.read(comment).empty());
    }

    @Test
    void projectAddsItsOwnPhrases() {
        TextAnalyzer analyzer = Vocabularies.analyzer(
                new Vocabulary(java.util.Map.of(), List.of(), List.of("满意", "Ｔｅｓｔ　１"), List.of()));
        assertTrue(analyzer.read("满意！！").empty());
        assertTrue(analyzer.read("test 1").empty());
        assertFalse(analyzer.read("不满意").empty());
    }
}
