package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ActionCsvTest {
    private static final String HEADER = "编号,问题,措施,类型,责任部门,负责人,配合部门,开始,到期,状态,进度,目标,预算,预期收益\n";
    private static final String ROW =
            "A1,响应速度,增设坐席,资源,运营部,张三,人事部、财务部,2026/1/12,2026年4月30日,进行中,60%,q1.mean[channel=phone] ≥ 4；w1→w2,\"80,000\",60000.5\n";
    private static final String YAML = """
            actions:
              - id: A1
                issue: speed
                title: 增设坐席
                kind: resource
                owner: 运营部
                person: 张三
                supports: [人事部, 财务部]
                start: 2026-01-12
                due: 2026-04-30
                status: in-progress
                progress: 60
                target: {question: q1, statistic: mean, groups: {channel: phone}, at-least: 4, before: w1, after: w2}
                budget: 80000
                benefit: 60000.5
            """;
    private static final String ISSUES = "issues:\n  - {id: speed, label: 响应速度, synonyms: [慢], urgency: high}\n";

    @Test
    void aRowIsTheSameActionAsInYaml() {
        assertEquals(
                study(Map.of("actions.yml", YAML)).actions().toString().replaceAll("at=[^]]*", ""),
                study(Map.of("actions.csv", HEADER + ROW)).actions().toString().replaceAll("at=[^]]*", ""));
    }

    @Test
    void gb18030AndByteOrderMarksAreRead() {
        Study plain = study(Map.of("actions.csv", HEADER + ROW));
        for (byte[] bytes : List.of(
                (HEADER + ROW).getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + HEADER + ROW).getBytes(StandardCharsets.UTF_8))) {
            Map<String, byte[]> contents = new TreeMap<>();
            files(Map.of()).forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
            contents.put("actions.csv", bytes);
            MemorySnapshot snapshot = MemorySnapshot.ofBytes(contents);
            Problems problems = new Problems();
            Study study = StudyReader.read(snapshot, "survey.yml", problems)
                    .orElseThrow()
                    .study();
            assertEquals(plain.actions(), study.actions());
        }
    }

    @Test
    void theDueDateHasManyNames() {
        for (String header : List.of("到期", "截止日期", "截止", "计划完成", "due")) {
            assertEquals(
                    "2026-04-30",
                    study(Map.of("actions.csv", HEADER.replace("到期", header) + ROW))
                            .actions()
                            .get(0)
                            .due()
                            .toString());
        }
    }

    @Test
    void aMissingColumnIsToldWithTheColumnsThatAreNotKnown() {
        assertEquals(
                List.of(
                        "actions.csv:1:1: 缺少必需的列；表头应为以下之一：到期, 到期日期, 截止, 截止日期, 计划完成, 计划完成日期, due（或在 survey.yml 的 actions.columns 中指定）；第 9 列的表头没有识别"),
                chinese(Map.of("actions.csv", HEADER.replace("到期", "何时") + ROW)).stream()
                        .filter(message -> message.contains("缺少"))
                        .toList());
    }

    @Test
    void messagesSpeakOfHeadersAndNotOfKeys() {
        String done =
                ROW.replace("2026/1/12", "2026-05-12").replace("进行中", "已完成").replace("60%", "");
        assertEquals(
                List.of(
                        "actions.csv:2:: 改进措施“A1”已完成；请用“完成”说明完成日期",
                        "actions.csv:2:: 改进措施“A1”的“到期”为 2026-04-30，早于“开始”（2026-05-12）；请更正"),
                chinese(Map.of("actions.csv", HEADER + done)).stream()
                        .map(message -> message.replaceFirst(":2:[0-9]{2}:", ":2::"))
                        .sorted()
                        .toList());
        assertEquals(
                List.of("“完成日期”只能与状态“已完成”同时使用；现状态为“进行中”"),
                chinese(Map.of("actions.csv", HEADER.replace("\n", ",完成日期\n") + ROW.replace("\n", ",2026-04-01\n")))
                        .stream()
                        .map(message -> message.replaceFirst("^.*?改进措施“A1”的", ""))
                        .toList());
        assertEquals(
                List.of("改进措施目标“A1”的“目标”为波次“w1”，不晚于之前的波次“w2”"),
                chinese(Map.of("actions.csv", HEADER + ROW.replace("w1→w2", "w2→w1"))).stream()
                        .map(message -> message.replaceFirst("^.*?改进措施目标", "改进措施目标"))
                        .toList());
    }

    @Test
    void anUnknownIssueIsAnsweredByTheNearestOrByAllOfThem() {
        assertEquals(
                List.of("“问题”中没有这一项；是否应为“响应速度”？"),
                chinese(Map.of("actions.csv", HEADER + ROW.replace("响应速度", "响应速席"))).stream()
                        .map(message -> message.replaceFirst("^actions.csv:2:[0-9]+: ", ""))
                        .toList());
        assertEquals(
                List.of("“问题”必须是以下之一：响应速度"),
                chinese(Map.of("actions.csv", HEADER + ROW.replace("响应速度", "别的"))).stream()
                        .map(message -> message.replaceFirst("^actions.csv:2:[0-9]+: ", ""))
                        .toList());
    }

    @Test
    void nothingIsSaidOfIssuesWhoseFileCannotBeRead() {
        assertEquals(
                List.of("issues.yml"),
                chinese(Map.of("issues.yml", "issues: [x\n", "actions.csv", HEADER + ROW)).stream()
                        .map(message -> message.substring(0, message.indexOf(':')))
                        .toList());
    }

    private static List<String> chinese(Map<String, String> more) {
        return Configurations.messages(files(more), io.github.surveyreport.problem.Language.ZH_CN);
    }

    @Test
    void anActionKnowsItsLine() {
        Study study = study(Map.of("actions.csv", HEADER + "\n" + ROW));
        assertEquals("actions.csv:3:1", study.actions().get(0).at().toString());
    }

    @Test
    void rowsFollowTheActionsOfYaml() {
        Study study = study(Map.of("actions.yml", YAML, "actions.csv", HEADER + ROW.replace("A1", "A2")));
        assertEquals(
                List.of("A1", "A2"), study.actions().stream().map(Action::id).toList());
    }

    @Test
    void anIdOfBothFilesIsRefused() {
        assertEquals(
                List.of(
                        "actions.csv:2:1: action \"A1\" is defined twice; the first is at actions.yml:2:9; rename one of them"),
                messages(Map.of("actions.yml", YAML, "actions.csv", HEADER + ROW)));
    }

    @Test
    void headersAndFileNameAreConfigured() {
        Map<String, String> files = files(Map.of("plan/list.csv", HEADER.replace("措施", "整改内容") + ROW));
        files.merge("survey.yml", """
                actions:
                  file: plan/list.csv
                  columns: {title: 整改内容}
                  owners: names
                  due-soon: 30
                  currency: 元
                """, String::concat);
        Study study = read(files);
        assertEquals("增设坐席", study.actions().get(0).title());
        assertEquals(new Tracking(Tracking.Owners.NAMES, 30, Optional.of("元")), study.tracking());
    }

    @Test
    void namesOfPersonsAreNotShownUnlessSomebodySaysSo() {
        assertEquals(Tracking.Owners.ROLES, study(Map.of()).tracking().owners());
    }

    @Test
    void aGoalInWordsIsKeptAsSuch() {
        Action action = study(Map.of("actions.csv", HEADER + ROW.replace("q1.mean[channel=phone] ≥ 4；w1→w2", "让客户更满意")))
                .actions()
                .get(0);
        assertEquals(Optional.of("让客户更满意"), action.goal());
        assertTrue(action.target().isEmpty());
    }

    @Test
    void semicolonsAndQuotedLineBreaksAreRead() {
        Action action = study(Map.of("actions.csv", """
                        id;title;kind;owner;start;due;status;note
                        A1;"a ""b""
                        c";people;O;2026-01-01;2026-02-01;planned;n
                        """)).actions().get(0);
        assertEquals("a \"b\"\nc", action.title());
        assertEquals(LocalDate.of(2026, 2, 1), action.due());
    }

    @Test
    void everyBadCellIsReportedWithItsLineAndColumnAndNotRepeated() {
        String bad = "秘密甲,秘密乙,,秘密丙,运营部,,,秘密丁,2026-02-30,秘密戊,秘密己,秘密庚 >= 4,秘密辛,-1\n";
        List<String> messages = messages(Map.of("actions.csv", HEADER + bad));
        assertEquals(
                List.of(
                        "actions.csv:2:1: \"编号\" must be an id of letters, digits, \"-\" and \"_\" that begins with a letter or digit",
                        "actions.csv:2:5: \"问题\" must be one of 响应速度",
                        "actions.csv:2:9: \"措施\" must not be blank",
                        "actions.csv:2:10: \"类型\" must be one of process, 流程, people, 人员, resource, 资源",
                        "actions.csv:2:20: \"开始\" must be a date such as 2026-01-31, 2026/1/31 or 2026年1月31日",
                        "actions.csv:2:24: \"到期\" must be a date such as 2026-01-31, 2026/1/31 or 2026年1月31日",
                        "actions.csv:2:35: \"状态\" must be one of planned, 计划中, 未开始, in-progress, 进行中, done, 已完成, 完成, cancelled, 已取消, 取消",
                        "actions.csv:2:39: \"进度\" must be a whole number from 0 to 100, with or without \"%\"",
                        "actions.csv:2:43: \"目标\" compares something but is no complete target; write \"indicator >= 80; 2026Q1 -> 2026Q3\": an indicator or question, a bound, the waves before and after",
                        "actions.csv:2:52: \"预算\" must be a number not below 0 such as 80000 or 80,000, without a unit",
                        "actions.csv:2:56: \"预期收益\" must be a number not below 0 such as 80000 or 80,000, without a unit"),
                messages);
        for (Language language : Language.values()) {
            String all = String.join("\n", messages(Map.of("actions.csv", HEADER + bad), language));
            assertFalse(all.contains("秘密"), all);
        }
    }

    @Test
    void unknownMeasuresWavesAndGroupsAreReportedAtTheCell() {
        assertEquals(
                List.of(
                        "actions.csv:2:72: \"目标\" names an unknown indicator; there is no scorecard, so write"
                                + " question.statistic, such as q1.mean or q1.mean[channel=phone], or a service level, such as service.reply"),
                messages(Map.of("actions.csv", HEADER + ROW.replace("q1.mean[channel=phone]", "secret"))).stream()
                        .map(message -> message.replaceFirst(":2:[0-9]+:", ":2:72:"))
                        .toList());
        List<String> wave = messages(Map.of("actions.csv", HEADER + ROW.replace("w1→", "secret→")));
        assertTrue(wave.get(0).endsWith("\"目标\" names an unknown wave; known are w1, w2"), wave.toString());
        List<String> group = messages(Map.of("actions.csv", HEADER + ROW.replace("=phone", "=secret")));
        assertTrue(group.get(0).contains("unknown group value in target of action \"A1\""), group.toString());
        assertFalse(group.toString().contains("secret"), group.toString());
    }

    @Test
    void aMissingColumnAndAnOpenQuoteAreReported() {
        assertEquals(
                List.of(
                        "actions.csv:1:1: a required column is missing; its header is one of 到期, 到期日期, 截止, 截止日期, 计划完成, 计划完成日期, due"
                                + " (or the one given by actions.columns in survey.yml)"),
                messages(Map.of("actions.csv", HEADER.replace("到期,", "") + ROW.replace("2026年4月30日,", ""))));
        assertEquals(
                List.of(
                        "actions.csv:2:4: the quotation mark opened here is never closed; close it, and write a quotation"
                                + " mark inside the text twice"),
                messages(Map.of("actions.csv", HEADER + "A1,\"x")));
        assertEquals(
                List.of(
                        "actions.csv:2:1: this row has 15 cells, but the header has 14; put text with commas in quotation"
                                + " marks"),
                messages(Map.of("actions.csv", HEADER + ROW.replace("\"80,000\"", "80,000"))).stream()
                        .map(message -> message.replaceFirst(":2:[0-9]+:", ":2:1:"))
                        .toList());
    }

    @Test
    void aBadRowDoesNotMakeItsIdUnknown() {
        Map<String, String> files = files(Map.of(
                "actions.csv",
                HEADER + ROW.replace("60%", "x"),
                "gates.yml",
                "gates:\n  - {id: g, measure: action.A1, statistic: after, at-least: 1}\n"));
        assertEquals(1, Configurations.messages(files).size());
    }

    @Test
    void theTableCountsInTheHashOfTheConfiguration() {
        assertNotEquals(hash(HEADER + ROW), hash(HEADER + ROW.replace("60%", "70%")));
    }

    private static String hash(String table) {
        return Configurations.read(files(Map.of("actions.csv", table)), new Problems())
                .orElseThrow()
                .hash();
    }

    private static Map<String, String> files(Map<String, String> more) {
        Map<String, String> files = new TreeMap<>(Configurations.small(""));
        files.put("issues.yml", ISSUES);
        files.putAll(more);
        return files;
    }

    private static Study study(Map<String, String> more) {
        return read(files(more));
    }

    private static Study read(Map<String, String> files) {
        Problems problems = new Problems();
        Optional<Configuration> read = Configurations.read(files, problems);
        assertEquals(List.of(), problems.sorted());
        return read.orElseThrow().study();
    }

    private static List<String> messages(Map<String, String> more) {
        return messages(more, Language.EN);
    }

    private static List<String> messages(Map<String, String> more, Language language) {
        Problems problems = new Problems();
        Configurations.read(files(more), problems);
        return problems.sorted().stream()
                .map((Problem problem) -> problem.located(language))
                .toList();
    }
}
