package io.github.surveyreport.report;

import java.util.regex.Pattern;

/**
 * Words of a study as a comment may show them: no markup, no mention, no reference to an issue, a request or a milestone, no
 * link, no formula, no HTML, nothing that hides or turns round what follows.
 */
final class PlainMarkdown {
    /** Longer labels would push out what else there is to say. */
    private static final int LONGEST = 200;

    /** Zero width: hosting services find references in the text after the markup is gone, so escaping does not help. */
    private static final String NOTHING = "\u200B";

    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]|~$])");
    private static final Pattern REFERENCE = Pattern.compile("([@#~^])|([!$%])(?=[\\p{Alnum}\"])|(?i)(GH-)(?=\\d)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(://|www\\.)");
    /** Line ends of any kind. */
    private static final Pattern ENDS = Pattern.compile("[\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]+");
    /** Control characters, and those that change the direction of writing. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private PlainMarkdown() {}

    static String of(String label) {
        String line = UNSEEN.matcher(ENDS.matcher(label).replaceAll(" ")).replaceAll("");
        String text = shortened(line);
        text = REFERENCE.matcher(text).replaceAll(found -> found.group().replace("$", "\\$") + NOTHING);
        text = ADDRESS.matcher(text)
                .replaceAll(found -> found.group().charAt(0) == ':' ? ":" + NOTHING + "//" : "www" + NOTHING + ".");
        text = text.replace("&", "&amp;" + NOTHING).replace("<", "&lt;");
        return MARKUP.matcher(text).replaceAll("\\\\$1");
    }

    private static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
