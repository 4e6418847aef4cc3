package io.github.surveyreport.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What only they can tell who have a file's content: SHA-256 of its size and its first 8 MiB, which is more than a header can
 * take. It is no part of any name and written nowhere.
 */
final class Secret {
    private static final int MOST = 8 << 20;

    private final MessageDigest digest;
    private int left = MOST;

    Secret(long size) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
        digest.update(("survey-report content 1\0" + size + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    static String of(SourceFile file) {
        Secret secret = new Secret(file.size());
        byte[] block = new byte[1 << 16];
        try (InputStream in = file.open()) {
            for (int n = in.read(block); n >= 0 && secret.left > 0; n = in.read(block)) {
                secret.add(block, n);
            }
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-file", file.path());
        }
        return secret.told();
    }

    /** Bytes of the content, in order; those that are too many do not matter. */
    void add(byte[] bytes, int length) {
        int more = Math.min(length, left);
        digest.update(bytes, 0, more);
        left -= more;
    }

    /** 64 hex digits; to be called once. */
    String told() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
