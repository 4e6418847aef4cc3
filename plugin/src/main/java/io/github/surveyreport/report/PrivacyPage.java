package io.github.surveyreport.report;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.KeyColumns;
import io.github.surveyreport.config.Plan;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For who has to answer for personal data (J1, J2): whom the report is for, what was found, masked, withheld; by count. */
final class PrivacyPage implements PageWriter {
    static final String PAGE = "privacy";
    /** Nobody is quoted of an issue that fewer wrote about. */
    private static final int LEAST_QUOTED = 8;

    @Override
    public String id() {
        return PAGE;
    }

    @Override
    public String section() {
        return "method";
    }

    /** Customers who must have written about an issue for one of them to be quoted. */
    static int minimumQuoted(Study study) {
        int floor = Math.max(study.plan().minimumCell(), study.text().minimumCustomers());
        return Math.max(LEAST_QUOTED, floor);
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        edition(draft, blocks);
        HeldBackBlocks.add(draft, blocks);
        thresholds(draft, blocks);
        PrivacyTable.add(draft, blocks);
        identities(draft, blocks);
        DroppedTable.add(draft, blocks);
        withheld(draft, blocks);
        quotes(draft, blocks);
        blocks.add(new Block.Heading("limits", draft.say("privacy.limits"), 2));
        blocks.add(new Block.Paragraph(draft.say("privacy.limits.text"), Tone.NEUTRAL));
        return blocks;
    }

    private static void edition(Draft draft, List<Block> blocks) {
        String edition = draft.study().edition().name();
        blocks.add(new Block.Heading("edition", draft.say("privacy.edition"), 2));
        blocks.add(new Block.Callout(
                draft.say("edition." + edition), draft.say("privacy.edition." + edition), Tone.NEUTRAL));
    }

    private static void thresholds(Draft draft, List<Block> blocks) {
        Plan plan = draft.study().plan();
        blocks.add(new Block.Heading("thresholds", draft.say("privacy.thresholds"), 2));
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(fact(draft, "minimum-cell", draft.say("privacy.fewest", plan.minimumCell())));
        facts.add(fact(draft, "minimum-quoted", draft.say("privacy.fewest", minimumQuoted(draft.study()))));
        if (!draft.study().text().questions().isEmpty()) {
            facts.add(fact(
                    draft,
                    "minimum-words",
                    draft.say(
                            "privacy.fewest",
                            Math.max(plan.minimumCell(), draft.study().text().minimumCustomers()))));
        }
        if (!draft.study().actions().isEmpty()) {
            facts.add(fact(
                    draft,
                    "owners",
                    draft.say("privacy.owners."
                            + draft.study().tracking().owners().name())));
        }
        blocks.add(new Block.Facts(facts));
    }

    private static Block.Fact fact(Draft draft, String key, String value) {
        return new Block.Fact(draft.say("privacy." + key), value, false);
    }

    /** Where columns go that say who somebody is. */
    private static void identities(Draft draft, List<Block> blocks) {
        KeyColumns columns = draft.study().columns();
        blocks.add(new Block.Heading("identities", draft.say("privacy.identities"), 2));
        blocks.add(new Block.Paragraph(draft.say("privacy.identities.text"), Tone.NEUTRAL));
        Sheet sheet = draft.sheet("privacy-identities", draft.say("privacy.identities.caption"))
                .texts("masked-kind", "column")
                .wides("fate");
        identity(draft, sheet, "respondent", columns.respondent().map(ColumnRef::toString));
        identity(draft, sheet, "customer", columns.customer().map(ColumnRef::toString));
        Optional<ServiceRecords> service = draft.study().service();
        identity(
                draft,
                sheet,
                "contact",
                service.filter(ServiceRecords::followsCustomers).flatMap(ServiceRecords::customer));
        if (!sheet.isEmpty()) {
            blocks.add(sheet.block());
        }
    }

    private static void identity(Draft draft, Sheet sheet, String kind, Optional<String> column) {
        column.ifPresent(name -> sheet.row(
                Entry.text(draft.say("privacy.identity." + kind)),
                Entry.text(name),
                Entry.text(draft.say("privacy.fate." + kind))));
    }

    private static void withheld(Draft draft, List<Block> blocks) {
        blocks.add(new Block.Heading("withheld", draft.say("privacy.withheld"), 2));
        List<PrivacyAccount.Withheld> pages = PrivacyAccount.withheld(draft.findings());
        if (pages.isEmpty()) {
            blocks.add(new Block.Paragraph(draft.say("privacy.withheld.none"), Tone.MUTED));
            return;
        }
        blocks.add(new Block.Paragraph(draft.say("privacy.withheld.text"), Tone.NEUTRAL));
        Sheet sheet = draft.sheet("privacy-withheld", draft.say("privacy.withheld.caption"))
                .texts("page");
        draft.study().waves().forEach(wave -> sheet.number(wave.label(), Glossary.href("suppressed")));
        for (PrivacyAccount.Withheld page : pages) {
            List<Entry> row = new ArrayList<>();
            String href = draft.href(page.page());
            row.add(Entry.text(draft.say(page.page() + ".title")).link(href));
            for (Wave wave : draft.study().waves()) {
                row.add(QualityPage.count(draft, page.byWave().get(wave.id())));
            }
            sheet.row(row);
        }
        blocks.add(sheet.note(draft.say("privacy.withheld.note")).block());
    }

    private static void quotes(Draft draft, List<Block> blocks) {
        if (draft.study().text().questions().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("quoted", draft.say("privacy.quotes"), 2));
        int asked = draft.study().text().quotes();
        blocks.add(new Block.Paragraph(
                asked == 0
                        ? draft.say("privacy.quotes.off")
                        : draft.say(
                                "privacy.quotes.text",
                                asked,
                                draft.figures().count(PrivacyAccount.quotes(draft.findings())),
                                draft.figures().count(PrivacyAccount.quoted(draft.findings())),
                                draft.figures().count(draft.findings().issues().size()),
                                minimumQuoted(draft.study())),
                Tone.NEUTRAL));
    }
}
