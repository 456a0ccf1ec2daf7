package io.splitwave.learning.data;

import java.nio.ByteBuffer;

/**
 * Images and labels in the IDX format of MNIST and Fashion-MNIST: two zero bytes, the element type (8 = unsigned byte),
 * the number of dimensions, each dimension as a big-endian 32-bit number, then the elements (LeCun, Cortes and Burges,
 * "The MNIST database of handwritten digits").
 */
public final class IdxImages {
    private static final int UNSIGNED_BYTES = 0x08;
    private static final int IMAGE_MAGIC = UNSIGNED_BYTES << 8 | 3;
    private static final int LABEL_MAGIC = UNSIGNED_BYTES << 8 | 1;
    private static final int LARGEST_SIDE = 4096;
    private static final int FULL_SCALE = 255;

    private IdxImages() {}

    /**
     * Reads a file of images and its file of labels.
     *
     * @param imageFile name of the file of images, for messages
     * @param images its bytes, decompressed
     * @param labelFile name of the file of labels, for messages
     * @param labels its bytes, decompressed
     * @param classes number of classes, 2..256
     * @return the images
     * @throws UnreadableDataException if a file is of another kind, truncated or too long, a label is beyond the classes,
     *     or the files are not about equally many images
     */
    public static LabelledImages read(String imageFile, byte[] images, String labelFile, byte[] labels, int classes) {
        ByteBuffer image = header(imageFile, images, IMAGE_MAGIC, "images");
        int count = size(imageFile, image, "number of images", Integer.MAX_VALUE);
        int rows = size(imageFile, image, "rows", LARGEST_SIDE);
        int columns = size(imageFile, image, "columns", LARGEST_SIDE);
        ImageShape shape = new ImageShape(1, Math.max(rows, 1), Math.max(columns, 1));
        byte[] pixels =
                rest(imageFile, image, (long) count * rows * columns, count + " images of " + rows + " x " + columns);
        ByteBuffer label = header(labelFile, labels, LABEL_MAGIC, "labels");
        int labelCount = size(labelFile, label, "number of labels", Integer.MAX_VALUE);
        if (labelCount != count) {
            throw new UnreadableDataException(
                    labelFile, Integer.BYTES, count + " labels, one for each image of " + imageFile, "" + labelCount);
        }
        int start = label.position();
        byte[] classOf = rest(labelFile, label, count, count + " labels");
        for (int i = 0; i < count; i++) {
            if ((classOf[i] & 0xff) >= classes) {
                throw new UnreadableDataException(
                        labelFile, start + i, "a label below " + classes, "" + (classOf[i] & 0xff));
            }
        }
        return new LabelledImages(shape, classes, FULL_SCALE, pixels, classOf);
    }

    private static ByteBuffer header(String file, byte[] bytes, int magic, String what) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int dimensions = magic & 0xff;
        int length = Integer.BYTES * (1 + dimensions);
        if (bytes.length < Integer.BYTES) {
            throw new UnreadableDataException(
                    file, bytes.length, "the magic number of IDX " + what + " (4 bytes)", "the end of the file");
        }
        int found = buffer.getInt();
        if (found != magic) {
            throw new UnreadableDataException(
                    file,
                    0,
                    String.format("the magic number 0x%08x of IDX %s", magic, what),
                    String.format("0x%08x", found));
        }
        if (bytes.length < length) {
            throw new UnreadableDataException(
                    file, bytes.length, "a header of " + length + " bytes", "the end of the file");
        }
        return buffer;
    }

    private static int size(String file, ByteBuffer buffer, String what, int most) {
        int offset = buffer.position();
        int value = buffer.getInt();
        if (value < 1 || value > most) {
            throw new UnreadableDataException(file, offset, what + " in 1.." + most, Integer.toUnsignedString(value));
        }
        return value;
    }

    private static byte[] rest(String file, ByteBuffer buffer, long expected, String what) {
        if (buffer.remaining() < expected) {
            throw new UnreadableDataException(
                    file,
                    buffer.limit(),
                    what + ", " + (buffer.position() + expected) + " bytes in all",
                    "the end of the file");
        }
        if (buffer.remaining() > expected) {
            throw new UnreadableDataException(
                    file,
                    buffer.position() + expected,
                    "the end of the file after " + what,
                    buffer.remaining() - expected + " more bytes");
        }
        byte[] values = new byte[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
