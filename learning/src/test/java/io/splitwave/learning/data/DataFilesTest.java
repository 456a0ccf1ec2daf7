package io.splitwave.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files as the formats are published, written here byte by byte. */
class DataFilesTest {
    private static final int RECORD = 3073;

    private static byte[] idxImages(int count) {
        ByteBuffer file = ByteBuffer.allocate(16 + count * 6)
                .putInt(0x00000803)
                .putInt(count)
                .putInt(2)
                .putInt(3);
        for (int i = 0; i < count * 6; i++) {
            file.put((byte) (255 - i));
        }
        return file.array();
    }

    private static byte[] idxLabels(int... labels) {
        ByteBuffer file =
                ByteBuffer.allocate(8 + labels.length).putInt(0x00000801).putInt(labels.length);
        for (int label : labels) {
            file.put((byte) label);
        }
        return file.array();
    }

    private static LabelledImages idx(byte[] images, byte[] labels) {
        return IdxImages.read("images-idx3", images, "labels-idx1", labels, 10);
    }

    @Test
    void idxFilesAreRead() {
        LabelledImages read = idx(idxImages(2), idxLabels(7, 0));
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.shape()).isEqualTo(new ImageShape(1, 2, 3));
        assertThat(read.label(0)).isEqualTo(7);
        assertThat(read.pixels(new int[] {1}))
                .containsExactly(249 / 255f, 248 / 255f, 247 / 255f, 246 / 255f, 245 / 255f, 244 / 255f);
    }

    @Test
    void aTruncatedIdxFileSaysWhere() {
        byte[] images = idxImages(2);
        for (int length = 0; length < images.length; length++) {
            byte[] truncated = Arrays.copyOf(images, length);
            assertThatThrownBy(() -> idx(truncated, idxLabels(7, 0)))
                    .isInstanceOf(UnreadableDataException.class)
                    .hasMessageContaining("images-idx3, byte " + length + ": expected")
                    .hasMessageEndingWith("found the end of the file");
        }
        byte[] labels = Arrays.copyOf(idxLabels(7, 0), 9);
        assertThatThrownBy(() -> idx(images, labels))
                .hasMessage("labels-idx1, byte 9: expected 2 labels, 10 bytes in all, found the end of the file");
    }

    @Test
    void anotherKindOfIdxFileIsRefused() {
        assertThatThrownBy(() -> idx(idxLabels(1, 2, 3), idxLabels(1)))
                .hasMessage(
                        "images-idx3, byte 0: expected the magic number 0x00000803 of IDX images, found 0x00000801");
        byte[] compressed = {0x1f, (byte) 0x8b, 8, 0, 0};
        assertThatThrownBy(() -> idx(idxImages(1), compressed))
                .hasMessage(
                        "labels-idx1, byte 0: expected the magic number 0x00000801 of IDX labels, found 0x1f8b0800");
    }

    @Test
    void mislabelledIdxFilesAreRefused() {
        assertThatThrownBy(() -> idx(idxImages(2), idxLabels(1)))
                .hasMessage("labels-idx1, byte 4: expected 2 labels, one for each image of images-idx3, found 1");
        assertThatThrownBy(() -> idx(idxImages(2), idxLabels(1, 10)))
                .hasMessage("labels-idx1, byte 9: expected a label below 10, found 10");
    }

    @Test
    void impossibleSizesAndTrailingBytesAreRefused() {
        byte[] negative = idxImages(2);
        negative[4] = (byte) 0x80;
        assertThatThrownBy(() -> idx(negative, idxLabels(1, 2)))
                .hasMessageContaining(
                        "images-idx3, byte 4: expected number of images in 1..2147483647, found 2147483650");
        byte[] wide = idxImages(2);
        wide[13] = 1;
        assertThatThrownBy(() -> idx(wide, idxLabels(1, 2)))
                .hasMessageContaining("images-idx3, byte 12: expected columns in 1..4096, found 65539");
        byte[] longer = Arrays.copyOf(idxImages(2), 30);
        assertThatThrownBy(() -> idx(longer, idxLabels(1, 2)))
                .hasMessage("images-idx3, byte 28: expected the end of the file after 2 images of 2 x 3,"
                        + " found 2 more bytes");
        byte[] huge = ByteBuffer.allocate(20)
                .putInt(0x803)
                .putInt(Integer.MAX_VALUE)
                .putInt(4096)
                .putInt(4096)
                .array();
        assertThatThrownBy(() -> idx(huge, idxLabels(1))).hasMessageContaining("images-idx3, byte 20: expected");
    }

    @Test
    void cifarFilesAreRead() {
        byte[] two = new byte[2 * RECORD];
        two[0] = 9;
        two[1] = 51; // red of the first pixel
        two[1 + 1024] = 102; // green
        two[RECORD] = 3;
        two[2 * RECORD - 1] = (byte) 255; // blue of the last pixel
        byte[] one = new byte[RECORD];
        one[0] = 5;
        LabelledImages read =
                CifarImages.read(List.of(new CifarImages.Batch("a.bin", two), new CifarImages.Batch("b.bin", one)));
        assertThat(read.size()).isEqualTo(3);
        assertThat(new int[] {read.label(0), read.label(1), read.label(2)}).containsExactly(9, 3, 5);
        float[] first = read.pixels(new int[] {0});
        assertThat(first[0]).isEqualTo(0.2f);
        assertThat(first[1024]).isEqualTo(0.4f);
        assertThat(read.pixels(new int[] {1})[3071]).isEqualTo(1f);
    }

    @Test
    void brokenCifarFilesAreRefused() {
        byte[] truncated = new byte[2 * RECORD - 73];
        assertThatThrownBy(() -> CifarImages.read(List.of(new CifarImages.Batch("data_batch_1.bin", truncated))))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessage("data_batch_1.bin, byte 6073: expected whole CIFAR-10 records of 3073 bytes, at least one,"
                        + " found the end of the file 3000 bytes into record 1");
        assertThatThrownBy(() -> CifarImages.read(List.of(new CifarImages.Batch("empty.bin", new byte[0]))))
                .hasMessageContaining("empty.bin, byte 0: expected whole CIFAR-10 records");
        byte[] mislabelled = new byte[2 * RECORD];
        mislabelled[RECORD] = 10;
        assertThatThrownBy(() -> CifarImages.read(List.of(new CifarImages.Batch("x.bin", mislabelled))))
                .hasMessage("x.bin, byte 3073: expected a label below 10 at the start of a record, found 10");
    }

    @Test
    void imagesThatCannotBeAreRefused() {
        ImageShape shape = new ImageShape(1, 1, 2);
        assertThatThrownBy(() -> new LabelledImages(shape, 2, 16, new byte[] {1, 17}, new byte[1]))
                .hasMessageContaining("value 1 of image 0 must be <= 16, was 17");
        assertThatThrownBy(() -> new LabelledImages(shape, 2, 16, new byte[2], new byte[] {2}))
                .hasMessageContaining("label of image 0 must be below 2, was 2");
        assertThatThrownBy(() -> new LabelledImages(shape, 2, 16, new byte[3], new byte[1]))
                .hasMessageContaining("1 images of 2 values need 2 values, were 3");
        assertThatThrownBy(() -> new ImageShape(0, 1, 1)).hasMessageContaining("must be >= 1");
    }
}
