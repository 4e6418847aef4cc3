package io.github.surveyreport.report;

import java.util.List;

/** Writes one page, or the pages of one kind. */
interface PageWriter {

    /** Id of the page; titles and texts in the bundles begin with it. */
    String id();

    /** Key of the section in which the navigation lists it. */
    String section();

    /**
     * Whether there is anything to show. A page without content is left out, unless the author wrote a narrative for it:
     * then it says why the rest is empty.
     */
    default boolean hasContent(Draft draft) {
        return true;
    }

    /** One or two sentences below the title. */
    default String lead(Draft draft) {
        return draft.say(id() + ".lead");
    }

    /** The generated blocks, without the narrative. Only called when there is content. */
    List<Block> blocks(Draft draft);

    /** Whether it is a chapter of the page for print. */
    default boolean onPaper() {
        return true;
    }

    /** Pages below this one. */
    default List<Report.Page> subpages(Draft draft) {
        return List.of();
    }
}
