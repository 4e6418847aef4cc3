package io.github.surveyreport.publish;

import io.github.surveyreport.files.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Contents are files where they lie; new ones go to a folder of their own. */
final class FileShelf implements Shelf<Path> {
    private final Path folder;

    FileShelf(Path folder) {
        this.folder = folder;
    }

    @Override
    public Map<String, Path> put(Map<String, byte[]> contents) throws IOException {
        Map<String, Path> files = new HashMap<>();
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            Path file = Files.createTempFile(folder, "", "");
            Trouble.at(file, () -> Files.write(file, content.getValue()));
            files.put(content.getKey(), file);
        }
        return files;
    }

    @Override
    public SortedMap<String, Path> put(Path site, SortedMap<String, Path> files) {
        return files;
    }

    @Override
    public Map<String, byte[]> read(Map<String, Path> contents) throws IOException {
        Map<String, byte[]> bytes = new HashMap<>();
        for (Map.Entry<String, Path> content : contents.entrySet()) {
            bytes.put(content.getKey(), Files.readAllBytes(content.getValue()));
        }
        return bytes;
    }
}
