package io.github.surveyreport.publish;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Names of branches and tags as names of folders: letters of ASCII, digits, {@code _ . -} and Chinese characters stay,
 * every other byte of the UTF-8 form becomes {@code ~XX}. Git forbids {@code ~} in names, so no two names share a folder
 * and the name can be had back.
 */
final class FolderName {
    private static final String HEX = "0123456789ABCDEF";

    private FolderName() {}

    static String of(String name) {
        StringBuilder folder = new StringBuilder();
        name.codePoints().forEach(point -> {
            if (stays(point)) {
                folder.appendCodePoint(point);
            } else {
                escape(folder, '~', point);
            }
        });
        return folder.toString();
    }

    static String nameOf(String folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < folder.length(); ) {
            int point = folder.codePointAt(i);
            int high = point == '~' && i + 2 < folder.length() ? HEX.indexOf(folder.charAt(i + 1)) : -1;
            int low = high < 0 ? -1 : HEX.indexOf(folder.charAt(i + 2));
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 3;
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(point);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** A path of folders as the path of a URL. */
    static String url(String path) {
        StringBuilder url = new StringBuilder();
        path.codePoints().forEach(point -> {
            if (point == '/' || point == '~' || (stays(point) && point < 128)) {
                url.appendCodePoint(point);
            } else {
                escape(url, '%', point);
            }
        });
        return url.toString();
    }

    private static boolean stays(int point) {
        return point < 128
                ? Character.isLetterOrDigit(point) || "_.-".indexOf(point) >= 0
                : Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
    }

    private static void escape(StringBuilder text, char sign, int point) {
        for (byte octet : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
            text.append(sign).append(HEX.charAt((octet >> 4) & 15)).append(HEX.charAt(octet & 15));
        }
    }
}
