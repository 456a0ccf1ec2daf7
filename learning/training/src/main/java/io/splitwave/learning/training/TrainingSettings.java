package io.splitwave.learning.training;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.transform.CutEncoding;
import java.util.Objects;

/**
 * How to train.
 *
 * @param architecture the network; batch normalisation cannot be trained
 * @param protocol how devices and server learn together
 * @param learningRate of gradient descent, in (0, 1e6]
 * @param batch images of a batch, at least 1
 * @param localSteps batches each device takes in a round
 * @param encoding what happens to the activation that crosses the cut
 * @param tuning what of the network learns
 * @param pretraining what happens to drawn weights before the first round
 */
public record TrainingSettings(
        Architecture architecture,
        TrainingProtocol protocol,
        double learningRate,
        int batch,
        LocalSteps localSteps,
        CutEncoding encoding,
        Tuning tuning,
        Pretraining pretraining) {
    private static final int FLOAT_BITS = 32;

    /**
     * Checks the numbers.
     *
     * @param architecture the network
     * @param protocol how devices and server learn together
     * @param learningRate of gradient descent
     * @param batch images of a batch
     * @param localSteps batches each device takes in a round
     * @param encoding what happens to the activation that crosses the cut
     * @param tuning what of the network learns
     * @param pretraining what happens to drawn weights before the first round
     * @throws IllegalArgumentException if a number is out of range, or the device's side is frozen and nothing is cut
     */
    public TrainingSettings {
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(encoding, "encoding");
        if (!(learningRate > 0 && learningRate <= 1e6)) {
            throw new IllegalArgumentException("training: learningRate must be in (0, 1e6], was " + learningRate);
        }
        Objects.requireNonNull(localSteps, "localSteps");
        if (batch < 1) {
            throw new IllegalArgumentException("training: batch must be >= 1, was " + batch);
        }
        Objects.requireNonNull(pretraining, "pretraining");
        if (!tuning.deviceLearns() && !protocol.cuts()) {
            throw new IllegalArgumentException(
                    "training: a device side that does not learn needs a protocol that cuts the network, was "
                            + protocol);
        }
    }

    /**
     * Training of the whole network from drawn weights.
     *
     * @param architecture the network
     * @param protocol how devices and server learn together
     * @param learningRate of gradient descent
     * @param batch images of a batch
     * @param localSteps batches each device takes in a round
     * @param encoding what happens to the activation that crosses the cut
     * @throws IllegalArgumentException if a number is out of range
     */
    public TrainingSettings(
            Architecture architecture,
            TrainingProtocol protocol,
            double learningRate,
            int batch,
            LocalSteps localSteps,
            CutEncoding encoding) {
        this(architecture, protocol, learningRate, batch, localSteps, encoding, Tuning.whole(), Pretraining.none());
    }

    /**
     * The same, but for what of the network learns and from which weights.
     *
     * @param what of the network learns
     * @param from what happens to drawn weights before the first round
     * @return settings with these two in place of those here
     * @throws IllegalArgumentException if the device's side is frozen and nothing is cut
     */
    public TrainingSettings with(Tuning what, Pretraining from) {
        return new TrainingSettings(architecture, protocol, learningRate, batch, localSteps, encoding, what, from);
    }

    /**
     * Training in which every device takes the same number of batches.
     *
     * @param architecture the network
     * @param protocol how devices and server learn together
     * @param learningRate of gradient descent
     * @param batch images of a batch
     * @param localSteps batches each device takes in a round, at least 1
     * @param encoding what happens to the activation that crosses the cut
     * @throws IllegalArgumentException if a number is out of range
     */
    public TrainingSettings(
            Architecture architecture,
            TrainingProtocol protocol,
            double learningRate,
            int batch,
            int localSteps,
            CutEncoding encoding) {
        this(architecture, protocol, learningRate, batch, new LocalSteps.Batches(localSteps), encoding);
    }

    /**
     * Training in which every device takes the same number of batches and activations are sent as they are.
     *
     * @param architecture the network
     * @param protocol how devices and server learn together
     * @param learningRate of gradient descent
     * @param batch images of a batch
     * @param localSteps batches each device takes in a round, at least 1
     * @throws IllegalArgumentException if a number is out of range
     */
    public TrainingSettings(
            Architecture architecture, TrainingProtocol protocol, double learningRate, int batch, int localSteps) {
        this(architecture, protocol, learningRate, batch, localSteps, CutEncoding.plain(FLOAT_BITS));
    }
}
