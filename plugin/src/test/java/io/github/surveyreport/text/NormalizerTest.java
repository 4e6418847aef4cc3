package io.github.surveyreport.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizerTest {

    @Test
    void fullWidthFormsBecomeHalfWidthAndLowerCase() {
        assertEquals("app 100%,很好!", Normalizer.normalize("ＡＰＰ　１００％，很好！"));
        assertEquals("1 ii kg", Normalizer.normalize("① Ⅱ ㎏"));
    }

    @Test
    void whiteSpaceIsCollapsedAndTrimmed() {
        assertEquals("a b c", Normalizer.normalize("\u00a0 a\t\r\n b\u3000\u3000c\0 "));
    }

    @Test
    void invisibleCharactersVanish() {
        assertEquals("退款", Normalizer.normalize("\ufeff退\u200b\u200d款\u2060\u00ad\ufe0f"));
    }

    @Test
    void emojiAndBrokenSurrogatesBecomeSpaces() {
        assertEquals("很好 谢谢", Normalizer.normalize("很好👍🏽谢谢☺❤️\ud83d"));
        assertEquals("好 的", Normalizer.normalize("好👨\u200d👩\u200d👧的"));
    }

    @Test
    void traditionalBecomesSimplified() {
        assertEquals("图书馆的预约系统总是出错,回复太慢", Normalizer.normalize("圖書館的預約系統總是出錯，回覆太慢"));
    }

    @Test
    void simplifiedTextStaysAsItIs() {
        assertEquals("著名的乾隆皇帝覆盖了了解", Normalizer.normalize("著名的乾隆皇帝覆盖了了解"));
    }

    /** The library's own entry point is the reference. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "客服人員態度惡劣，處理進度緩慢，希望儘快改善",
                "退貨手續繁瑣，運費還要自己負擔",
                "反覆轉接，沒有人願意負責",
                "發票開錯了，頭髮、乾淨、乾燥、乾坤、瞭解、瞭望",
                "後臺系統當機，無法登錄帳號",
                "著名、顯著、覆蓋、藉口、慰藉、甚麼、裏面"
            })
    void conversionIsThatOfTheLibrary(String text) {
        assertEquals(ZhConverterUtil.toSimple(text), TraditionalCharacters.simplify(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ＡＰＰ　很好！", "圖書館①", "İSTANBUL ß ﬁ", "a\u200b  b 👍", "…… ㎡ é e\u0301"})
    void normalisingTwiceChangesNothingMore(String text) {
        String once = Normalizer.normalize(text);
        assertEquals(once, Normalizer.normalize(once));
    }
}
