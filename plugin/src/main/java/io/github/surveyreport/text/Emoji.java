package io.github.surveyreport.text;

import java.util.HashMap;
import java.util.Map;

/** Pictures that judge; each counts once in a comment, however often it is repeated. */
final class Emoji {
    private static final Map<Integer, Integer> VALUES = values();

    private Emoji() {}

    static Tone tone(String comment) {
        Tone tone = Tone.SILENT;
        int first = 0;
        while (first < comment.length() && comment.charAt(first) < '\u2600') {
            first++;
        }
        if (first == comment.length() || !hasEmoji(comment, first)) {
            return tone;
        }
        for (int point : comment.codePoints().distinct().toArray()) {
            int value = VALUES.getOrDefault(point, 0);
            tone = tone.plus(new Tone(Math.max(value, 0), Math.max(-value, 0), 0));
        }
        return tone;
    }

    private static boolean hasEmoji(String comment, int from) {
        for (int i = from; i < comment.length(); i++) {
            char c = comment.charAt(i);
            if (Character.isSurrogate(c) || c >= '\u2600' && c <= '\u27bf') {
                return true;
            }
        }
        return false;
    }

    private static Map<Integer, Integer> values() {
        Map<Integer, Integer> values = new HashMap<>();
        "👍👏😊😀😃😄😁😆🙂😍🥰😘🤩😋🥳💯💕💖❤🌹🌟💪🎉🙏".codePoints().forEach(point -> values.put(point, 100));
        "👎😡😠🤬😤😞😒🙄😩😫😖😣😢😭😔💔🤮🤢😑😓☹".codePoints().forEach(point -> values.put(point, -100));
        return values;
    }
}
