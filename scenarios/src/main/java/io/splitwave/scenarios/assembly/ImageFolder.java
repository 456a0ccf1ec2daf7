package io.splitwave.scenarios.assembly;

import io.splitwave.learning.data.CifarImages;
import io.splitwave.learning.data.IdxImages;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.UnreadableDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads images from a folder that holds them under the names they are published with, compressed or not. */
final class ImageFolder {
    /** The largest file of CIFAR-10 and MNIST has 47 MB. */
    private static final long MOST_BYTES = 1L << 30;

    private static final int CLASSES = 10;
    private static final int CIFAR_BATCHES = 5;

    private final Path folder;

    ImageFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Images to learn from and images to test with.
     *
     * @param training to learn from
     * @param testing to test with
     */
    record Images(LabelledImages training, LabelledImages testing) {}

    /**
     * Four files of MNIST's format.
     *
     * @throws UnusableFileException if one is missing or not what it should be
     */
    Images idx() {
        return new Images(idx("train"), idx("t10k"));
    }

    /**
     * Six binary files of CIFAR-10.
     *
     * @throws UnusableFileException if one is missing or not what it should be
     */
    Images cifar() {
        List<CifarImages.Batch> training = IntStream.rangeClosed(1, CIFAR_BATCHES)
                .mapToObj(i -> batch("data_batch_" + i + ".bin"))
                .toList();
        return new Images(
                checked(training, CifarImages::read), checked(List.of(batch("test_batch.bin")), CifarImages::read));
    }

    private LabelledImages idx(String part) {
        CifarImages.Batch images = batch(part + "-images-idx3-ubyte");
        CifarImages.Batch labels = batch(part + "-labels-idx1-ubyte");
        return checked(
                images, named -> IdxImages.read(named.name(), named.bytes(), labels.name(), labels.bytes(), CLASSES));
    }

    private static <T> LabelledImages checked(T files, Function<T, LabelledImages> reader) {
        try {
            return reader.apply(files);
        } catch (UnreadableDataException e) {
            throw new UnusableFileException(e.getMessage(), e);
        }
    }

    private CifarImages.Batch batch(String name) {
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + ".gz");
        Path file = Files.isRegularFile(plain) ? plain : packed;
        if (!Files.isRegularFile(file)) {
            throw new UnusableFileException(plain + ": expected images (or " + name + ".gz), found no such file", null);
        }
        try (BoundedInput input = BoundedInput.open(file, MOST_BYTES, Integer.MAX_VALUE)) {
            return new CifarImages.Batch(file.toString(), input.readAllBytes());
        } catch (IOException e) {
            throw new UnusableFileException(file + ": cannot read the images: " + e.getMessage(), e);
        }
    }
}
