package io.github.surveyreport.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A new file or folder under the first number that is free: {@code <stem>1}, {@code <stem>2} … Not a temporary one of the
 * JDK: only its owner could read that, and so not the server that shows what was written.
 */
public final class Fresh {
    /** Longer than any run takes. */
    private static final Duration ABANDONED = Duration.ofHours(24);

    private Fresh() {}

    /** An empty file in a folder that exists; what was abandoned under other numbers goes. */
    public static Path file(Path stem) throws IOException {
        for (Path left : abandoned(stem)) {
            if (Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(left);
            }
        }
        return first(stem, path -> Files.createFile(path));
    }

    /** An empty folder in a folder that exists. */
    public static Path folder(Path stem) throws IOException {
        return first(stem, path -> Files.createDirectory(path));
    }

    /** What runs left that were killed long ago; what was touched within a day may be in use. */
    public static List<Path> abandoned(Path stem) throws IOException {
        String prefix = stem.getFileName().toString();
        List<Path> found = new ArrayList<>();
        try (Stream<Path> siblings = Files.list(stem.getParent())) {
            for (Path sibling : siblings.toList()) {
                String name = sibling.getFileName().toString();
                if (name.startsWith(prefix) && name.substring(prefix.length()).matches("[0-9]+") && isOld(sibling)) {
                    found.add(sibling);
                }
            }
        }
        return found;
    }

    /** Says that it is in use, as far as its owner lets us. */
    public static void touch(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
        } catch (IOException e) {
            return;
        }
    }

    private static boolean isOld(Path path) throws IOException {
        try {
            FileTime changed = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
            return changed.toInstant().isBefore(Instant.now().minus(ABANDONED));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private interface Making {
        Path of(Path path) throws IOException;
    }

    private static Path first(Path stem, Making making) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return making.of(stem.resolveSibling(stem.getFileName().toString() + number));
            } catch (FileAlreadyExistsException e) {
                // Left over from a killed run, or in use by another one.
                continue;
            }
        }
    }
}
