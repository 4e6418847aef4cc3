package io.github.surveyreport.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/troubleshooting}: no message without an entry, no advice for a message that is gone. */
class MessageReferenceTest {
    private static final Pattern CODE = Pattern.compile("`([a-z]+\\.[a-z0-9-]+)`");

    private static final Map<String, String> AREAS = areas(
            "config",
            "Configuration",
            "配置",
            "survey",
            "Data files",
            "数据文件",
            "analysis",
            "Analysis",
            "分析",
            "action",
            "Actions",
            "措施",
            "gate",
            "Gates",
            "门禁",
            "narrative",
            "Narrative",
            "叙述文字",
            "source",
            "Files and Git",
            "文件与 Git",
            "diff",
            "Comparison of revisions",
            "版本对比",
            "explain",
            "Explanation of a number",
            "数值的来历",
            "init",
            "New study",
            "新建调查",
            "proposal",
            "What init writes into survey.yml",
            "init 写进 survey.yml 的话",
            "publish",
            "Publishing",
            "发布",
            "advice",
            "Advice of validate",
            "validate 的建议",
            "serve",
            "Preview",
            "预览",
            "site",
            "Site",
            "网站",
            "cache",
            "Cache",
            "缓存");

    @ParameterizedTest
    @CsvSource({"docs/troubleshooting.md, en", "docs/troubleshooting.zh-CN.md, zh-CN"})
    void everyMessageHasItsEntry(String page, String language) throws IOException {
        boolean chinese = language.equals("zh-CN");
        Map<String, String> messages = MessageReference.messages(language);
        Map<String, String> areas = new LinkedHashMap<>();
        AREAS.forEach((area, names) -> areas.put(area, names.split("/")[chinese ? 1 : 0]));
        // An area that is new here stands at the end under its own name until it has a better one.
        messages.keySet()
                .forEach(code ->
                        areas.putIfAbsent(code.substring(0, code.indexOf('.')), code.substring(0, code.indexOf('.'))));
        String[] columns =
                chinese ? new String[] {"看到的信息", "怎么办", "代码"} : new String[] {"message", "what to do", "code"};
        Generated.check(page, MessageReference.of(messages, areas, columns));
    }

    @ParameterizedTest
    @CsvSource({"docs/troubleshooting.md, en", "docs/troubleshooting.zh-CN.md, zh-CN"})
    void adviceIsAboutMessagesThatThereAre(String page, String language) throws IOException {
        String text = Documents.all().get(page).markdown();
        String advice = text.substring(0, text.indexOf(Generated.BEGIN));
        TreeSet<String> unknown = new TreeSet<>();
        Map<String, String> messages = MessageReference.messages(language);
        long found = CODE.matcher(advice)
                .results()
                .map(match -> match.group(1))
                .filter(code -> AREAS.containsKey(code.substring(0, code.indexOf('.'))))
                .peek(code -> {
                    if (!messages.containsKey(code)) {
                        unknown.add(code);
                    }
                })
                .count();
        assertEquals("[]", unknown.toString());
        assertTrue(found >= 12, "advice on " + found + " messages only");
    }

    @Test
    void whatIsFilledInIsLeftOpenAndTheRestIsNoMarkup() {
        assertEquals(
                "\n### A\n\n| m | d | c |\n|---|---|---|\n| file \"…\" has \\*two\\* columns | check `it` | `a.x` |\n\n"
                        .replace("`it`", "\\`it\\`"),
                MessageReference.of(
                        Map.of("a.x", "file \"{0}\" has *two* columns; check `it`"), Map.of("a", "A"), "m", "d", "c"));
    }

    private static Map<String, String> areas(String... triples) {
        Map<String, String> areas = new LinkedHashMap<>();
        for (int i = 0; i < triples.length; i += 3) {
            areas.put(triples[i], triples[i + 1] + "/" + triples[i + 2]);
        }
        return areas;
    }
}
