package io.github.surveyreport.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Writes to a stream, which stays open; keeps length and checksum. */
public final class Encoder implements Codec {
    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final CRC32C checksum = new CRC32C();
    private long length;

    public Encoder(OutputStream out) {
        this.out = out;
    }

    @Override
    public boolean reads() {
        return false;
    }

    @Override
    public long number(long value) {
        room(Long.BYTES + 2);
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            buffer.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        buffer.put((byte) rest);
        return value;
    }

    @Override
    public long hash(long value) {
        room(Long.BYTES);
        buffer.putLong(value);
        return value;
    }

    @Override
    public String text(String value) {
        size(value.length());
        for (int i = 0; i < value.length(); i++) {
            letter(value.charAt(i));
        }
        return value;
    }

    /** One to three bytes; ASCII takes one. */
    private void letter(int letter) {
        room(3);
        int rest = letter;
        while (rest > 0x7F) {
            buffer.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        buffer.put((byte) rest);
    }

    @Override
    public void numbers(long[] values) {
        for (long value : values) {
            number(value);
        }
    }

    @Override
    public long[] hashes(long[] values, int size) {
        size(size);
        for (int i = 0; i < size; i++) {
            hash(values[i]);
        }
        return values;
    }

    @Override
    public void bytes(byte[] values, int offset, int length) {
        for (int i = 0; i < length; i++) {
            room(1);
            buffer.put(values[offset + i]);
        }
    }

    @Override
    public int size(int value) {
        return (int) number(value);
    }

    /** Hands everything to the stream; gives the number of bytes written. */
    public long flush() {
        checksum.update(buffer.array(), 0, buffer.position());
        length += buffer.position();
        try {
            out.write(buffer.array(), 0, buffer.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.clear();
        return length;
    }

    /** Of everything flushed. */
    long checksum() {
        return checksum.getValue();
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }
}
