package io.github.surveyreport.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on disk; its id is computed when first asked for. */
final class WorkingFile implements SourceFile {
    private final String path;
    private final Path file;
    private final long size;
    private final FileTime written;
    private String blobId;
    private String secret;

    WorkingFile(String path, Path file) throws IOException {
        this.path = path;
        this.file = file;
        this.size = Files.size(file);
        this.written = Files.getLastModifiedTime(file);
    }

    @Override
    public boolean lasting() {
        try {
            return Files.size(file) == size && Files.getLastModifiedTime(file).equals(written);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized String blobId() {
        if (blobId == null) {
            blobId = computeBlobId();
        }
        return blobId;
    }

    /** Told with the id, since both need the content. */
    @Override
    public synchronized String secret() {
        blobId();
        return secret;
    }

    private String computeBlobId() {
        try (InputStream in = open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            Secret content = new Secret(size);
            byte[] block = new byte[1 << 16];
            long total = 0;
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                digest.update(block, 0, n);
                content.add(block, n);
                total += n;
            }
            if (total != size) {
                throw Snapshots.failure("source.changed-while-reading", path);
            }
            secret = content.told();
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-file", path);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
