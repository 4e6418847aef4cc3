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
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            c = halfWidth(c);
            boolean space = c <= ' ' || Character.isSurrogate(c) || Character.isWhitespace(c) || isSpaceLike(c);
            if (!space) {
                folded.append(Character.toLowerCase(c));
            } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        int length = folded.length();
        if (length > 0 && folded.charAt(length - 1) == ' ') {
            folded.setLength(length - 1);
        }
        return folded.toString();
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
