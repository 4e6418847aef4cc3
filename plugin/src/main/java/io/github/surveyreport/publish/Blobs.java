package io.github.surveyreport.publish;

import io.github.surveyreport.files.Trouble;
import io.github.surveyreport.git.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The contents of a private repository, named as {@code ls-tree} names them: {@code <mode> blob <id>}. */
final class Blobs implements Shelf<String> {
    private final Path folder;
    private final Function<Path, Commands> gitIn;
    private final Answers answers;

    /**
     * @param folder of the repository
     * @param gitIn git on this repository, started in the given folder
     */
    Blobs(Path folder, Function<Path, Commands> gitIn, Answers answers) {
        this.folder = folder;
        this.gitIn = gitIn;
        this.answers = answers;
    }

    @Override
    public Map<String, String> put(Map<String, byte[]> contents) throws IOException {
        Path scratch = Files.createTempDirectory(folder.getParent(), "made");
        SortedMap<String, Path> files = new TreeMap<>();
        Map<String, String> keys = new TreeMap<>();
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            String name = String.valueOf(files.size());
            keys.put(content.getKey(), name);
            Path file = scratch.resolve(name);
            Trouble.at(file, () -> Files.write(file, content.getValue()));
            files.put(name, file);
        }
        SortedMap<String, String> blobs = put(scratch, files);
        keys.replaceAll((key, name) -> blobs.get(name));
        return keys;
    }

    @Override
    public SortedMap<String, String> put(Path folder, SortedMap<String, Path> files) throws IOException {
        byte[] names = String.join("\n", files.keySet()).getBytes(StandardCharsets.UTF_8);
        List<String> ids = answers.local(
                        gitIn.apply(folder).run(names, List.of("hash-object", "-w", "--stdin-paths", "--no-filters")))
                .lines();
        SortedMap<String, String> blobs = new TreeMap<>();
        for (String path : files.keySet()) {
            blobs.put(path, "100644 blob " + ids.get(blobs.size()));
        }
        return blobs;
    }

    @Override
    public Map<String, byte[]> read(Map<String, String> contents) throws IOException {
        List<String> entries = new ArrayList<>(new LinkedHashSet<>(contents.values()));
        List<byte[]> read = objects(entries.stream().map(Blobs::id).toList());
        Map<String, byte[]> bytes = new HashMap<>();
        contents.forEach((key, entry) -> bytes.put(key, read.get(entries.indexOf(entry))));
        return bytes;
    }

    List<byte[]> objects(List<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return List.of();
        }
        byte[] names = (String.join("\n", ids) + "\n").getBytes(StandardCharsets.US_ASCII);
        return Batch.contents(answers.local(gitIn.apply(folder).run(names, List.of("cat-file", "--batch")))
                .out());
    }

    private static String id(String entry) {
        return entry.substring(entry.lastIndexOf(' ') + 1);
    }
}
