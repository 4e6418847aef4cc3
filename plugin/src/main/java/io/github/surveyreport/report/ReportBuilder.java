package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.compare.History;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Findings in, the finished report out. */
public final class ReportBuilder {
    private static final List<PageWriter> PAGES = List.of(
            new IndexPage(),
            new MethodPage(),
            new QualityPage(),
            new PrivacyPage(),
            new GatesPage(),
            new ScalesPage(),
            new ScorecardPage(),
            new SatisfactionPage(),
            new GroupsPage(),
            new DriversPage(),
            new TrendsPage(),
            new ServicePage(),
            new TextPage(),
            new IssuesPage(),
            new JourneyPage(),
            new CausesPage(),
            new ActionsPage(),
            new DictionaryPage(),
            new ProvenancePage(),
            new HistoryPage(),
            new ReceiptsPage());

    private ReportBuilder() {}

    /**
     * Words, rounds and arranges everything that is shown, in the language of the study. A page without content is left
     * out of the report, unless the author wrote a narrative for it.
     *
     * @param problems what is known so far, shown on the page of data quality; receives what is wrong in the author's
     *     narrative (area {@code narrative}), after which the caller stops when there are errors
     */
    public static Report build(Findings findings, Problems problems) {
        return build(new Draft(findings, problems));
    }

    /** @param history headline numbers commit by commit, for a page of their own */
    public static Report build(Findings findings, Problems problems, Optional<History> history) {
        return build(new Draft(findings, problems, history));
    }

    static Report build(Draft draft) {
        Narratives narratives = new Narratives(draft);
        List<PageWriter> writers =
                PAGES.stream().filter(writer -> isShown(draft, writer)).toList();
        writers.forEach(writer -> draft.announce(writer.id()));
        if (writers.stream().anyMatch(GroupsPage.class::isInstance)) {
            draft.study().groups().forEach(grouping -> draft.announce(GroupPages.id(grouping)));
        }
        if (writers.stream().anyMatch(IssuesPage.class::isInstance)) {
            IssuePages.told(draft).forEach(issue -> draft.announce(IssuePages.id(issue.id())));
        }
        List<Report.Page> pages = new ArrayList<>();
        writers.forEach(writer -> {
            pages.add(page(draft, writer, narratives));
            if (writer.hasContent(draft)) {
                pages.addAll(writer.subpages(draft).stream()
                        .map(page -> withNarrative(page, narratives))
                        .toList());
            }
        });
        return report(draft, draft.study().title(), pages);
    }

    private static boolean isShown(Draft draft, PageWriter writer) {
        return writer.hasContent(draft)
                || draft.study().narratives().stream()
                        .anyMatch(narrative -> narrative.page().equals(writer.id()));
    }

    /** The narrative opens a page; on the first page it stands between the conclusions and the details. */
    private static Report.Page page(Draft draft, PageWriter writer, Narratives narratives) {
        List<Block> blocks = new ArrayList<>();
        Optional<Block> narrative = narratives.page(writer.id());
        if (writer instanceof IndexPage index) {
            blocks.addAll(index.blocks(draft));
            narrative.ifPresent(blocks::add);
            blocks.addAll(index.details(draft));
        } else {
            narrative.ifPresent(blocks::add);
            if (writer.hasContent(draft)) {
                blocks.addAll(writer.blocks(draft));
            } else {
                blocks.add(
                        new Block.Callout(draft.say("empty.title"), draft.say("empty." + writer.id()), Tone.NEUTRAL));
            }
        }
        return new Report.Page(
                writer.id(),
                draft.say(writer.id() + ".title"),
                draft.say(writer.id() + ".title"),
                "",
                draft.say("section." + writer.section()),
                writer.lead(draft),
                blocks,
                writer.onPaper());
    }

    private static Report.Page withNarrative(Report.Page page, Narratives narratives) {
        return narratives
                .page(page.id())
                .map(narrative -> new Report.Page(
                        page.id(),
                        page.title(),
                        page.menu(),
                        page.parent(),
                        page.section(),
                        page.lead(),
                        Stream.concat(Stream.of(narrative), page.blocks().stream())
                                .toList(),
                        page.onPaper()))
                .orElse(page);
    }

    static Report report(Draft draft, String title, List<Report.Page> pages) {
        Findings findings = draft.findings();
        Wave last = draft.lastWave();
        return new Report(
                title,
                findings.study().language(),
                findings.study().organisation(),
                findings.study().notice(),
                draft.say("report.period", last.label(), draft.figures().period(last.start(), last.end())),
                draft.figures().date(findings.reportDate()),
                ProvenancePage.revision(draft),
                findings.toolVersion(),
                draft.say("edition." + findings.study().edition().name()),
                pages,
                draft.downloads());
    }
}
