package io.github.surveyreport.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A base and the parts it is told in, none of which overlap: by subtraction the rest is told too.
 *
 * @param parts id of a part → what it contributes
 */
record BaseFamily(BaseCounts whole, SortedMap<String, BaseCounts> parts) {
    BaseFamily {
        parts = Collections.unmodifiableSortedMap(parts);
    }

    static BaseFamily of(BaseCounts whole) {
        return new BaseFamily(whole, new TreeMap<>());
    }

    /** Parts that only one of the two has belong to the rest, as respondents without a value do. */
    boolean fewFrom(BaseFamily later, int minimum) {
        boolean few = whole.fewFrom(later.whole, minimum);
        BaseCounts rest = whole;
        BaseCounts laterRest = later.whole;
        for (Map.Entry<String, BaseCounts> part : parts.entrySet()) {
            BaseCounts same = later.parts.get(part.getKey());
            if (same != null) {
                few |= part.getValue().fewFrom(same, minimum);
                rest = rest.minus(part.getValue());
                laterRest = laterRest.minus(same);
            }
        }
        return few || rest.fewFrom(laterRest, minimum);
    }
}
