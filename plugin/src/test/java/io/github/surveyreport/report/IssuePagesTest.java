package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.ActionFinding.Verdict;
import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuePagesTest {
    private static final String PAGE = "issue-response-speed";

    @Test
    void theWholeWayIsOnOnePage() {
        Report report = build(FindingsFixture.full().in(Language.EN));
        List<Block> blocks = Pages.page(report, PAGE).blocks();
        Block.Steps loop = (Block.Steps) blocks.get(1);
        assertEquals("Causes analysed: 3", loop.items().get(1));
        assertEquals("Actions: 1, of which done: 0", loop.items().get(2));
        assertEquals(
                "Actions with a measurable target: 1, of which met: 1",
                loop.items().get(3));
        assertEquals("Verdict: verified 1, not verified 0", loop.items().get(4));
        assertEquals(
                "A01",
                Pages.table(report, PAGE, "issue-actions-response-speed")
                        .rows()
                        .get(0)
                        .cells()
                        .get(0)
                        .text());
        assertEquals(
                "verified",
                Pages.row(Pages.table(report, PAGE, "issue-effects-response-speed"), "A01")
                        .get(7));
    }

    @Test
    void whatIsVerifiedIsToBeStandardisedAndWhatIsNotAnalysedAgain() {
        assertEquals(
                List.of("numbers", "priority", "causes", "actions", "standardise"), headings(FindingsFixture.full()));
        assertEquals(
                List.of("numbers", "priority", "causes", "actions", "again"),
                headings(FindingsFixture.full().judged(Effect.TARGET_MISSED, Verdict.NOT_VERIFIED, Basis.UNMATCHED)));
    }

    @Test
    void theListTheCausesAndTheActionsLinkToIt() {
        Report report = build(FindingsFixture.full());
        assertEquals(
                PAGE + ".html", cell(Pages.table(report, "issues", "issues"), 1).href());
        assertEquals(
                PAGE + ".html",
                cell(Pages.table(report, "actions", "actions"), 2).href());
        Block.Terms back = (Block.Terms) Pages.page(report, PAGE).blocks().get(0);
        assertEquals(
                List.of("issues.html", "causes.html#issue-response-speed", "actions.html"),
                back.terms().stream().map(Block.Term::href).toList());
    }

    /** On a telephone only the first columns are in sight. */
    @Test
    void rankAndPriorityComeBeforeWhatTheyRestOn() {
        Report report = build(FindingsFixture.full());

        assertEquals(
                List.of("排名", "问题类别", "优先级", "提及条数"),
                Pages.table(report, "issues", "issues").columns().stream()
                        .limit(4)
                        .map(Table.Column::label)
                        .toList());
        assertEquals("P1", cell(Pages.table(report, "index", "index-issues"), 2).text());
    }

    @Test
    void phrasesThatLeaveWordsOpenAreReadable() {
        Table table = Pages.table(build(FindingsFixture.full()), "issues", "issues");
        assertEquals("排队（12）、回复＋慢（9）", cell(table, table.columns().size() - 1).text());
        assertTrue(table.notes().stream().anyMatch(note -> note.contains("“回复＋慢”")), table::toString);
        Table english = Pages.table(build(FindingsFixture.full().in(Language.EN)), "issues", "issues");
        assertEquals(
                "排队 (12), 回复 + 慢 (9)",
                cell(english, english.columns().size() - 1).text());
    }

    @Test
    void ofManyIssuesTheFirstAreDrawnAndAllAreInTheData() {
        Draft draft = new Draft(FindingsFixture.full().ranked(25).findings(), new Problems());
        Block.Chart matrix = new MatrixPicture(draft).chart();
        Block.Chart parts = new PartsPicture(draft).chart();

        assertEquals(20, ((ChartSpec.PriorityMatrix) matrix.spec()).issues().size());
        assertEquals(20, ((ChartSpec.Stacked) parts.spec()).rows().size());
        assertEquals(20, ((ChartSpec.Stacked) parts.spec()).sums().size());
        assertEquals(25, matrix.data().rows().size());
        assertEquals(25, parts.data().rows().size());
        assertTrue(matrix.base().startsWith("25 个问题类别，图中画出排名前 20 的，其余见数据表"), matrix.base());
        assertTrue(parts.base().contains("排名前 20 的"), parts.base());
        Draft few = new Draft(FindingsFixture.full().ranked(20).findings(), new Problems());
        assertFalse(new MatrixPicture(few).chart().base().contains("前 20"));
    }

    @Test
    void anIssueWithoutNumbersCausesAndActionsHasNoPage() {
        String more = "issues:\n  - {id: quiet, synonyms: [安静], urgency: low}\n";
        Report report = build(FindingsFixture.full().with("issues.yml", "issues:\n", more));
        assertFalse(Pages.ids(report).contains("issue-quiet"));
    }

    @Test
    void manyIssuesAreReachedFromTheTableOnly() {
        StringBuilder more = new StringBuilder();
        FindingsFixture fixture = FindingsFixture.full();
        for (int i = 1; i <= IssuePages.LISTED; i++) {
            more.append("  - {id: more")
                    .append(i)
                    .append(", synonyms: [词")
                    .append(i)
                    .append("], urgency: low}\n");
            fixture.put("issue.more" + i, "customers", "w2", Unit.COUNT, 5, 5);
        }
        assertEquals("响应效率问题", Pages.page(build(FindingsFixture.full()), PAGE).menu());
        Report many = build(fixture.with("issues.yml", "issues:\n", "issues:\n" + more));
        assertEquals("", Pages.page(many, PAGE).menu());
        assertTrue(Pages.ids(many).contains("issue-more12"));
    }

    @Test
    void aFirstPriorityWithoutAnActionIsCalledOut() {
        FindingsFixture fixture =
                FindingsFixture.full().in(Language.EN).with("actions.yml", "    issue: response-speed\n", "");
        assertTrue(Pages.page(build(fixture), PAGE)
                .blocks()
                .contains(new Block.Callout(
                        "First priority, but no action",
                        "No action that is planned, under way or done answers this issue.",
                        io.github.surveyreport.report.Tone.BAD)));
    }

    @Test
    void hiddenOwnersAreNowhereInTheReport() {
        FindingsFixture shown = FindingsFixture.full().with("actions.yml", "owner: 客服部", "owner: 客服部\n    person: 张三");
        assertTrue(everything(shown).contains("客服部"));
        assertFalse(everything(shown).contains("张三"));
        FindingsFixture hidden = shown.with("survey.yml", "schema: 1", "schema: 1\nactions: {owners: hidden}");
        assertFalse(everything(hidden).contains("客服部"));
        FindingsFixture named = shown.with("survey.yml", "owners: hidden", "owners: names");
        assertTrue(everything(named).contains("张三"));
    }

    @Test
    void aBrokenLoopIsTold() {
        FindingsFixture fixture = FindingsFixture.full()
                .in(Language.EN)
                .put("issues", "p1-without-action", "w2", Unit.COUNT, 1, 1)
                .put("actions", "unmeasurable", "w2", Unit.COUNT, 2, 2)
                .put("actions", "verified", "w2", Unit.COUNT, 1, 1)
                .put("actions", "judged", "w2", Unit.COUNT, 4, 4)
                .put("actions", "verified-share", "w2", Unit.SHARE, 0.25, 4)
                .conclude(
                        Kind.ISSUES_WITHOUT_ACTION,
                        Tone.BAD,
                        List.of(FindingsFixture.key("issues", "p1-without-action")),
                        "response-speed")
                .conclude(
                        Kind.ACTIONS_UNMEASURABLE,
                        Tone.BAD,
                        List.of(FindingsFixture.key("actions", "unmeasurable")),
                        "A02",
                        "A03")
                .conclude(
                        Kind.ACTIONS_VERIFIED,
                        Tone.NEUTRAL,
                        List.of(
                                FindingsFixture.key("actions", "verified"),
                                FindingsFixture.key("actions", "judged"),
                                FindingsFixture.key("actions", "verified-share")));
        List<String> told = build(fixture).pages().get(0).blocks().stream()
                .filter(Block.Conclusions.class::isInstance)
                .flatMap(block -> ((Block.Conclusions) block).statements().stream())
                .map(Block.Statement::text)
                .toList();
        assertEquals(
                List.of(
                        "Issues of the first priority (P1) without an action (1): 响应效率问题.",
                        "Actions without a measurable target, whose effect nobody can judge (2): A02, A03.",
                        "Of the actions whose effect can be judged (4), 1 are verified (25.0%)."),
                told);
    }

    private static String everything(FindingsFixture fixture) {
        Report report = build(fixture);
        return report.toString() + ReportJson.write(fixture.findings());
    }

    private static List<String> headings(FindingsFixture fixture) {
        return Pages.page(build(fixture), PAGE).blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).id())
                .toList();
    }

    private static Cell cell(Table table, int column) {
        return table.rows().get(0).cells().get(column);
    }

    private static Report build(FindingsFixture fixture) {
        return ReportBuilder.build(fixture.findings(), new Problems());
    }
}
