package io.splitwave.learning.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Images in the binary version of CIFAR-10: records of one label byte and 3072 pixel bytes, red, green, blue plane of
 * 32 x 32 each, without any header (Krizhevsky, "Learning multiple layers of features from tiny images", 2009).
 */
public final class CifarImages {
    private static final ImageShape SHAPE = new ImageShape(3, 32, 32);
    private static final int CLASSES = 10;
    private static final int FULL_SCALE = 255;
    private static final int RECORD = 1 + 3 * 32 * 32;

    /**
     * One file.
     *
     * @param name its name, for messages
     * @param bytes what it holds; not copied
     */
    public record Batch(String name, byte[] bytes) {}

    private CifarImages() {}

    /**
     * Reads the images of several files, one after the other.
     *
     * @param batches the files, at least one
     * @return all images
     * @throws UnreadableDataException if a file is empty, ends inside a record, or holds a label beyond 9
     */
    public static LabelledImages read(List<Batch> batches) {
        List<byte[]> files = new ArrayList<>();
        int count = 0;
        for (Batch batch : batches) {
            count = Math.addExact(count, records(batch));
            files.add(batch.bytes());
        }
        byte[] pixels = new byte[Math.multiplyExact(count, SHAPE.pixels())];
        byte[] labels = new byte[count];
        int image = 0;
        for (byte[] file : files) {
            for (int at = 0; at < file.length; at += RECORD, image++) {
                labels[image] = file[at];
                System.arraycopy(file, at + 1, pixels, image * SHAPE.pixels(), SHAPE.pixels());
            }
        }
        return new LabelledImages(SHAPE, CLASSES, FULL_SCALE, pixels, labels);
    }

    private static int records(Batch batch) {
        int length = batch.bytes().length;
        if (length == 0 || length % RECORD != 0) {
            throw new UnreadableDataException(
                    batch.name(),
                    length,
                    "whole CIFAR-10 records of " + RECORD + " bytes, at least one",
                    "the end of the file " + length % RECORD + " bytes into record " + length / RECORD);
        }
        for (int at = 0; at < length; at += RECORD) {
            int label = batch.bytes()[at] & 0xff;
            if (label >= CLASSES) {
                throw new UnreadableDataException(
                        batch.name(), at, "a label below " + CLASSES + " at the start of a record", "" + label);
            }
        }
        return length / RECORD;
    }
}
