package io.github.surveyreport.report;

import java.nio.charset.StandardCharsets;

/** A path as a relative reference of RFC 3986. */
final class RelativeUri {
    private static final String PLAIN = "-._~/";

    private RelativeUri() {}

    /** @param path relative, with {@code /} */
    static String of(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return uri.toString();
    }
}
