package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixty answers of 2, half by phone, half online; the gate wants 4. The report is of 15 July 2026. */
class GateWaiversTest {
    private static final String GATE = "gates:\n  - {id: mean, measure: question.q1, statistic: mean, at-least: 4%s}\n";
    private static final String BY = ", by: channel";

    @TempDir
    Path project;

    @BeforeEach
    void survey() throws IOException {
        Files.writeString(project.resolve("survey.yml"), """
                schema: 1
                id: waivers
                title: 豁免
                language: zh-CN
                report-date: 2026-07-15
                waves:
                  - {id: w1, label: 第一期, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
                questions:
                  - {id: q1, text: 您满意吗？, label: 满意度, type: rating}
                groups:
                  - {id: channel, label: 渠道, values: [{id: phone, label: 电话}, {id: online, label: 在线}]}
                """);
        Files.writeString(project.resolve("w1.csv"), "channel,q1\n" + "phone,2\n".repeat(30) + "online,2\n".repeat(30));
    }

    @Test
    void missIsAcceptedBeforeTheEndAndOnTheLastDayAndNotAfterIt() throws IOException {
        assertEquals("waived", effects("", "{gate: mean, reason: 迁移, until: 2026-07-16}"));
        assertEquals("waived", effects("", "{gate: mean, reason: 迁移, until: 2026-07-15}"));
        assertEquals("error", effects("", "{gate: mean, reason: 迁移, until: 2026-07-14}"));
    }

    @Test
    void acceptedMissIsToldWithItsReason() throws IOException {
        assertEquals(
                "gates.yml:2: 门禁“mean”已豁免至 2026-07-15：“满意度·均值”为 2.00（95%置信区间 [2.00, 2.00]，n=60），要求 ≥ 4.00；理由：迁移"
                        + "（说明：docs/gates.zh-CN.md#waivers）",
                messages("", "{gate: mean, reason: 迁移, until: 2026-07-15}"));
    }

    @Test
    void expiredWaiverFailsAndSaysSo() throws IOException {
        assertEquals("""
                gates.yml:2: 门禁“mean”未通过，豁免已于 2026-07-14 到期：“满意度·均值”为 2.00（95%置信区间 [2.00, 2.00]，n=60），要求 ≥ 4.00（说明：docs/gates.zh-CN.md#waivers）
                gates.yml:4: 门禁“mean”的豁免已于 2026-07-14 到期，而该门禁仍未通过；请解决问题，或以新的“until”续期""", messages("", "{gate: mean, reason: 迁移, until: 2026-07-14}"));
    }

    @Test
    void laterWaiverOfTheSameMissCounts() throws IOException {
        assertEquals(
                "waived",
                effects(
                        "",
                        "{gate: mean, reason: 迁移, until: 2026-01-01}",
                        "{gate: mean, reason: 再延, until: 2026-12-31}"));
    }

    @Test
    void waiverOfOneGroupLeavesTheOthers() throws IOException {
        assertEquals("waived error", effects(BY, "{gate: mean, group: phone, reason: 迁移, until: 2026-07-15}"));
        assertEquals("waived waived", effects(BY, "{gate: mean, wave: w1, reason: 迁移, until: 2026-07-15}"));
    }

    @Test
    void waiverThatCoversNothingIsAWarning() throws IOException {
        String miss =
                "gates.yml:2: 门禁“mean”未通过：“满意度·均值”为 2.00（95%置信区间 [2.00, 2.00]，n=60），要求 ≥ 4.00（说明：docs/gates.zh-CN.md#missed）\n";
        assertEquals(
                miss + "gates.yml:4: 门禁“mean”的豁免没有对应任何未通过的结果；请删去，或更正其“group”或“wave”",
                messages("", "{gate: mean, group: shop, reason: 迁移, until: 2026-07-15}"));
        assertEquals(
                miss + "gates.yml:4: 这条豁免所指的门禁“maen”不存在；是否应为“mean”？",
                messages("", "{gate: maen, reason: 迁移, until: 2026-07-15}"));
        assertEquals(
                miss + "gates.yml:4: 这条豁免所指的门禁“csat-target”不存在或已关闭；请更正编号，或删去豁免",
                messages("", "{gate: csat-target, reason: 迁移, until: 2026-07-15}"));
    }

    @Test
    void waiverOfAKeptGateIsAWarning() throws IOException {
        Files.writeString(
                project.resolve("gates.yml"),
                GATE.formatted("").replace("at-least: 4", "at-least: 1")
                        + "waivers:\n  - {gate: mean, reason: 迁移, until: 2026-07-15}\n");
        assertEquals("gates.yml:4: 门禁“mean”的豁免没有对应任何未通过的结果；请删去，或更正其“group”或“wave”", run());
    }

    /** The site names them too; who granted them is not named where owners are hidden. */
    @Test
    void siteShowsWaiversWithReasonEndAndState() throws IOException {
        write(
                BY,
                "{gate: mean, group: phone, reason: 系统迁移, by: 质量经理, until: 2026-07-15}",
                "{gate: mean, group: online, reason: 旧因, until: 2026-07-14}");
        GenerateReport.run(Projects.request(project, project.resolve("out")), Phases.SILENT);
        String page = Files.readString(project.resolve("out/site/gates.html"));
        for (String text : new String[] {"系统迁移", "质量经理", "2026年7月15日", "生效", "已到期，不再生效", "已豁免", "未通过"}) {
            assertTrue(page.contains(text), text);
        }
        Files.writeString(
                project.resolve("survey.yml"),
                Files.readString(project.resolve("survey.yml")) + "actions: {owners: hidden}\n");
        GenerateReport.run(Projects.request(project, project.resolve("out")), Phases.SILENT);
        assertFalse(Files.readString(project.resolve("out/site/gates.html")).contains("质量经理"));
        run();
        assertFalse(Files.readString(project.resolve("out/gates.json")).contains("质量经理"));
    }

    private String effects(String more, String... waivers) throws IOException {
        write(more, waivers);
        run();
        return Json.strings(Files.readString(project.resolve("out/gates.json")), "effect");
    }

    private String messages(String more, String... waivers) throws IOException {
        write(more, waivers);
        return run();
    }

    private void write(String more, String... waivers) throws IOException {
        Files.writeString(
                project.resolve("gates.yml"),
                GATE.formatted(more) + "waivers:\n  - " + String.join("\n  - ", waivers) + "\n");
    }

    private String run() throws IOException {
        String messages;
        try {
            messages = Projects.lines(
                    CheckGates.run(
                                    Projects.check(Projects.request(project, project.resolve("out"))),
                                    Phases.SILENT,
                                    line -> {})
                            .outcome()
                            .problems(),
                    Language.ZH_CN);
        } catch (SurveyReportException e) {
            messages = Projects.lines(e.problems(), Language.ZH_CN);
        }
        return messages.lines().filter(line -> line.startsWith("gates.yml")).collect(Collectors.joining("\n"));
    }
}
