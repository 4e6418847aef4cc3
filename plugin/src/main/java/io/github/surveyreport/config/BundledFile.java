package io.github.surveyreport.config;

import io.github.surveyreport.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of the configuration that comes with the plugin, beside this class. */
final class BundledFile implements SourceFile {
    private final String path;
    private final byte[] bytes;

    BundledFile(String path) {
        this.path = path;
        try (InputStream in = BundledFile.class.getResourceAsStream(path)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public String blobId() {
        return "";
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
