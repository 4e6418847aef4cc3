package io.github.surveyreport.text;

/** Kinds of characters, after normalising. */
final class Characters {
    private Characters() {}

    /** The characters that the dictionary has words of (CJK unified ideographs of the basic plane). */
    static boolean isChinese(char c) {
        return c >= '\u4e00' && c <= '\u9fa5';
    }

    /** A letter or digit of a script that puts spaces between words. */
    static boolean isAlphabetic(char c) {
        return !isChinese(c) && Character.isLetterOrDigit(c);
    }

    static boolean isWordCharacter(char c) {
        return isChinese(c) || Character.isLetterOrDigit(c);
    }

    /** Whether a piece of text without spaces is or has an address of mail or web. */
    static boolean isAddress(String piece) {
        int at = piece.indexOf('@');
        boolean mail = at > 0 && at + 1 < piece.length() && isAlphabetic(piece.charAt(at + 1));
        return mail || piece.contains("://") || piece.startsWith("www.");
    }

    /**
     * Whether a part of a text does not cut through an alphabetic word at either end: {@code app} is no word in {@code
     * happy}, but it is one in {@code 用app时}.
     */
    static boolean standsAlone(String text, int start, int end) {
        boolean cutAtStart = start > 0 && isAlphabetic(text.charAt(start)) && isAlphabetic(text.charAt(start - 1));
        boolean cutAtEnd = end < text.length() && isAlphabetic(text.charAt(end - 1)) && isAlphabetic(text.charAt(end));
        return !cutAtStart && !cutAtEnd;
    }
}
