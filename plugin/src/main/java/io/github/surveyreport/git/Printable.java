package io.github.surveyreport.git;

/** Foreign text that is safe in a log: no control characters, of bounded length. */
public final class Printable {
    private static final int LONGEST = 400;

    private Printable() {}

    public static String of(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
