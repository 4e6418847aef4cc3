package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentTest {
    private static final TextAnalyzer ANALYZER = Vocabularies.analyzer(Vocabularies.NONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "服务很好，非常满意 | POSITIVE",
                "客服态度恶劣，太失望了 | NEGATIVE",
                "不是很满意 | NEGATIVE",
                "没有不满意 | POSITIVE",
                "不慢 | POSITIVE",
                "一般般吧 | MIXED",
                "价格很贵，服务很好 | MIXED",
                "虽然价格贵，但是服务非常好 | POSITIVE",
                "服务好，但是价格太贵，太慢 | NEGATIVE",
                "昨天下午去办理了业务 | UNDETERMINED",
                "好慢 | NEGATIVE",
                "滿意 | POSITIVE",
                "The agent was rude and unhelpful | NEGATIVE",
                "Great service, very friendly | POSITIVE",
                "not good | NEGATIVE",
                "never disappointed | POSITIVE",
                "The food was good but the service was terrible | NEGATIVE",
                "I bought it in May | UNDETERMINED",
                "it isn't bad | POSITIVE",
                "买了两次😡 | NEGATIVE"
            })
    void commentIsJudgedAsReadersJudgeIt(String comment, Sentiment expected) {
        assertEquals(expected, ANALYZER.read(comment).tone().sentiment(), comment);
    }

    @Test
    void degreeWordsStrengthenAndWeaken() {
        int plain = ANALYZER.read("今天满意").tone().positive();
        assertTrue(ANALYZER.read("今天非常满意").tone().positive() > plain);
        assertTrue(ANALYZER.read("今天有点满意").tone().positive() < plain);
        int rude = ANALYZER.read("they were rude").tone().negative();
        assertTrue(ANALYZER.read("they were extremely rude").tone().negative() > rude);
        assertTrue(ANALYZER.read("they were slightly rude").tone().negative() < rude);
        assertTrue(ANALYZER.read("不是很满意").tone().negative()
                < ANALYZER.read("很不满意").tone().negative());
    }

    @Test
    void tonesOfTwoAnswersAddUp() {
        Tone good = new Tone(300, 0, 0);
        Tone bad = new Tone(0, 200, 100);
        assertEquals(new Tone(300, 200, 100), good.plus(bad));
        assertEquals(Sentiment.MIXED, good.plus(bad).sentiment());
        assertEquals(Sentiment.UNDETERMINED, Tone.SILENT.sentiment());
    }
}
