package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.problem.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that people make in YAML, said where they made them and in their language. */
class YamlFaultTest {
    @ParameterizedTest
    @MethodSource
    void mistakeIsNamedWhereItWasMade(String yaml, String place, String english, String chinese) {
        Map<String, String> files = Map.of("survey.yml", yaml);
        String prefix = "survey.yml:" + place + ": ";
        assertEquals(List.of(prefix + english), Configurations.messages(files, Language.EN));
        assertEquals(List.of(prefix + chinese), Configurations.messages(files, Language.ZH_CN));
    }

    static Stream<Arguments> mistakeIsNamedWhereItWasMade() {
        return Stream.of(
                Arguments.of(
                        "a:\n\tb: 1\n", "2:1", "a tab where YAML wants blanks; indent with blanks", "此处不能用制表符；请用空格缩进"),
                Arguments.of(
                        "cleaning:\n  minimum-time：30\n  duplicate-id: true\n",
                        "2:15",
                        "this is the full-width colon \"：\"; write \":\" and a space after it",
                        "此处是全角冒号“：”；请改为半角“:”，后面再加一个空格"),
                Arguments.of(
                        "schema: 1\nid：x\ntitle: t\n",
                        "2:3",
                        "this is the full-width colon \"：\"; write \":\" and a space after it",
                        "此处是全角冒号“：”；请改为半角“:”，后面再加一个空格"),
                Arguments.of(
                        "causes:\n  - id: a\n    whys： [{why: b}, {why: c}]\n",
                        "3:9",
                        "this is the full-width colon \"：\"; write \":\" and a space after it",
                        "此处是全角冒号“：”；请改为半角“:”，后面再加一个空格"),
                Arguments.of(
                        "causes:\n  - {id: a, whys： [b]}\n",
                        "2:17",
                        "this is the full-width colon \"：\"; write \":\" and a space after it",
                        "此处是全角冒号“：”；请改为半角“:”，后面再加一个空格"),
                Arguments.of(
                        "causes:\n  - {id: a， whys: [b]}\n",
                        "2:11",
                        "this is the full-width comma \"，\"; write \",\" and a space after it",
                        "此处是全角逗号“，”；请改为半角“,”，后面再加一个空格"),
                Arguments.of(
                        "a: \"x\nb: 2\n",
                        "1:4",
                        "the quote opened here is not closed; close it, and write a quote within text twice ('') or as \\\"",
                        "此处打开的引号没有关闭；请补上引号，文本内的单引号写两遍（''），双引号写成 \\\""),
                Arguments.of(
                        "a: 'x\nb: 2\n",
                        "1:4",
                        "the quote opened here is not closed; close it, and write a quote within text twice ('') or as \\\"",
                        "此处打开的引号没有关闭；请补上引号，文本内的单引号写两遍（''），双引号写成 \\\""),
                Arguments.of(
                        "a: \"C:\\q\"\n",
                        "1:8",
                        "an unknown escape after \"\\\"; put the text in single quotes, where \"\\\" is plain",
                        "“\\”之后不是可识别的转义；请改用单引号，其中的“\\”就是普通字符"),
                Arguments.of(
                        "a: [1, 2\nb: 3\n",
                        "1:4",
                        "the bracket opened here is not closed, or a comma is missing before 2:2",
                        "此处打开的括号没有关闭，或在 2:2 之前缺少逗号"),
                Arguments.of(
                        "a: {b: 1, c: 2\n",
                        "1:4",
                        "the bracket opened here is not closed, or a comma is missing before 2:1",
                        "此处打开的括号没有关闭，或在 2:1 之前缺少逗号"),
                Arguments.of(
                        "a: {b: 1}}\n",
                        "1:10",
                        "a bracket that closes nothing; remove it, or put the text in quotes",
                        "此处的括号没有与之对应的开括号；请删除，或给文本加上引号"),
                Arguments.of(
                        "a: }\n",
                        "1:4",
                        "a bracket that closes nothing; remove it, or put the text in quotes",
                        "此处的括号没有与之对应的开括号；请删除，或给文本加上引号"),
                Arguments.of("a: @x\n", "1:4", "text must not begin with \"@\"; put it in quotes", "文本不能以“@”开头；请加上引号"),
                Arguments.of("a: *\n", "1:4", "text must not begin with \"*\"; put it in quotes", "文本不能以“*”开头；请加上引号"),
                Arguments.of(
                        "a: 1\nb\n  c: 2\n",
                        "2:1",
                        "a line without \":\"; write \"key: value\", or indent the line if it continues the text above",
                        "此行缺少“:”；请写成“键: 值”，若是上一行文本的延续，请增加缩进"),
                Arguments.of(
                        "a: 1\nb: c: d\n",
                        "2:5",
                        "a \":\" where none is possible; put text that holds \": \" in quotes, and check that the line above has its \":\" and its indentation",
                        "此处不能出现“:”；含“: ”的文本请加引号，并检查上一行是否缺少“:”、缩进是否正确"),
                Arguments.of(
                        "a: - b\n",
                        "1:4",
                        "a list cannot begin here; write each \"- \" entry on a line of its own",
                        "列表不能从此处开始；请将每个“- ”条目单独写成一行"),
                Arguments.of(
                        "a: 'it's'\n",
                        "1:8",
                        "something follows the closing quote; put the whole text in quotes, a quote within it twice ('')",
                        "关闭引号之后还有文字；请给整段文本加上引号，其中的单引号写两遍（''）"),
                Arguments.of(
                        "a:\n  b: 1\n c: 2\n",
                        "3:2",
                        "the indentation fits no line above; use the same number of blanks for entries of the same level",
                        "此行的缩进与上面各行都不对应；同一层级的条目请使用相同数量的空格"));
    }

    @Test
    void anyOtherMistakeIsSaidInTheWordsOfTheParser() {
        assertEquals(
                List.of("survey.yml:1:5: not valid YAML: expected chomping or indentation indicat…"),
                Configurations.messages(Map.of("survey.yml", "a: |x\n  b\n")));
    }

    @Test
    void fileWithTheOtherSpellingOfItsEndingIsNotRead() {
        Map<String, String> files = Configurations.small("");
        files.put("issues.yaml", "issues: []\n");
        files.put("gates.yaml", "gates: []\n");
        files.put("gates.yml", "gates: []\n");
        assertEquals(
                List.of("issues.yaml: this file is not read; rename it to \"issues.yml\""),
                Configurations.messages(files));
        assertEquals(List.of("issues.yaml: 不会读取这个文件；请改名为“issues.yml”"), Configurations.messages(files, Language.ZH_CN));
    }

    @Test
    void surveyWithTheOtherSpellingOfItsEndingIsNotRead() {
        assertEquals(
                List.of(
                        "survey.yaml: this file is not read; rename it to \"survey.yml\"",
                        "survey.yml: this file does not exist; name another one with -Dsurvey-report.config, or run the goal init to get a study that works"),
                Configurations.messages(Map.of("survey.yaml", "schema: 1\n")));
    }
}
