package io.github.surveyreport.privacy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {
    /** Both examples of GB 11643-1999; 440524188001010014 is a centenarian. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "440524188001010014"})
    void examplesOfTheStandardAreIdCards(String number) {
        assertTrue(CheckDigits.isIdCard(number));
    }

    @Test
    void onlyOneOfElevenCheckCharactersIsRight() {
        for (char check : "0123456789".toCharArray()) {
            assertFalse(CheckDigits.isIdCard("11010519491231002" + check));
        }
    }

    /** The check character is right in each: sum of digits times 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2, modulo 11. */
    @ParameterizedTest
    @ValueSource(strings = {"110105194913310027", "990105194912310023", "110105194902300027"})
    void impossibleDayOrProvinceIsNoIdCard(String number) {
        assertFalse(CheckDigits.isIdCard(number));
    }

    @Test
    void everyChangeOfOneDigitIsSeen() {
        String number = "11010519491231002X";
        for (int i = 0; i < 17; i++) {
            char other = number.charAt(i) == '9' ? '0' : (char) (number.charAt(i) + 1);
            assertFalse(CheckDigits.isIdCard(number.substring(0, i) + other + number.substring(i + 1)));
        }
    }

    @Test
    void oldIdCardHasFifteenDigitsWithABirthday() {
        assertTrue(CheckDigits.isOldIdCard("110105491231002"));
        assertFalse(CheckDigits.isOldIdCard("110105491331002"));
        assertFalse(CheckDigits.isOldIdCard("11010549123100X"));
    }

    /** The example of ISO/IEC 7812-1 annex B and the numbers that card schemes publish for tests. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "79927398713",
                "4111111111111111",
                "5555555555554444",
                "378282246310005",
                "6011111111111117",
                "3530111333300000"
            })
    void publishedNumbersPassLuhn(String digits) {
        assertTrue(CheckDigits.luhn(digits));
    }

    @Test
    void onlyOneOfTenCheckDigitsPassesLuhn() {
        for (char check : "012456789".toCharArray()) {
            assertFalse(CheckDigits.luhn("7992739871" + check));
        }
    }
}
