package io.github.surveyreport.text;

/**
 * The judgements in a comment, added up: in hundredths of a plain word of strength one.
 *
 * @param positive praise, not negative
 * @param negative blame, not negative
 * @param even words that judge neither way ({@code 一般}, {@code so-so}), not negative
 */
public record Tone(int positive, int negative, int even) {
    public static final Tone SILENT = new Tone(0, 0, 0);

    /** Weaker evidence than a single weak word is none. */
    private static final int LEAST = 50;

    public Tone plus(Tone other) {
        return new Tone(positive + other.positive, negative + other.negative, even + other.even);
    }

    /**
     * Positive or negative when the surplus is at least a third of everything said, mixed when it is not, undetermined
     * when nothing was judged. A threshold, not a probability; measured in {@code docs/text.md}.
     */
    public Sentiment sentiment() {
        int all = positive + negative + even;
        if (all < LEAST) {
            return Sentiment.UNDETERMINED;
        }
        int surplus = positive - negative;
        if (3 * Math.abs(surplus) < all) {
            return Sentiment.MIXED;
        }
        return surplus > 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE;
    }
}
