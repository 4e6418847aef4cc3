package io.github.surveyreport.starter;

import io.github.surveyreport.files.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Files that come into being together: none replaces another, and when one cannot be written none of them stays. */
public final class NewFiles {
    private final Path folder;
    private final Deque<Path> made = new ArrayDeque<>();

    private NewFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * @param folder exists
     * @param files path with {@code /}, relative to the folder → contents
     * @param copies path with {@code /}, relative to the folder → the file whose contents it gets
     * @throws java.nio.file.FileAlreadyExistsException for a file that has come between looking and writing, or a file
     *     where a folder is needed
     * @throws IOException when something cannot be written, or a folder below is a link that leads elsewhere
     */
    public static void write(Path folder, Map<String, byte[]> files, Map<String, Path> copies) throws IOException {
        NewFiles use = new NewFiles(folder);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                use.write(folder.resolve(file.getKey()), stream -> stream.write(file.getValue()));
            }
            for (Map.Entry<String, Path> copy : copies.entrySet()) {
                use.write(folder.resolve(copy.getKey()), stream -> Files.copy(copy.getValue(), stream));
            }
        } catch (IOException e) {
            use.takeBack(e);
            throw e;
        }
    }

    /** Puts the contents of a file where they go. */
    private interface Contents {
        void into(OutputStream stream) throws IOException;
    }

    private void write(Path file, Contents contents) throws IOException {
        make(file.getParent());
        try (var stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            made.push(file);
            Trouble.at(file, () -> contents.into(stream));
        }
    }

    private void make(Path directory) throws IOException {
        if (directory.equals(folder)) {
            return;
        }
        make(directory.getParent());
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(directory);
            made.push(directory);
        }
    }

    private void takeBack(IOException reason) {
        while (!made.isEmpty()) {
            try {
                Files.delete(made.pop());
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }
}
