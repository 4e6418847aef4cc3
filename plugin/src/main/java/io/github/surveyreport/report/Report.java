package io.github.surveyreport.report;

import io.github.surveyreport.problem.Language;
import java.util.List;
import java.util.Optional;

/**
 * A finished report: worded, rounded, localised. What is left is to place it.
 *
 * @param revision short text of where the data come from, such as {@code 1a2b3c4d} or "working tree"
 * @param notice a sentence for every page
 * @param edition whom it is made for, in words
 * @param pages in reading order; the first is the index
 * @param downloads files beside the pages (CSV), path relative to the site → UTF-8 text
 */
public record Report(
        String title,
        Language language,
        Optional<String> organisation,
        Optional<String> notice,
        String period,
        String reportDate,
        String revision,
        String toolVersion,
        String edition,
        List<Page> pages,
        List<Download> downloads) {
    public Report {
        pages = List.copyOf(pages);
        downloads = List.copyOf(downloads);
    }

    /**
     * @param id configured or built-in id; the file is {@code <id>.html}
     * @param menu name in the navigation, where a part of the title may go without saying; empty below a parent whose
     *     pages are too many to list
     * @param parent id of the page below which the navigation lists it; empty for none
     * @param section heading under which the navigation lists it
     * @param lead one or two sentences below the title; may be empty
     * @param onPaper whether it is a chapter of the page for print
     */
    public record Page(
            String id,
            String title,
            String menu,
            String parent,
            String section,
            String lead,
            List<Block> blocks,
            boolean onPaper) {
        public Page {
            blocks = List.copyOf(blocks);
        }

        /** A page that is a chapter in print too. */
        public Page(
                String id, String title, String menu, String parent, String section, String lead, List<Block> blocks) {
            this(id, title, menu, parent, section, lead, blocks, true);
        }

        /** A page that the navigation lists by its title. */
        public Page(String id, String title, String section, String lead, List<Block> blocks) {
            this(id, title, title, "", section, lead, blocks);
        }

        public String file() {
            return id + ".html";
        }
    }

    /** @param path relative to the site root, such as {@code data/scorecard.csv} */
    public record Download(String path, String content) {}
}
