package io.github.surveyreport.report;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of the report in one language: UTF-8 bundles of the theme with positional placeholders {@code {0}}. */
final class Words {
    static final String BUNDLE = "/io/github/surveyreport/theme/report_%s.properties";

    private static final Map<Language, Words> KNOWN = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties texts;

    private Words(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Read once; it is part of the program. */
    static Words of(Language language) {
        return KNOWN.computeIfAbsent(language, Words::read);
    }

    private static Words read(Language language) {
        String bundle = BUNDLE.replace("%s", language.tag());
        try (InputStream in = Words.class.getResourceAsStream(bundle)) {
            if (in == null) {
                throw new IllegalStateException("missing bundle " + bundle);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Words(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Language language() {
        return language;
    }

    /** The text of that key with its placeholders filled; a missing key is a defect of the theme. */
    String get(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + language.tag()));
    }

    Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(texts.getProperty(key)).map(text -> fill(text, arguments));
    }

    /** The separator of enumerations: {@code 、} or {@code , }. */
    String join(Iterable<String> items) {
        return String.join(get("list.separator"), items);
    }

    /** Plain replacement: braces and quotes in arguments stay what they are. */
    private static String fill(String pattern, Object... arguments) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int from = 0;
        while (true) {
            int open = pattern.indexOf('{', from);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                return text.append(pattern, from, pattern.length()).toString();
            }
            text.append(pattern, from, open).append(arguments[Integer.parseInt(pattern.substring(open + 1, close))]);
            from = close + 1;
        }
    }
}
