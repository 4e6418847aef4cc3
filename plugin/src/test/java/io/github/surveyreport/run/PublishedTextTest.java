package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>mean NaN%</p>",
                "<p>Infinity</p>",
                "<p>±∞</p>",
                "<p>change -0.0 points</p>",
                "<table><tr><td class=\"number\"></td></tr></table>",
                "<table><tr><td class=\"number tone-muted\"> <span></span></td></tr></table>"
            })
    void numberThatIsNoneIsFound(String page) {
        assertThrows(AssertionError.class, () -> PublishedText.check(Map.of("site/page.html", page)));
    }

    @Test
    void numberThatIsNoneIsFoundInData() {
        assertThrows(AssertionError.class, () -> PublishedText.check(Map.of("report.json", "{\"value\": NaN}")));
    }

    @Test
    void wordsAndIdsThatLookAlikeArePassedOver() {
        String page = "<p>Banana, q-01, 2026-01-31, 10-0.5</p><table><tr><td class=\"number\">n/a</td></tr></table>";
        assertDoesNotThrow(() -> PublishedText.check(Map.of("site/page.html", page)));
    }
}
