package io.github.surveyreport.analysis;

/**
 * Whether those whose ratings raise an issue may be counted together with those who mention it. How many gave low ratings
 * is known from the question itself, and how many mention the issue from its comments; with the number of both together,
 * each customer once, it would be known how many did both, one without the other, or neither. None of these may be few.
 */
final class SourceDisclosure {
    private SourceDisclosure() {}

    /**
     * @param said customers who mention it in a comment or in the register
     * @param low customers whose ratings raise it
     * @param heard customers who answered or said anything
     */
    static boolean mayMerge(Disclosure disclosure, LongSet said, LongSet low, LongSet heard) {
        long both = said.common(low);
        long neither = heard.size() - said.size() - low.size() + both;
        return !disclosure.tooSmall(low.size())
                && !disclosure.tooSmall(both)
                && !disclosure.tooSmall(said.size() - both)
                && !disclosure.tooSmall(low.size() - both)
                && !disclosure.tooSmall(neither);
    }
}
