package io.github.surveyreport.survey;

import java.util.HashMap;
import java.util.Map;

/** Names the rows of one wave, in file order: the n-th row of a respondent, or the n-th of that content, gets one name. */
final class RowKeys {
    private final boolean byRespondent;
    private final Map<Long, Integer> seen = new HashMap<>();

    /** @param byRespondent whether respondents are told apart in both revisions */
    RowKeys(boolean byRespondent) {
        this.byRespondent = byRespondent;
    }

    /** @param respondent trimmed id; blank where the row has none */
    long next(String respondent, long content) {
        boolean known = byRespondent && !respondent.isEmpty();
        long name = known ? Identities.hash("r:" + respondent) : content;
        int before = seen.merge(name, 1, Integer::sum) - 1;
        return before == 0 ? name : Identities.hash(name + "#" + before);
    }
}
