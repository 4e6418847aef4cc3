package io.github.surveyreport.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/**
 * Where contents lie, so that the layout can be told without knowing of Git or folders.
 *
 * @param <T> names a content
 */
interface Shelf<T> {

    /** @return key → content for the given bytes */
    Map<String, T> put(Map<String, byte[]> contents) throws IOException;

    /** @return path → content for the files of a folder, by their paths from it */
    SortedMap<String, T> put(Path folder, SortedMap<String, Path> files) throws IOException;

    /** @return each key's bytes */
    Map<String, byte[]> read(Map<String, T> contents) throws IOException;
}
