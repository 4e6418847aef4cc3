package io.github.surveyreport.serve;

import java.io.IOException;
import java.util.Optional;

/** What a preview shows; asked by several threads. */
@FunctionalInterface
public interface Pages {

    /**
     * One answer.
     *
     * @param version of everything shown; a page of another version is out of date
     * @param notice a line above the page, with the address it leads to; both may be empty
     */
    record Found(byte[] content, long version, String notice, String noticeHref) {}

    /** @param path decoded, without a leading slash; {@code index.html} for the first page */
    Optional<Found> find(String path) throws IOException;
}
