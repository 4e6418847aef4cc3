package io.github.surveyreport.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Deletes files and folders that were made for one run. */
public final class Folders {
    private Folders() {}

    /** Deletes as much as it can, then says what could not be deleted. */
    public static void delete(Path folder) throws IOException {
        Deleting deleting = new Deleting();
        Files.walkFileTree(folder, deleting);
        deleting.throwFirst();
    }

    /**
     * The same where the work is done: what cannot be deleted, or is not there, is no failure of it. It is tried twice, since a
     * folder that cannot be listed keeps all that is in it, and may be listed a moment later.
     */
    public static void discard(Path path) {
        for (int attempt = 1; attempt <= 2; attempt++) {
            try {
                delete(path);
                return;
            } catch (IOException e) {
                continue;
            }
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        private final List<IOException> failures = new ArrayList<>();

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return tried(() -> {
                try {
                    Files.delete(file);
                } catch (AccessDeniedException e) {
                    // Git's objects are read-only, which Windows minds.
                    if (attributes.isSymbolicLink() || !file.toFile().setWritable(true)) {
                        throw e;
                    }
                    Files.delete(file);
                }
            });
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return tried(() -> {
                throw failure;
            });
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) {
            return tried(() -> {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
            });
        }

        private FileVisitResult tried(Trouble.Work work) {
            try {
                work.run();
            } catch (IOException e) {
                failures.add(e);
            }
            return FileVisitResult.CONTINUE;
        }

        void throwFirst() throws IOException {
            if (!failures.isEmpty()) {
                IOException first = failures.get(0);
                failures.stream().skip(1).forEach(first::addSuppressed);
                throw first;
            }
        }
    }
}
