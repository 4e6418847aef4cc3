package io.github.surveyreport.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Traditional to simplified Chinese, by opencc4j's tables: the longest phrase first ({@code 回覆 → 回复}, although {@code
 * 覆} alone stays), then single characters. The two tables of this direction (45 KB) are read directly; the library's
 * own entry point reads those of all directions and a dictionary of 5 MB first, which takes most of a second.
 */
final class TraditionalCharacters {
    private static final String FOLDER = "/data/dictionary/";
    private static final TraditionalCharacters TABLES = new TraditionalCharacters();

    private final char[] simplified = new char[1 << 16];
    private final byte[] longestPhrase = new byte[1 << 16];
    private final Map<String, String> phrases = new HashMap<>();

    private TraditionalCharacters() {
        for (int c = 0; c < simplified.length; c++) {
            simplified[c] = (char) c;
        }
        read("TSCharacters.txt", this::addCharacter);
        read("TSPhrases.txt", this::addPhrase);
    }

    static String simplify(String text) {
        return TABLES.convert(text);
    }

    private String convert(String text) {
        int length = text.length();
        StringBuilder result = null;
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            String phrase = longestPhrase[c] == 0 ? null : phraseAt(text, i);
            if (result == null && (phrase != null || simplified[c] != c)) {
                result = new StringBuilder(length).append(text, 0, i);
            }
            if (phrase != null) {
                result.append(phrases.get(phrase));
            } else if (result != null) {
                result.append(simplified[c]);
            }
            i += phrase == null ? 1 : phrase.length();
        }
        return result == null ? text : result.toString();
    }

    private String phraseAt(String text, int start) {
        int longest = Math.min(longestPhrase[text.charAt(start)], text.length() - start);
        for (int length = longest; length > 1; length--) {
            String candidate = text.substring(start, start + length);
            if (phrases.containsKey(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private void addCharacter(String traditional, String wanted) {
        if (traditional.length() == 1 && wanted.length() == 1) {
            simplified[traditional.charAt(0)] = wanted.charAt(0);
        }
    }

    private void addPhrase(String traditional, String wanted) {
        if (traditional.length() > 1) {
            char first = traditional.charAt(0);
            longestPhrase[first] = (byte) Math.max(longestPhrase[first], traditional.length());
            phrases.put(traditional, wanted);
        }
    }

    private static void read(String table, Entry entry) {
        try (InputStream in = ZhConverterUtil.class.getResourceAsStream(FOLDER + table);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split("[\t ]", 3);
                if (fields.length >= 2) {
                    entry.add(fields[0], fields[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Entry {
        void add(String traditional, String simplified);
    }
}
