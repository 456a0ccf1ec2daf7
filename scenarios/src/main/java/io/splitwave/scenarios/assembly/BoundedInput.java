package io.splitwave.scenarios.assembly;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file that cannot fill the heap: it has a bound on its bytes in total and on the longest line. */
final class BoundedInput extends FilterInputStream {
    private final long maxBytes;
    private final int maxLineBytes;
    private long total;
    private long inLine;

    BoundedInput(InputStream in, long maxBytes, int maxLineBytes) {
        super(in);
        this.maxBytes = maxBytes;
        this.maxLineBytes = maxLineBytes;
    }

    /** Opens a file; one whose name ends in .gz is decompressed, and the bounds apply to the decompressed bytes. */
    static BoundedInput open(Path file, long maxBytes, int maxLineBytes) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            boolean packed = file.getFileName().toString().endsWith(".gz");
            return new BoundedInput(packed ? new GZIPInputStream(raw, 1 << 16) : raw, maxBytes, maxLineBytes);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            inLine = buffer[i] == '\n' ? 0 : inLine + 1;
            if (inLine > maxLineBytes) {
                throw new IOException("a line of more than " + maxLineBytes + " bytes");
            }
        }
        total += Math.max(count, 0);
        if (total > maxBytes) {
            throw new IOException("more than " + maxBytes + " bytes in all");
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
