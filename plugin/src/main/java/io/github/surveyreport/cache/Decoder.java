package io.github.surveyreport.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** Reads from a stream what an {@link Encoder} wrote, never beyond the given number of bytes. */
public final class Decoder implements Codec {
    private final InputStream in;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
    private final CRC32C checksum = new CRC32C();
    /** Bytes not yet in the buffer. */
    private long left;

    public Decoder(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public long number(long ignored) {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = next();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new DamagedEntryException("number too long");
    }

    @Override
    public long hash(long ignored) {
        if (buffer.remaining() < Long.BYTES) {
            fill(Long.BYTES);
        }
        return buffer.getLong();
    }

    @Override
    public String text(String ignored) {
        char[] letters = new char[size(0)];
        for (int i = 0; i < letters.length; i++) {
            long letter = unsigned();
            if (letter != (char) letter) {
                throw new DamagedEntryException("no letter");
            }
            letters[i] = (char) letter;
        }
        return new String(letters);
    }

    @Override
    public void numbers(long[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = number(0);
        }
    }

    @Override
    public long[] hashes(long[] ignored, int size) {
        int read = size(0);
        if (read > remaining() / Long.BYTES) {
            throw new DamagedEntryException("more values than bytes");
        }
        long[] values = new long[read];
        for (int i = 0; i < read; i++) {
            values[i] = hash(0);
        }
        return values;
    }

    @Override
    public void bytes(byte[] values, int offset, int length) {
        for (int i = 0; i < length; i++) {
            values[offset + i] = next();
        }
    }

    @Override
    public int size(int ignored) {
        long size = number(0);
        if (size < 0 || size > remaining()) {
            throw new DamagedEntryException("more elements than bytes");
        }
        return (int) size;
    }

    /** @throws DamagedEntryException when not everything has been read */
    public void end() {
        if (remaining() != 0) {
            throw new DamagedEntryException("bytes left over");
        }
    }

    /** Of everything read, once the end has been reached. */
    long checksum() {
        return checksum.getValue();
    }

    private long remaining() {
        return left + buffer.remaining();
    }

    private byte next() {
        if (!buffer.hasRemaining()) {
            fill(1);
        }
        return buffer.get();
    }

    private void fill(int least) {
        buffer.compact();
        while (buffer.position() < least) {
            int wanted = (int) Math.min(left, buffer.remaining());
            int read = wanted == 0 ? -1 : read(wanted);
            if (read <= 0) {
                throw new DamagedEntryException("ends too early");
            }
            checksum.update(buffer.array(), buffer.position(), read);
            buffer.position(buffer.position() + read);
            left -= read;
        }
        buffer.flip();
    }

    private int read(int wanted) {
        try {
            return in.read(buffer.array(), buffer.position(), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
