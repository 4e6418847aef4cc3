package io.github.surveyreport.report;

import io.github.surveyreport.analysis.MeasureKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The address of a number on the page of differences: made of its key alone, so it can be written down elsewhere. */
final class CellAnchor {
    private CellAnchor() {}

    /** Such as {@code question.q1/mean@w1/channel=phone}; what an address cannot hold as {@code ~XX}. */
    static String of(MeasureKey key) {
        StringBuilder anchor = new StringBuilder(encoded(key.id()));
        anchor.append('/').append(encoded(key.statistic())).append('@').append(encoded(key.wave()));
        for (Map.Entry<String, String> group : key.group().entrySet()) {
            anchor.append('/').append(encoded(group.getKey())).append('=').append(encoded(group.getValue()));
        }
        return anchor.toString();
    }

    private static String encoded(String part) {
        StringBuilder encoded = new StringBuilder();
        part.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || "._-:".indexOf(point) >= 0) {
                encoded.appendCodePoint(point);
            } else {
                for (byte one : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('~').append(String.format(java.util.Locale.ROOT, "%02X", one));
                }
            }
        });
        return encoded.toString();
    }
}
