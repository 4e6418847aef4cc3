package io.github.surveyreport.cache;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes entries unreadable to who does not have the data they were counted from: AES-256 in counter mode, under a key that
 * comes of the data's content and of the entry's name. A key seals one content only, so that the counter may begin at zero.
 */
final class Seal {
    private final SecretKeySpec secret;

    private Seal(SecretKeySpec secret) {
        this.secret = secret;
    }

    static Seal of(Key key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("survey-report seal 1\0".getBytes(StandardCharsets.US_ASCII));
            digest.update((key.secret() + "\0" + key.digest()).getBytes(StandardCharsets.UTF_8));
            return new Seal(new SecretKeySpec(digest.digest(), "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** A stream to be closed at the end; the one below stays open. */
    OutputStream on(OutputStream out) {
        return new CipherOutputStream(new Open(out), cipher(Cipher.ENCRYPT_MODE));
    }

    InputStream off(InputStream in) {
        return new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, secret, new IvParameterSpec(new byte[16]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has AES", e);
        }
    }

    /** Somebody else closes what is below. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
