package io.github.surveyreport.analysis;

/**
 * Which sources of issues are too few to be told in one wave (J2). A source, comments or the register, of fewer than the
 * minimum is withheld in its number, in all that rests on it, and in the number of customers, which would else give it
 * away.
 */
final class IssueSecrecy {
    private final Disclosure disclosure;
    private final TextTally text;
    private final int issues;

    IssueSecrecy(Scope scope, int wave) {
        this.disclosure = new Disclosure(scope);
        this.text = scope.wave(wave).text();
        this.issues = scope.study().issues().size();
    }

    /** Whether the comments that mention the issue are withheld. */
    boolean comments(int issue) {
        IssueTally tally = text.issue(issue);
        return disclosure.tooSmall(tally.comments())
                || disclosure.tooSmall(tally.commenters().size());
    }

    /** Whether the entries of the register that mention it are withheld. */
    boolean register(int issue) {
        IssueTally tally = text.issue(issue);
        return disclosure.tooSmall(tally.register())
                || disclosure.tooSmall(tally.registered().size());
    }

    /** Distinct customers of the sources that are told. */
    LongSet mentioning(int issue) {
        LongSet customers = new LongSet();
        if (!comments(issue)) {
            customers.addAll(text.issue(issue).commenters());
        }
        if (!register(issue)) {
            customers.addAll(text.issue(issue).registered());
        }
        return customers;
    }

    /**
     * Whether the number of comments that mention any issue, less those of the issues that are told, would tell of the one
     * that is not, or of several that are few together.
     */
    boolean classified() {
        long told = 0;
        long withheld = 0;
        int count = 0;
        for (int issue = 0; issue < issues; issue++) {
            long said = text.issue(issue).comments();
            boolean few = comments(issue);
            told += few ? 0 : said;
            withheld += few ? said : 0;
            count += few ? 1 : 0;
        }
        boolean covered = count > 1 && !disclosure.tooSmall(withheld);
        return count > 0 && !covered && text.classified() > told;
    }
}
