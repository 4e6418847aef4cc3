package io.github.surveyreport.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskerTest {
    private static final Masker MASKER = new Masker(List.of());

    @Test
    void textWithoutAnythingIsTheSame() {
        String text = "排队太久了，5分钟的事等了1小时";
        assertSame(text, MASKER.mask(text).text());
    }

    @Test
    void itemIsOneMarkAndTheRestStays() {
        Masked masked = MASKER.mask("等了很久，我叫张伟，电话13800138000。");
        assertEquals("等了很久，我叫<NAME>，电话<MOBILE>。", shown(masked));
        assertEquals(Set.of(PersonalData.MOBILE, PersonalData.NAME), masked.kinds());
    }

    @Test
    void maskingTwiceChangesNothingMore() {
        for (PlantedComments.Comment comment : PlantedComments.all()) {
            String text = comment.text();
            String once = shown(MASKER.mask(text)).replaceAll("<[A-Z_]+>", "［］");
            assertEquals(once, shown(MASKER.mask(once)).replaceAll("<[A-Z_]+>", "［］"), text);
        }
    }

    @Test
    void nothingIsFoundAcrossTwoLines() {
        assertEquals("1380013\n8000", MASKER.mask("1380013\n8000").text());
    }

    @Test
    void unseenCharactersHideNothing() {
        assertEquals("电话<MOBILE>", shown(MASKER.mask("电话138\u200b0013\u200b8000")));
        assertEquals("<NAME>先生", shown(MASKER.mask("王\u200b先生")));
    }

    @Test
    void declaredNamesAreMaskedWhereverTheyStand() {
        Masker masker = new Masker(List.of("李雷", "Lucy", " "));
        assertEquals("<NAME>说可以", shown(masker.mask("李雷说可以")));
        assertEquals("ask <NAME> or lucyna", shown(masker.mask("ask LUCY or lucyna")));
        assertEquals("李雷说可以", shown(MASKER.mask("李雷说可以")));
    }

    @Test
    void characterOfTheInputIsNoMark() {
        String text = "假的" + PersonalData.NAME.mark() + "记号";
        assertEquals("假的\ufffd记号", MASKER.mask(text).text());
        assertEquals(Set.of(), MASKER.mask(text).kinds());
        assertEquals("\ufffd<MOBILE>", shown(MASKER.mask(PersonalData.MOBILE.mark() + "13800138000")));
    }

    private static String shown(Masked masked) {
        return Masked.show(masked.text(), kind -> "<" + kind + ">");
    }
}
