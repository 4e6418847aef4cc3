package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectWordsTest {

    @Test
    void projectWordStaysTogether() {
        assertEquals(List.of("免退款保证", "商品"), terms("我要免退款保证的商品", Vocabularies.words("免退款保证")));
    }

    @Test
    void frequencyDoesNotDecideWhetherAWordIsFound() {
        for (int frequency : new int[] {0, 1, 1_000_000}) {
            Vocabulary vocabulary = new Vocabulary(Map.of("人工客服", frequency), List.of(), List.of(), List.of());
            assertEquals(List.of("人工客服"), terms("没有人工客服", vocabulary));
        }
    }

    @Test
    void ofOverlappingWordsTheLeftmostThenTheLongestWins() {
        Vocabulary vocabulary = Vocabularies.words("在线客服", "客服中心", "在线");
        assertEquals(List.of("中心", "在线客服"), terms("在线客服中心", vocabulary));
        assertEquals(List.of("客服中心"), terms("的客服中心", vocabulary));
    }

    @Test
    void wordWithLatinLettersAndHyphenStaysTogether() {
        Vocabulary vocabulary = Vocabularies.words("Wi-Fi信号", "5G", "VIP");
        assertEquals(List.of("5g", "wi-fi信号"), terms("5g和WI-FI信号", vocabulary));
    }

    @Test
    void latinWordIsNotFoundWithinAnother() {
        Vocabulary vocabulary = Vocabularies.words("app");
        assertEquals(List.of("happy"), terms("happy", vocabulary));
        assertEquals(List.of("app", "卡顿"), terms("用App卡顿", vocabulary));
    }

    @Test
    void singleCharacterDeclaredByTheProjectIsATerm() {
        assertEquals(List.of("赔", "退款"), terms("不赔也不退款", Vocabularies.words("赔")));
    }

    @Test
    void traditionalSpellingInTheDictionaryMeansTheSameWord() {
        assertEquals(List.of("预约系统"), terms("预约系统", Vocabularies.words("預約系統")));
    }

    @Test
    void wordsOfOneProjectAreUnknownToAnotherInTheSameRuntime() {
        String comment = "免退款保证";
        List<String> before = terms(comment, Vocabularies.NONE);
        assertEquals(List.of("免退款保证"), terms(comment, Vocabularies.words("免退款保证")));
        assertEquals(List.of("保证", "退款"), before);
        assertEquals(before, terms(comment, Vocabularies.NONE));
        assertEquals(List.of("款保证"), terms("款保证", Vocabularies.words("款保证")));
    }

    private static List<String> terms(String comment, Vocabulary vocabulary) {
        return Vocabularies.analyzer(vocabulary).read(comment).terms();
    }
}
