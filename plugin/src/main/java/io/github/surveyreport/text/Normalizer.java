package io.github.surveyreport.text;

import java.text.Normalizer.Form;

/**
 * Brings spellings of the same text together, for matching and counting, never for showing: full-width forms become
 * half-width, letters lower case, traditional characters simplified, runs of white space one space; invisible
 * characters vanish; emoji and all else beyond the basic plane become a space. Applying it twice changes nothing more.
 */
final class Normalizer {
    private Normalizer() {}

    static String normalize(String text) {
        String folded = fold(text);
        if (!isNormalized(folded)) {
            folded = fold(java.text.Normalizer.normalize(folded, Form.NFKC));
        }
        return TraditionalCharacters.simplify(folded);
    }

    private static boolean isNormalized(String text) {
        return java.text.Normalizer.isNormalized(text, Form.NFKC);
    }

    private static String fold(String text) {
        char[] chars = text.toCharArray();
        int length = 0;
        for (char raw : chars) {
            if (Characters.isChinese(raw)) {
                chars[length++] = raw;
                continue;
            }
            if (isInvisible(raw)) {
                continue;
            }
            char c = halfWidth(raw);
            boolean space = c <= ' ' || Character.isSurrogate(c) || Character.isWhitespace(c) || isSpaceLike(c);
            if (!space) {
                chars[length++] = Character.toLowerCase(c);
            } else if (length > 0 && chars[length - 1] != ' ') {
                chars[length++] = ' ';
            }
        }
        if (length > 0 && chars[length - 1] == ' ') {
            length--;
        }
        return new String(chars, 0, length);
    }

    /** Letters, digits and punctuation that exist in the width of a Chinese character. */
    private static char halfWidth(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return c == '\u3000' ? ' ' : c;
    }

    private static boolean isSpaceLike(char c) {
        int type = c < '\u0080' ? 0 : Character.getType(c);
        return type == Character.SPACE_SEPARATOR
                || type == Character.CONTROL
                || type == Character.OTHER_SYMBOL && isNormalized(String.valueOf(c));
    }

    /** Format characters (zero-width, direction marks) and variation selectors. */
    private static boolean isInvisible(char c) {
        return c >= '\u00ad' && (Character.getType(c) == Character.FORMAT || c >= '\ufe00' && c <= '\ufe0f');
    }
}
