package io.github.surveyreport.site;

import java.io.IOException;

/** Where finished files go: a folder, or memory in tests. */
public interface SiteOutput {

    /**
     * @param path relative, with {@code /}, without {@code ..}; each path is written once
     * @param content the whole file
     */
    void write(String path, byte[] content) throws IOException;
}
