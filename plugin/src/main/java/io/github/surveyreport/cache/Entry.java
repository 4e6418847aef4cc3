package io.github.surveyreport.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One entry as a file: magic number, version of this format, digest of the key, the content, then length and CRC-32C of all
 * before; all of it sealed. A file that is cut off, changed, or another key's is told from a whole one.
 */
final class Entry {
    private static final int MAGIC = 0x53525443;
    private static final int VERSION = 2;
    private static final int TRAILER = 2 * Long.BYTES;

    private Entry() {}

    static void write(OutputStream out, Key key, Consumer<Codec> content) throws IOException {
        OutputStream sealed = Seal.of(key).on(out);
        Encoder encoder = new Encoder(sealed);
        encoder.integer(MAGIC);
        encoder.integer(VERSION);
        encoder.text(key.digest());
        content.accept(encoder);
        long length = encoder.flush();
        sealed.write(ByteBuffer.allocate(TRAILER)
                .putLong(length)
                .putLong(encoder.checksum())
                .array());
        sealed.close();
    }

    /** @throws DamagedEntryException when it is not what was written for the key */
    static <T> T read(FileChannel file, Key key, Function<Codec, T> content) throws IOException {
        long length = file.size() - TRAILER;
        if (length < 0) {
            throw new DamagedEntryException("too short");
        }
        InputStream in = Seal.of(key).off(Channels.newInputStream(file));
        Decoder decoder = new Decoder(in, length);
        if (decoder.integer(0) != MAGIC
                || decoder.integer(0) != VERSION
                || !decoder.text("").equals(key.digest())) {
            throw new DamagedEntryException("another entry");
        }
        T read = content.apply(decoder);
        decoder.end();
        ByteBuffer trailer = ByteBuffer.wrap(in.readNBytes(TRAILER));
        if (trailer.limit() < TRAILER || trailer.getLong() != length || trailer.getLong() != decoder.checksum()) {
            throw new DamagedEntryException("checksum");
        }
        return read;
    }
}
