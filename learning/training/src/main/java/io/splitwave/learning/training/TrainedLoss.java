package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.Shape;
import io.splitwave.learning.data.ImageShape;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.learning.training.engine.TorchEngine;
import java.util.Arrays;
import java.util.List;

/**
 * A model that is really trained, round by round, in the thread that calls it. Models in several threads train at once.
 *
 * <p>Between rounds the weights live on the Java side, so that nothing stays in native memory. What a device draws
 * depends on its number and on how often it took part, not on others.
 */
public final class TrainedLoss implements LossModel {
    private final ProtocolLoop loop;
    private final TestedAccuracy tested;
    private final TokenImportance importance;
    private final LearningDevices devices;
    private Weights model;
    private double loss;
    private double accuracy;
    private int rounds;

    /**
     * Draws the first weights, and trains them first if the settings ask for it.
     *
     * @param settings how to train
     * @param data which device has which images
     * @param streams the streams of the experiment
     * @param replication which replication, from 0
     * @throws IllegalArgumentException if images and network do not fit, or a layer cannot be trained
     */
    public TrainedLoss(TrainingSettings settings, TrainingData data, RandomStreams streams, int replication) {
        this(settings, data, streams, replication, new PretrainedModels());
    }

    /**
     * The same, with pre-trained weights that other models of the experiment may share.
     *
     * @param settings how to train
     * @param data which device has which images
     * @param streams the streams of the experiment
     * @param replication which replication, from 0
     * @param pretrained pre-trained weights so far; gets those of this model
     * @throws IllegalArgumentException if images and network do not fit, or a layer cannot be trained
     */
    public TrainedLoss(
            TrainingSettings settings,
            TrainingData data,
            RandomStreams streams,
            int replication,
            PretrainedModels pretrained) {
        LearningStart start = LearningStart.of(settings, data, streams, replication, pretrained);
        this.model = start.weights();
        this.devices = start.devices();
        this.loop = switch (settings.protocol()) {
            case SPLIT -> new SequentialLoop(start.sides(), start.step());
            case SPLIT_FEDERATED, FEDERATED -> new FederatedLoop(start.sides(), start.step());
            case SPLIT_FEDERATED_COPIES -> new ServerCopiesLoop(start.sides(), start.step());
            case CENTRALISED -> new CentralLoop(
                    start.network(),
                    start.step(),
                    new BatchCycle(
                            Arrays.stream(data.shares())
                                    .flatMapToInt(Arrays::stream)
                                    .toArray(),
                            settings.batch(),
                            streams.stream("learning-batches", replication)));
        };
        this.tested = start.tested();
        this.importance = new TokenImportance(start.network(), data.training());
        this.loss = start.loss();
        this.accuracy = start.accuracy();
    }

    @Override
    public void roundStarted(int[] uds) {
        devices.started(uds, model);
    }

    @Override
    public Score roundEnded(List<Participant> participants) {
        rounds++;
        List<Learner> learners = devices.learners(participants);
        if (learners.isEmpty()) {
            return new Score(Double.NaN, accuracy);
        }
        Learned learned = TorchEngine.inOneThread(() -> loop.round(model, learners))
                .orFail("training diverged in round " + rounds);
        model = learned.weights();
        loss = learned.loss();
        accuracy = TorchEngine.inOneThread(() -> tested.of(model, learners));
        return new Score(loss, accuracy);
    }

    /** The loss of the last round, whatever the cut: the loss at another cut is not known. */
    @Override
    public double lossAt(int cut) {
        return loss;
    }

    @Override
    public void close() {
        // native memory is given back at the end of every round
    }

    /**
     * How important the tokens of a device's next batch are: attention of the class token in the last layer in front of the
     * cut, mean over heads, 1 for all tokens of an image but the class token, sorted by size in each image and added up over
     * the batch. Draws nothing that training would not draw, and changes nothing.
     *
     * @param ud device, from 0, with images; it uses the weights it started its round with
     * @param cut m; a layer in front of it attends
     * @return {@code [0..N]}: attention to the k most important of N tokens, ascending and concave from 0 to the images of
     *     the batch
     * @throws IllegalArgumentException if the device has no images, or no layer in front of the cut attends
     */
    public double[] importance(int ud, int cut) {
        int[] batch = devices.nextBatch(ud);
        return TorchEngine.inOneThread(() -> importance.cumulated(devices.start(ud), cut, batch));
    }

    Weights model() {
        return model;
    }

    /**
     * Checks that a network can be trained on images, without loading the engine.
     *
     * @param architecture the network
     * @param images the images
     * @throws IllegalArgumentException if the images do not fit, or a layer cannot be trained
     */
    public static void requireTrainable(Architecture architecture, LabelledImages images) {
        requireFit(architecture, images);
        new Network(architecture);
    }

    /** @throws IllegalArgumentException if images and network do not fit */
    static void requireFit(Architecture architecture, LabelledImages images) {
        ImageShape image = images.shape();
        Shape needed = architecture.crossing(0);
        Shape given = new Shape.Image(image.channels(), image.rows(), image.columns());
        Shape out = architecture.crossing(architecture.blocks().size());
        Shape classes = new Shape.Features(images.classes());
        if (!given.equals(needed) || !out.equals(classes)) {
            throw new IllegalArgumentException("network " + architecture + " makes " + out + " from " + needed
                    + "; the images need " + classes + " from " + given);
        }
    }
}
