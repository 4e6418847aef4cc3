package io.github.surveyreport.report;

import java.util.List;

/** A finished piece of a page. Templates dispatch on {@link #kind()}. */
public sealed interface Block {

    /** Name of the macro that places it. */
    String kind();

    /** A heading with an anchor. {@code level} 2 or 3. */
    record Heading(String id, String text, int level) implements Block {
        @Override
        public String kind() {
            return "heading";
        }
    }

    /** A paragraph of plain text. */
    record Paragraph(String text, Tone tone) implements Block {
        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** A row of figures that catch the eye. */
    record KeyFigures(List<KeyFigure> figures) implements Block {
        public KeyFigures {
            figures = List.copyOf(figures);
        }

        @Override
        public String kind() {
            return "keyfigures";
        }
    }

    /**
     * @param value finished number, or the reason why there is none
     * @param unit small text after it
     * @param delta change, with sign and words; may be empty
     * @param note base, interval, target; may be empty
     * @param href page where there is more about it; may be empty
     * @param entry address of what the number means
     * @param receipt address of how it came about; may be empty
     */
    record KeyFigure(
            String label,
            String value,
            String unit,
            String delta,
            Tone deltaTone,
            String note,
            String href,
            String entry,
            String receipt) {
        public KeyFigure(
                String label,
                String value,
                String unit,
                String delta,
                Tone deltaTone,
                String note,
                String href,
                String entry) {
            this(label, value, unit, delta, deltaTone, note, href, entry, "");
        }
    }

    /** The statements of the executive summary; each says its numbers and links to where they are. */
    record Conclusions(List<Statement> statements) implements Block {
        public Conclusions {
            statements = List.copyOf(statements);
        }

        @Override
        public String kind() {
            return "conclusions";
        }
    }

    /** @param evidence the numbers with n and interval, in small print */
    record Statement(String text, String evidence, Tone tone, String href) {}

    /** A notice that stands out: method caution, empty state, warning. */
    record Callout(String title, String text, Tone tone) implements Block {
        @Override
        public String kind() {
            return "callout";
        }
    }

    /** Labels with values: plan, provenance. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }

        @Override
        public String kind() {
            return "facts";
        }
    }

    /** Terms with what they mean; each has an anchor. */
    record Definitions(List<Definition> terms) implements Block {
        public Definitions {
            terms = List.copyOf(terms);
        }

        @Override
        public String kind() {
            return "definitions";
        }
    }

    /**
     * @param also the name in the other language of the plugin
     * @param alsoLanguage its tag, such as {@code zh-CN}
     * @param details finished lines: formula, source, when it is not shown
     */
    record Definition(String id, String term, String also, String alsoLanguage, String text, List<String> details) {
        public Definition {
            details = List.copyOf(details);
        }
    }

    /** Links to what the numbers of the text above mean. */
    record Terms(String label, List<Term> terms) implements Block {
        public Terms {
            terms = List.copyOf(terms);
        }

        @Override
        public String kind() {
            return "terms";
        }
    }

    /** @param href address of the entry */
    record Term(String name, String href) {}

    /** @param code whether the value is set in the type for identifiers */
    record Fact(String label, String value, boolean code) {}

    /** A bullet list. */
    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "bullets";
        }
    }

    /**
     * What somebody wrote, word for word.
     *
     * @param note how they were chosen
     */
    record Quotes(List<Quote> quotes, String note) implements Block {
        public Quotes {
            quotes = List.copyOf(quotes);
        }

        @Override
        public String kind() {
            return "quotes";
        }
    }

    /** @param about what it is an example of, with the page that tells more; both may be empty */
    record Quote(String text, String about, String href) {}

    /** A chain in which each item follows from the one before. */
    record Steps(String title, List<String> items) implements Block {
        public Steps {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "steps";
        }
    }

    /** Source text to copy, such as a YAML patch. */
    record Code(String title, String text) implements Block {
        @Override
        public String kind() {
            return "code";
        }
    }

    /** The author's words, already turned into safe HTML. */
    record NarrativeHtml(SafeHtml html) implements Block {
        @Override
        public String kind() {
            return "narrative";
        }
    }

    /** A table. */
    record TableBlock(Table table) implements Block {
        @Override
        public String kind() {
            return "table";
        }
    }

    /** A table that is not seen before it is opened. */
    record Fold(String title, Table table) implements Block {
        @Override
        public String kind() {
            return "fold";
        }
    }

    /**
     * A picture with its data.
     *
     * @param id file name without ending; unique on the site; made of configured ids
     * @param unit what the numbers are
     * @param base n and method, in words
     * @param alternative what the picture shows, for those who do not see it
     * @param data the numbers as a table; {@code data.download} names the CSV
     * @param wide whether it takes the full width on a wide screen (else two stand side by side)
     */
    record Chart(
            String id,
            String title,
            String unit,
            String base,
            String alternative,
            ChartSpec spec,
            Table data,
            boolean wide)
            implements Block {
        @Override
        public String kind() {
            return "chart";
        }
    }
}
