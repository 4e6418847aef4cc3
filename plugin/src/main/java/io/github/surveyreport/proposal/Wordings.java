package io.github.surveyreport.proposal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the wording of a question says besides what it asks, and how it is said shorter. */
final class Wordings {
    private static final Pattern LOWEST = Pattern.compile(
            "(?<![\\d.])1\\s*(?:分|表示|代表|为|means?|is|[-–—=:：.])?\\s*[=:：]?\\s*(?:表示|代表|为)?\\s*[\"“]?([A-Za-z ]{3,30}|[\\p{IsHan}]{2,8})");

    /** {@code 10 - strongly agree, 1 - strongly disagree.} at the end of a wording. */
    private static final Pattern HINT = Pattern.compile(
            "\\s*[(（\\[]?\\s*\\d{1,2}\\s*(?:分|表示|代表|为|[-–—=:：])\\s*[^\\d]{2,40}[,，;；、]?\\s*\\d{1,2}\\s*(?:分|表示|代表|为|[-–—=:：])[^\\d]{2,40}$");

    private static final Pattern POLITE_ZH = Pattern.compile(
            "^(?:请问)?(?:请(?:您|你)?(?:将|把|排列|选择|写下|填写|评价))?(?:您|你)?(?:对|认为|觉得)?(?:我们|本公司|我司)?(?:的)?|(?:是否(?:令您)?满意|(?:的)?满意(?:程度|度)?(?:如何|怎么样|是|为)?|(?:有多大|有多高|是多少)|感到满意吗|满意吗|如何|怎么样)?[？?。：:\\s]*$");
    private static final Pattern POLITE_EN = Pattern.compile(
            "^(?:(?:overall|generally speaking|in general|in your opinion|under normal circumstances|to what extent)[, ]+)?"
                    + "(?:how (?:satisfied|happy|likely|important|easy|often|much|would you rate|do you rate) (?:are|is|was|were|do|did|would)? ?(?:you|it|the)? ?(?:with|to|about|for)? ?|"
                    + "please (?:rate|select|indicate|enter|choose) (?:your |the )?|(?:are|do|did|have|would|is|was) (?:you|your|it|the) |i (?:am|feel|find|was|would|have) )",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EVERYTHING = Pattern.compile(".*(?:整体|总体|综合)");
    private static final Pattern RANGE =
            Pattern.compile("\\s*[(（]\\s*\\d{1,2}\\s*(?:[-–—~～至到]|to)\\s*\\d{1,2}\\s*分?\\s*[)）]\\s*$");
    private static final Pattern EXAMPLES =
            Pattern.compile("\\s*\\((?:e\\.?g\\b|i\\.?e\\b|such as|for example)[^()]*\\)", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_EN = 44;
    private static final int LONGEST_ZH = 16;

    private Wordings() {}

    /** Whether the wording says that the lowest number is the best answer. */
    static boolean bestIsLowest(String wording) {
        Matcher lowest = LOWEST.matcher(wording);
        while (lowest.find()) {
            String label = lowest.group(1).strip();
            for (int end = label.length(); end >= 2; end--) {
                var match = Ladders.of(java.util.List.of(label.substring(0, end)));
                if (match.isPresent() && match.get().ladder().kind() == Ladder.Kind.BALANCED) {
                    return match.get().chosen().first()
                            > match.get().ladder().rungs().size() / 2;
                }
            }
        }
        return false;
    }

    /** Whether the wording explains the numbers of a scale. */
    static boolean explainsNumbers(String wording) {
        return HINT.matcher(wording).find();
    }

    /** The question as asked: without what explains the numbers. */
    static String shorter(String wording) {
        String bare = RANGE.matcher(HINT.matcher(wording).replaceFirst(""))
                .replaceFirst("")
                .strip();
        String text = EXAMPLES.matcher(bare.length() >= 2 ? bare : wording).replaceAll("");
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        String core = chinese ? POLITE_ZH.matcher(text).replaceAll("").strip() : text;
        int longest = chinese ? LONGEST_ZH : LONGEST_EN;
        if (!chinese && text.length() > longest) {
            core = capital(POLITE_EN.matcher(text).replaceFirst("").strip());
        }
        core = EVERYTHING.matcher(core).matches() ? core + "满意度" : core;
        core = core.length() < 2 ? text : core.replaceAll("[?？。.:：*\\s]+$", "");
        return core.isEmpty() ? text : cut(core, longest, chinese);
    }

    private static String cut(String text, int longest, boolean chinese) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        String head = text.substring(0, text.offsetByCodePoints(0, longest - 1));
        int space = chinese ? -1 : head.lastIndexOf(' ');
        return (space > longest / 2 ? head.substring(0, space) : head).replaceAll("[,，、;；(（\\s]+$", "") + "…";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
