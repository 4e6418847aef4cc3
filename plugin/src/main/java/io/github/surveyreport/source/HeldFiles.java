package io.github.surveyreport.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A snapshot of which some files are those of another one. Closing it leaves both open. */
public final class HeldFiles implements Snapshot {
    private final Snapshot below;
    private final Map<String, Optional<SourceFile>> exchanged;

    /** @param exchanged path in the project → the file that stands there instead; empty where there is to be none */
    public HeldFiles(Snapshot below, Map<String, Optional<SourceFile>> exchanged) {
        this.below = below;
        this.exchanged = Map.copyOf(exchanged);
    }

    @Override
    public Origin origin() {
        return below.origin();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        String canonical = String.join("/", ProjectPath.names(path));
        return exchanged.containsKey(canonical) ? exchanged.get(canonical) : below.file(path);
    }

    @Override
    public List<SourceFile> matching(String glob) {
        Glob pattern = new Glob(ProjectPath.names(glob));
        TreeMap<String, SourceFile> found = new TreeMap<>();
        below.matching(glob).stream()
                .filter(file -> !exchanged.containsKey(file.path()))
                .forEach(file -> found.put(file.path(), file));
        exchanged.forEach((path, file) -> {
            if (file.isPresent() && pattern.matches(List.of(path.split("/", -1)))) {
                found.put(path, file.get());
            }
        });
        return new ArrayList<>(found.values());
    }

    @Override
    public void close() {}
}
