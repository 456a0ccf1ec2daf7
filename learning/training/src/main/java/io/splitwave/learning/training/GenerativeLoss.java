package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.learning.training.engine.TorchEngine;
import io.splitwave.learning.training.generator.ImageGenerator;
import java.util.List;
import umontreal.ssj.rng.RandomStream;

/**
 * GenFV (arXiv:2503.19676): devices train as in federated learning while the server trains a model of its own on images that it
 * generates, both from the weights before the round. Then w = kappa_1 sum of rho_n w_n + kappa_2 w_a, where rho_n is a device's
 * share of the images of those whose work counts.
 *
 * <p>In a round: {@link #roundStarted}, {@link #generated}, {@link #roundEnded}. The generator is fitted elsewhere; this class
 * hands it numbers of images of each class and nothing else. What the devices draw is the same as in {@link TrainedLoss}.
 */
public final class GenerativeLoss implements LossModel {
    private final Network network;
    private final GenerativeSettings server;
    private final LearningDevices devices;
    private final DeviceLabels labels;
    private final FederatedLoop loop;
    private final TestedAccuracy tested;
    private final GeneratedImages images;
    private final RandomStream order;
    private final int classes;
    private Weights model;
    private int[] started = {};
    private LabelledImages fresh; // of this round
    private int earlier; // kept images that the server trains on in this round
    private boolean generated; // whether this round has been given its images
    private double generatedWeight;
    private double loss;
    private double accuracy;
    private int rounds;

    /**
     * Draws the first weights, and trains them first if the settings ask for it.
     *
     * @param settings how the devices train, federated
     * @param server how the server trains
     * @param data which device has which images
     * @param generator fitted to public images, of the same shape and classes
     * @param streams the streams of the experiment
     * @param replication which replication, from 0
     * @param pretrained pre-trained weights so far; gets those of this model
     * @throws IllegalArgumentException if the devices do not train federated, images, generator and network do not fit, or a
     *     layer cannot be trained
     */
    public GenerativeLoss(
            TrainingSettings settings,
            GenerativeSettings server,
            TrainingData data,
            ImageGenerator generator,
            RandomStreams streams,
            int replication,
            PretrainedModels pretrained) {
        if (settings.protocol() != TrainingProtocol.FEDERATED) {
            throw new IllegalArgumentException(
                    "training on generated images: devices must train FEDERATED, was " + settings.protocol());
        }
        LearningStart start = LearningStart.of(settings, data, streams, replication, pretrained);
        this.network = start.network();
        this.server = server;
        this.model = start.weights();
        this.devices = start.devices();
        this.labels = new DeviceLabels(data);
        this.loop = new FederatedLoop(start.sides(), start.step());
        this.tested = start.tested();
        this.images = new GeneratedImages(generator, server.keeping(), data.training(), streams, replication);
        this.order = streams.stream("learning-generated-batches", replication);
        this.classes = data.training().classes();
        this.fresh = images.generate(new int[classes], 0, 0);
        this.loss = start.loss();
        this.accuracy = start.accuracy();
    }

    @Override
    public void roundStarted(int[] uds) {
        devices.started(uds, model);
        started = uds.clone();
    }

    /**
     * The server generates images in this round, labelled for all devices that started it. Where more devices start a round
     * than are selected, see {@link #generated(int[], int, int)}.
     *
     * @param images b, how many new images, at least 0
     * @param earlier how many of the newest images kept it trains on as well, 0 to as many as are kept; with 0 and no new one
     *     the server trains no model, so that kappa_2 is 0
     * @throws IllegalArgumentException if a number is out of its range
     * @throws IllegalStateException if it is the second call in a round
     */
    public void generated(int images, int earlier) {
        generated(started, images, earlier);
    }

    /**
     * The server generates images in this round. Their classes make the classes of the selected devices' images and of the new
     * ones together as equal as possible; what is left over goes to the classes in turn, from another class each round.
     *
     * @param selected devices whose labels count, each from 0
     * @param images b, how many new images, at least 0
     * @param earlier how many of the newest images kept it trains on as well, 0 to as many as are kept; with 0 and no new one
     *     the server trains no model, so that kappa_2 is 0
     * @throws IllegalArgumentException if a number is out of its range
     * @throws IllegalStateException if it is the second call in a round
     */
    public void generated(int[] selected, int images, int earlier) {
        if (generated) {
            throw new IllegalStateException("images of round " + (rounds + 1) + " were generated already");
        }
        if (!(earlier >= 0 && earlier <= this.images.soFar())) {
            throw new IllegalArgumentException("training on generated images: earlier ones must be in 0.."
                    + this.images.soFar() + ", as many as are kept, were " + earlier);
        }
        this.fresh = this.images.generate(labels.sum(selected), images, rounds % classes);
        this.earlier = earlier;
        this.generated = true;
    }

    /** {@inheritDoc} Without a participant that has images the model stays as it is; new images are kept all the same. */
    @Override
    public Score roundEnded(List<Participant> participants) {
        rounds++;
        List<Learner> learners =
                devices.learners(participants).stream().map(Learner::averaged).toList();
        generatedWeight = learners.isEmpty() || fresh.size() + earlier == 0
                ? 0
                : labels.generatedWeight(server.kappa(), started, learners);
        if (!learners.isEmpty()) {
            TorchEngine.inOneThread(() -> learn(learners));
        }
        images.keep(fresh);
        fresh = fresh.some(new int[0]);
        earlier = 0;
        generated = false;
        return new Score(learners.isEmpty() ? Double.NaN : loss, accuracy);
    }

    private Weights learn(List<Learner> learners) {
        Learned local = loop.round(model, learners).orFail("training diverged in round " + rounds);
        model = generatedWeight > 0 ? model(local.weights()) : local.weights();
        loss = local.loss();
        accuracy = tested.of(model, learners);
        return model;
    }

    /** The devices' average and the server's model, which starts from the same weights as theirs. */
    private Weights model(Weights average) {
        LabelledImages all = images.with(earlier, fresh);
        int steps = new LocalSteps.Epochs(1).of(all.size(), server.batch());
        CentralLoop central = new CentralLoop(
                network, new SplitStep(all, server.learningRate()), new BatchCycle(all.all(), server.batch(), order));
        Weights own = central.steps(model, steps)
                .orFail("training on generated images diverged in round " + rounds)
                .weights();
        return average.mixed(own, generatedWeight);
    }

    /**
     * kappa_2 of the last round.
     *
     * @return 0 to 1; 0 before the first round, and in a round in which the server or every device trained on nothing
     */
    public double generatedWeight() {
        return generatedWeight;
    }

    /** The devices' loss of the last round in which one learned, whatever the cut. */
    @Override
    public double lossAt(int cut) {
        return loss;
    }

    @Override
    public void close() {
        // native memory is given back at the end of every round
    }

    Weights model() {
        return model;
    }
}
