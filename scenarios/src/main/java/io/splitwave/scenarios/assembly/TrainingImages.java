package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.Dirichlet;
import io.splitwave.learning.data.Iid;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.Partition;
import io.splitwave.learning.data.PublicSplit;
import io.splitwave.learning.data.StratifiedSplit;
import io.splitwave.learning.training.TrainedLoss;
import io.splitwave.learning.training.TrainingData;
import io.splitwave.scenarios.format.LearningModel;
import java.nio.file.Path;
import java.util.Optional;

/** Images that are learned: read once, and shared out again for each replication. */
public final class TrainingImages {
    private final LabelledImages training;
    private final Optional<LabelledImages> testing; // empty: a share of the others
    private final double testShare;
    private final Partition partition;

    private TrainingImages(
            LabelledImages training, Optional<LabelledImages> testing, double testShare, Partition partition) {
        this.training = training;
        this.testing = testing;
        this.testShare = testShare;
        this.partition = partition;
    }

    /**
     * Which images, and how they are shared out.
     *
     * @param data which images
     * @param folder where they are, unless they come with the program
     * @param testShare share of the digits that is kept for the test, in (0, 1)
     * @param partition how images are shared out
     * @param beta concentration of a Dirichlet partition, 0.001..1e6
     */
    public record Choice(
            LearningModel.Data data,
            Optional<Path> folder,
            double testShare,
            LearningModel.Partition partition,
            double beta) {}

    /**
     * Reads images.
     *
     * @param choice which, and how they are shared out
     * @param network the network that is to learn them
     * @return the images
     * @throws UnusableFileException if they are missing or broken, if network and images do not fit, or if the installation
     *     lacks what trains networks
     */
    public static TrainingImages read(Choice choice, Architecture network) {
        TrainingAddOn.require(TrainingImages.class.getClassLoader(), "learning.loss trained");
        TrainingImages images = read(choice);
        try {
            TrainedLoss.requireTrainable(network, images.training);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException("learning.loss trained: " + e.getMessage(), e);
        }
        return images;
    }

    /**
     * Reads images of which only the labels are looked at, or whose network is checked elsewhere.
     *
     * @param choice which, and how they are shared out; the folder is given unless they come with the program
     * @return the images
     * @throws UnusableFileException if they are missing or broken
     */
    public static TrainingImages read(Choice choice) {
        Partition partition =
                choice.partition() == LearningModel.Partition.IID ? new Iid() : new Dirichlet(choice.beta());
        return read(choice.data(), choice.folder())
                .map(images -> new TrainingImages(
                        images.training(), Optional.of(images.testing()), choice.testShare(), partition))
                .orElseGet(() -> new TrainingImages(Digits.load(), Optional.empty(), choice.testShare(), partition));
    }

    /**
     * Images to learn from, without those that come as a test with them.
     *
     * @param data which
     * @param folder where they are, given unless they come with the program
     * @param because key and value by which a network learns them
     * @return the images
     * @throws UnusableFileException if they are missing or broken, or nothing is installed that trains networks
     */
    public static LabelledImages learned(LearningModel.Data data, Optional<Path> folder, String because) {
        TrainingAddOn.require(TrainingImages.class.getClassLoader(), because);
        return read(data, folder).map(ImageFolder.Images::training).orElseGet(Digits::load);
    }

    /** Images of a folder; empty for the digits. */
    private static Optional<ImageFolder.Images> read(LearningModel.Data data, Optional<Path> folder) {
        return switch (data) {
            case DIGITS -> Optional.empty();
            case IDX -> Optional.of(new ImageFolder(folder.orElseThrow()).idx());
            case CIFAR_10 -> Optional.of(new ImageFolder(folder.orElseThrow()).cifar());
        };
    }

    /**
     * Shares the images out; the draws are the same for every scheme and every network.
     *
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @param devices number of devices K, at least 1
     * @return who has which images, and which are kept for the test
     */
    public TrainingData draw(RandomStreams streams, int replication, int devices) {
        StratifiedSplit split = split(streams, replication);
        return shared(split.train(), split, streams, replication, devices);
    }

    /**
     * Images of a replication some of which a generator may see.
     *
     * @param data who has which private images, and which images are kept for the test
     * @param publicImages images for the generator; none of them is private or kept for the test
     */
    public record WithPublic(TrainingData data, LabelledImages publicImages) {}

    /**
     * Sets a share of the images to train on apart for a generator, and shares the others out. The public images come from a
     * stream of their own; the same images are kept for the test as without them.
     *
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @param devices number of devices K, at least 1
     * @param publicShare share of each class of the images to train on, in (0, 1)
     * @return the public images, and who has which of the others
     * @throws IllegalArgumentException if the share leaves the generator without an image of a class, or the devices without
     *     any image
     */
    public WithPublic drawWithPublic(RandomStreams streams, int replication, int devices, double publicShare) {
        StratifiedSplit split = split(streams, replication);
        PublicSplit seen =
                PublicSplit.draw(training, split.train(), publicShare, streams.stream("learning-public", replication));
        return new WithPublic(
                shared(seen.privateImages(), split, streams, replication, devices), training.some(seen.publicImages()));
    }

    private StratifiedSplit split(RandomStreams streams, int replication) {
        return testing.isPresent()
                ? new StratifiedSplit(training.all(), testing.get().all())
                : StratifiedSplit.draw(training, testShare, streams.stream("learning-split", replication));
    }

    private TrainingData shared(
            int[] images, StratifiedSplit split, RandomStreams streams, int replication, int devices) {
        int[][] shares = partition.share(training, images, devices, streams.stream("learning-partition", replication));
        return new TrainingData(training, shares, testing.orElse(training), split.test());
    }
}
