package io.github.surveyreport.site;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.site.chart.ChartWords;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The words around the content, from the theme. */
record ChromeTexts(SortedMap<String, String> texts) {

    static ChromeTexts of(Language language) {
        Properties properties = new Properties();
        String name = "site_" + language.tag() + ".properties";
        try {
            properties.load(new StringReader(new String(Theme.resource(name), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SortedMap<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new ChromeTexts(texts);
    }

    ChartWords chartWords() {
        return new ChartWords(
                text("chartNoData"),
                text("chartSmallBases"),
                text("chartActual"),
                text("chartPrevious"),
                text("chartTarget"),
                text("chartLower"),
                text("chartHigher"),
                text("chartWorse"),
                text("chartBetter"));
    }

    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("the theme has no text " + key);
        }
        return text;
    }
}
