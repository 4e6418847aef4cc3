package io.github.surveyreport.serve;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a folder by size, time of change and identity: two states are equal when nothing was written in between.
 *
 * @param folders all that were looked into
 */
record FolderState(Map<Path, String> files, List<Path> folders) {
    private static final Set<String> ENDINGS = Set.of("yml", "yaml", "csv", "tsv", "txt", "md", "xlsx", "ftlh", "css");
    private static final Set<String> LEFT_OUT = Set.of("target", "node_modules");
    private static final int DEEPEST = 16;

    /** Only files that a study can be made of; folders that a report never reads are not entered. */
    static FolderState of(Path folder) throws IOException {
        Map<Path, String> files = new TreeMap<>();
        List<Path> folders = new ArrayList<>();
        Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                String name = visited.getFileName() == null
                        ? ""
                        : visited.getFileName().toString();
                if (!visited.equals(folder) && (name.startsWith(".") || LEFT_OUT.contains(name))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                folders.add(visited);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (ENDINGS.contains(ending(file))) {
                    BasicFileAttributes real = attributes.isSymbolicLink() ? followed(file, attributes) : attributes;
                    files.put(file, real.size() + " " + real.lastModifiedTime() + " " + real.fileKey());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return new FolderState(files, folders);
    }

    private static BasicFileAttributes followed(Path link, BasicFileAttributes own) {
        try {
            return Files.readAttributes(link, BasicFileAttributes.class);
        } catch (IOException e) {
            return own;
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
