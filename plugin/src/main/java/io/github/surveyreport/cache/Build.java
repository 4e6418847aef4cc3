package io.github.surveyreport.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Tells one build of a program from another, also where both have the same version. */
public final class Build {
    private Build() {}

    /** Fingerprint of all classes and resources beside a class: of a jar by its own checksums, of a folder by contents. */
    public static String id(Class<?> one) {
        try {
            Path place = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Fingerprint.of(Files.isDirectory(place) ? folder(place) : jar(place));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> jar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .<Object>map(entry -> List.of(entry.getName(), entry.getSize(), entry.getCrc()))
                    .toList();
        }
    }

    private static List<Object> folder(Path folder) throws IOException {
        List<Object> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                CRC32 checksum = new CRC32();
                checksum.update(Files.readAllBytes(file));
                files.add(List.of(folder.relativize(file).toString(), checksum.getValue()));
            }
        }
        return files;
    }
}
