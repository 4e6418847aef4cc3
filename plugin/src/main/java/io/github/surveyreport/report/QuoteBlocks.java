package io.github.surveyreport.report;

import io.github.surveyreport.analysis.IssueFinding;
import io.github.surveyreport.privacy.Masked;
import java.util.ArrayList;
import java.util.List;

/** What customers wrote, in their words, where the study asks for it. */
final class QuoteBlocks {
    private final Draft draft;

    QuoteBlocks(Draft draft) {
        this.draft = draft;
    }

    /** The text with a placeholder for each item of personal data. */
    static String shown(Draft draft, String masked) {
        return Masked.show(masked, kind -> draft.say("masked.placeholder", draft.say("masked." + kind.name())));
    }

    /** Quotes of one issue; says so where there are none. */
    void ofIssue(String issue, List<Block> blocks) {
        if (!quoting()) {
            return;
        }
        blocks.add(new Block.Heading("quotes", draft.say("quotes"), 2));
        List<Block.Quote> quotes = quotes(draft.findings().quotes().of(issue));
        if (quotes.isEmpty()) {
            blocks.add(new Block.Paragraph(draft.say("quotes.none"), Tone.MUTED));
        } else {
            blocks.add(new Block.Quotes(quotes, draft.say("quotes.note")));
        }
    }

    /** The first quote of each issue, by rank; of many issues the first, the others are on their own pages. */
    void ofIssues(List<Block> blocks) {
        List<Block.Quote> quotes = new ArrayList<>();
        for (IssueFinding issue : draft.findings().issues()) {
            String id = issue.category().id();
            draft.findings().quotes().of(id).stream()
                    .limit(1)
                    .map(text ->
                            new Block.Quote(shown(draft, text), issue.category().label(), IssueLinks.page(draft, id)))
                    .forEach(quotes::add);
        }
        if (!quotes.isEmpty()) {
            List<Block.Quote> first = quotes.subList(0, Math.min(IssuePages.LISTED, quotes.size()));
            blocks.add(new Block.Heading("quotes", draft.say("quotes"), 2));
            blocks.add(new Block.Quotes(first, draft.say("quotes.note")));
        }
    }

    /** Examples of comments that belong to no issue. */
    void unclassified(List<Block> blocks) {
        List<Block.Quote> quotes = quotes(draft.findings().quotes().unclassified());
        if (!quotes.isEmpty()) {
            blocks.add(new Block.Heading("unclassified-quotes", draft.say("quotes.unclassified"), 3));
            blocks.add(new Block.Quotes(quotes, draft.say("quotes.note")));
        }
    }

    private boolean quoting() {
        return draft.study().text().quotes() > 0;
    }

    private List<Block.Quote> quotes(List<String> masked) {
        return masked.stream()
                .map(text -> new Block.Quote(shown(draft, text), "", ""))
                .toList();
    }
}
