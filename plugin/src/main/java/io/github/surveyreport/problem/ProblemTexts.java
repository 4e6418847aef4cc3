package io.github.surveyreport.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The wording of problems: one UTF-8 properties file per area and language. */
final class ProblemTexts {
    /** Ends a placeholder whose argument is worded too. */
    private static final String THING = ":thing";

    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private ProblemTexts() {}

    static String of(Language language, String code, List<String> arguments) {
        int dot = code.indexOf('.');
        String bundle = code.substring(0, dot) + "_" + language.tag() + ".properties";
        Properties texts = BUNDLES.computeIfAbsent(bundle, ProblemTexts::load);
        return fill(text(texts, code.substring(dot + 1)), arguments, texts);
    }

    private static String text(Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key);
        }
        return text;
    }

    /** Plain replacement rather than MessageFormat: apostrophes and braces in arguments stay what they are. */
    private static String fill(String pattern, List<String> arguments, Properties texts) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int from = 0;
        while (true) {
            int open = pattern.indexOf('{', from);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                return text.append(pattern, from, pattern.length()).toString();
            }
            text.append(pattern, from, open).append(argument(pattern.substring(open + 1, close), arguments, texts));
            from = close + 1;
        }
    }

    private static String argument(String placeholder, List<String> arguments, Properties texts) {
        if (!placeholder.endsWith(THING)) {
            return arguments.get(Integer.parseInt(placeholder));
        }
        int index = Integer.parseInt(placeholder.substring(0, placeholder.length() - THING.length()));
        String thing = arguments.get(index);
        int blank = thing.indexOf(' ');
        if (blank < 0) {
            return text(texts, "thing." + thing);
        }
        String kind = text(texts, "thing." + thing.substring(0, blank));
        return fill(text(texts, "thing.named"), List.of(kind, thing.substring(blank + 1)), texts);
    }

    private static Properties load(String bundle) {
        try (InputStream in = ProblemTexts.class.getResourceAsStream(bundle)) {
            if (in == null) {
                throw new IllegalStateException("missing message bundle " + bundle);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
