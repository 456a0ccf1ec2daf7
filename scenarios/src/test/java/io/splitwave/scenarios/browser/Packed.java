package io.splitwave.scenarios.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes as Java packs them.
 *
 * @param name what they are
 * @param base64 of the gzip stream
 * @param length of the bytes before
 * @param crc of the bytes before
 */
record Packed(String name, String base64, long length, long crc) {

    /** Blocks that are stored, with the fixed code and with a code of their own, and many of them. */
    static List<Packed> all() {
        Random random = new Random(7);
        byte[] noise = new byte[200_000];
        random.nextBytes(noise);
        byte[] slopes = new byte[400_000];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = (byte) (i / 97 + random.nextInt(3));
        }
        byte[] zeros = new byte[300_000];
        return List.of(
                of("noise, which is stored", noise, Deflater.DEFAULT_STRATEGY),
                of(
                        "a short text, in the fixed code",
                        "split split split learning".getBytes(),
                        Deflater.DEFAULT_STRATEGY),
                of("slopes, in codes of their own", slopes, Deflater.DEFAULT_STRATEGY),
                of("slopes without references", slopes, Deflater.HUFFMAN_ONLY),
                of("zeros, in long references", zeros, Deflater.DEFAULT_STRATEGY));
    }

    private static Packed of(String name, byte[] bytes, int strategy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new Zip(out, strategy)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Packed(name, Base64.getEncoder().encodeToString(out.toByteArray()), bytes.length, crc.getValue());
    }

    /** Gzip with a strategy that can be chosen. */
    private static final class Zip extends GZIPOutputStream {
        Zip(ByteArrayOutputStream out, int strategy) throws IOException {
            super(out);
            def.setStrategy(strategy);
        }
    }
}
