package io.github.surveyreport.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.SampleHtml;
import io.github.surveyreport.report.Tone;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Configuration CONFIGURATION = Theme.configuration();

    @Test
    void componentsOfRecordsAndIdsOfTonesCanBeRead() throws Exception {
        assertEquals("a &lt; b bad", output("${cell.text} ${cell.tone.id()}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${cell.link('x').href}",
                "${cell.bar(1).text}",
                "${cell.class}",
                "${cell.getClass().name}",
                "${cell.hashCode()}",
                "${cell.toString()}",
                "${cell.tone.name()}",
                "${cell.tone.declaringClass}",
                "${html.html()}",
                "${html.html}",
                "${path.toFile()}",
                "${cell?api.text}",
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${'freemarker.template.utility.ObjectConstructor'?new()('java.io.File', 'x')}"
            })
    void nothingElseCan(String expression) {
        assertThrows(TemplateException.class, () -> output(expression));
    }

    @Test
    void escapingCannotBeSwitchedOff() {
        assertThrows(ParseException.class, () -> output("${cell.text?no_esc}"));
        assertThrows(ParseException.class, () -> output("<#noautoesc>${cell.text}</#noautoesc>"));
    }

    @Test
    void templatesNeitherSkipEscapingNorReadTheClock() {
        for (String name : List.of("page.ftlh", "print.ftlh", "frame.ftlh", "blocks.ftlh")) {
            String template = new String(Theme.resource(name), java.nio.charset.StandardCharsets.UTF_8);
            for (String forbidden :
                    List.of("no_esc", "noautoesc", ".now", "?new", "?api", "?eval", "?interpret", "style=")) {
                assertFalse(template.contains(forbidden), name + " uses " + forbidden);
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertEquals(
                ChromeTexts.of(Language.ZH_CN).texts().keySet(),
                ChromeTexts.of(Language.EN).texts().keySet());
    }

    private static String output(String source) throws IOException, TemplateException {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("cell", Cell.of("a < b").tone(Tone.BAD));
        model.put("html", SampleHtml.of("<b>x</b>"));
        model.put("path", java.nio.file.Path.of("x"));
        StringWriter out = new StringWriter();
        new Template("case.ftlh", source, CONFIGURATION).process(model, out);
        return out.toString();
    }
}
