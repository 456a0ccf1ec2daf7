package io.splitwave.learning.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * The handwritten digits that come with the program: 1,797 images of 8 x 8, values 0..16, of the UCI repository
 * (Alpaydin and Kaynak 1998, Creative Commons Attribution 4.0; see digits.md in the same folder).
 */
public final class Digits {
    private static final String RESOURCE = "digits.csv.gz";
    private static final ImageShape SHAPE = new ImageShape(1, 8, 8);
    private static final int CLASSES = 10;
    private static final int FULL_SCALE = 16;

    private Digits() {}

    /**
     * Reads them from the program's own resources.
     *
     * @return all 1,797
     */
    public static LabelledImages load() {
        try (InputStream resource = Digits.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            return parse(new String(new GZIPInputStream(resource).readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the program's resource " + RESOURCE + " is broken", e);
        }
    }

    private static LabelledImages parse(String text) {
        String[] lines = text.strip().split("\n");
        byte[] pixels = new byte[lines.length * SHAPE.pixels()];
        byte[] labels = new byte[lines.length];
        for (int i = 0; i < lines.length; i++) {
            String[] values = lines[i].strip().split(",");
            if (values.length != SHAPE.pixels() + 1) {
                throw new IllegalStateException("the program's resource " + RESOURCE + ", line " + (i + 1)
                        + ": expected " + (SHAPE.pixels() + 1) + " values, found " + values.length);
            }
            for (int p = 0; p < SHAPE.pixels(); p++) {
                pixels[i * SHAPE.pixels() + p] = Byte.parseByte(values[p]);
            }
            labels[i] = Byte.parseByte(values[SHAPE.pixels()]);
        }
        return new LabelledImages(SHAPE, CLASSES, FULL_SCALE, pixels, labels);
    }
}
