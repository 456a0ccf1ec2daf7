package io.splitwave.network.mobility.trace;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file that cannot flood the heap: it refuses to go past a number of bytes in all, and past {@link #STRETCH_BYTES} since
 * the reader last said that it had digested what it was given (one line, one XML element).
 */
final class GuardedInput extends FilterInputStream {

    /** Longest line or element, beside what a reader buffers. */
    static final int STRETCH_BYTES = 1 << 20;

    private final long maxBytes;
    private long total;
    private long stretch;

    GuardedInput(InputStream in, long maxBytes) {
        super(in);
        this.maxBytes = maxBytes;
    }

    static GuardedInput open(Path file, long maxBytes) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            boolean packed = file.getFileName().toString().endsWith(".gz");
            return new GuardedInput(packed ? new GZIPInputStream(raw, 1 << 16) : raw, maxBytes);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    void digested() {
        stretch = 0;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) throws TooLong {
        total += bytes;
        stretch += bytes;
        if (total > maxBytes) {
            throw new TooLong("longer than " + maxBytes + " bytes, the bound that was given");
        }
        if (stretch > STRETCH_BYTES) {
            throw new TooLong("a line or element of more than " + STRETCH_BYTES + " bytes");
        }
    }

    /** A bound was passed; the message says which. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(String message) {
            super(message);
        }
    }
}
