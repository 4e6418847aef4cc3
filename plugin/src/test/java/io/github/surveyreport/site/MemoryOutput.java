package io.github.surveyreport.site;

import java.util.SortedMap;
import java.util.TreeMap;

/** A site in memory: path → bytes, sorted by path. */
public final class MemoryOutput implements SiteOutput {
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @Override
    public void write(String path, byte[] content) {
        if (files.putIfAbsent(SitePath.checked(path), content.clone()) != null) {
            throw new IllegalArgumentException("written twice: " + path);
        }
    }

    /** Everything written so far; not a copy. */
    public SortedMap<String, byte[]> files() {
        return files;
    }
}
