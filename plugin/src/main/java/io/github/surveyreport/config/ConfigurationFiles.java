package io.github.surveyreport.config;

import io.github.surveyreport.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files a configuration consists of, and their common hash. */
final class ConfigurationFiles {
    private ConfigurationFiles() {}

    /** @param table the CSV file with actions, if there is one */
    static List<SourceFile> of(SourceFile main, Files files, Optional<String> table) {
        Stream<SourceFile> named = Stream.concat(
                        Stream.of(Format.ISSUES, Format.ACTIONS, Format.CAUSES, Format.GATES),
                        Dictionary.FILES.stream())
                .flatMap(path -> files.beside(path).stream());
        Stream<SourceFile> actions = table.flatMap(files::beside).stream();
        return Stream.of(Stream.of(main), named, actions, files.besideMatching(Narratives.GLOB).stream())
                .flatMap(stream -> stream)
                .sorted(Comparator.comparing(SourceFile::path))
                .toList();
    }

    /** SHA-256 in hex over path, NUL, bytes, NUL of every file. */
    static String hash(List<SourceFile> files) {
        MessageDigest digest = sha256();
        for (SourceFile file : files) {
            digest.update(file.path().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            try {
                digest.update(file.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
