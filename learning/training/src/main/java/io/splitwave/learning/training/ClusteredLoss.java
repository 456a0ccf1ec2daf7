package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.aggregation.MixingMatrix;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.learning.training.engine.TorchEngine;
import java.util.Arrays;
import java.util.List;

/**
 * UCSFL (arXiv:2602.05342): each device has a model of its own, which the access points of its cluster hold. In a round it trains
 * that model, cut at its cut, with no other device; where activations cross unchanged this is gradient descent of the whole network.
 * Then the models are mixed by the {@link MixingMatrix} of the round's association, (12) and (13): each access point averages the
 * models of its devices, each device takes the average of its access points. All devices count alike, whatever their images.
 *
 * <p>In a round: {@link #roundStarted} and {@link #associated}, in either order, then {@link #roundEnded}. A device that is not among the participants is left
 * out of the averages of its access points and keeps its model. A participant without images brings its model as it is. If every
 * access point serves every device, all take part and have as many images, this is federated averaging up to rounding.
 */
public final class ClusteredLoss implements LossModel {
    private final LearningDevices devices;
    private final ServerCopiesLoop loop;
    private final TestedAccuracy tested;
    private final Weights[] model; // [ud]
    private final double[] accuracy; // [ud], of its model
    private boolean[][] serves; // [ap][ud], of this round; null if not known yet
    private double loss;
    private int rounds;

    /**
     * Draws the first weights, which are the same at every device, and trains them first if the settings ask for it.
     *
     * @param settings how the devices train, each with a copy of the server side
     * @param data which device has which images
     * @param streams the streams of the experiment
     * @param replication which replication, from 0
     * @param pretrained pre-trained weights so far; gets those of this model
     * @throws IllegalArgumentException if the protocol is another one, images and network do not fit, or a layer cannot be trained
     */
    public ClusteredLoss(
            TrainingSettings settings,
            TrainingData data,
            RandomStreams streams,
            int replication,
            PretrainedModels pretrained) {
        if (settings.protocol() != TrainingProtocol.SPLIT_FEDERATED_COPIES) {
            throw new IllegalArgumentException(
                    "training in clusters: devices must train SPLIT_FEDERATED_COPIES, was " + settings.protocol());
        }
        LearningStart start = LearningStart.of(settings, data, streams, replication, pretrained);
        this.devices = start.devices();
        this.loop = new ServerCopiesLoop(start.sides(), start.step());
        this.tested = start.tested();
        this.model = new Weights[data.shares().length];
        Arrays.fill(model, start.weights());
        this.accuracy = new double[model.length];
        Arrays.fill(accuracy, start.accuracy());
        this.loss = start.loss();
    }

    @Override
    public void roundStarted(int[] uds) {
        for (int ud : uds) {
            devices.started(new int[] {ud}, model[ud]);
        }
    }

    /**
     * Which access points serve which devices in this round.
     *
     * @param serves a, {@code [AP][UD]}, one column for each device, each with at least one AP; copied
     * @throws IllegalArgumentException if it is empty or not a rectangle, has another number of devices, or one has no AP
     * @throws IllegalStateException if it is the second call in a round
     */
    public void associated(boolean[][] serves) {
        if (this.serves != null) {
            throw new IllegalStateException("the association of round " + (rounds + 1) + " is known already");
        }
        int userDevices = new MixingMatrix(serves).userDevices();
        if (userDevices != model.length) {
            throw new IllegalArgumentException(
                    "training in clusters: the association must have " + model.length + " UDs, had " + userDevices);
        }
        this.serves = Arrays.stream(serves).map(boolean[]::clone).toArray(boolean[][]::new);
    }

    /**
     * {@inheritDoc} Without a participant all models stay as they are.
     *
     * @return loss of those that learned; accuracy as the mean over all devices, each with its own model
     * @throws IllegalStateException if there are participants, but no association of this round
     */
    @Override
    public Score roundEnded(List<Participant> participants) {
        rounds++;
        boolean[][] association = serves;
        serves = null;
        List<Learner> learners = devices.learners(participants);
        if (participants.isEmpty()) {
            return new Score(Double.NaN, accuracy());
        }
        if (association == null) {
            throw new IllegalStateException("training in clusters: round " + rounds + " has no association");
        }
        int[] uds = participants.stream().mapToInt(Participant::ud).toArray();
        TorchEngine.inOneThread(() -> learn(uds, learners, mixing(association, uds)));
        return new Score(learners.isEmpty() ? Double.NaN : loss, accuracy());
    }

    /** Of these devices alone: access points whose devices are all left out do nothing. */
    private static MixingMatrix mixing(boolean[][] association, int[] uds) {
        boolean[][] present = new boolean[association.length][uds.length];
        for (int ap = 0; ap < present.length; ap++) {
            for (int i = 0; i < uds.length; i++) {
                present[ap][i] = association[ap][uds[i]];
            }
        }
        return new MixingMatrix(present);
    }

    private double learn(int[] uds, List<Learner> learners, MixingMatrix mixing) {
        Weights[] trained = model.clone();
        Learner[] learner = new Learner[model.length]; // [ud], null of a device that does not learn
        double sum = 0;
        for (Learner one : learners) {
            Learned own =
                    loop.own(one).orFail("training of UD " + one.ud() + " in a cluster diverged in round " + rounds);
            trained[one.ud()] = own.weights();
            learner[one.ud()] = one;
            sum += own.loss();
        }
        List<Weights> present = Arrays.stream(uds).mapToObj(ud -> trained[ud]).toList();
        for (int i = 0; i < uds.length; i++) {
            int to = i;
            int ud = uds[i];
            model[ud] = Weights.sum(present, from -> mixing.weight(to, from));
            accuracy[ud] =
                    learner[ud] == null ? tested.unchanged(model[ud]) : tested.of(model[ud], List.of(learner[ud]));
        }
        loss = learners.isEmpty() ? loss : sum / learners.size();
        return loss;
    }

    private double accuracy() {
        return Arrays.stream(accuracy).average().orElseThrow();
    }

    /**
     * Accuracy of a device's own model on the test images.
     *
     * @param ud device, from 0
     * @return share classified correctly after the last round in which it took part, in [0, 1]
     */
    public double accuracy(int ud) {
        return accuracy[ud];
    }

    /**
     * Accuracy of the device whose model is worst.
     *
     * @return least share of the test images classified correctly, in [0, 1]
     */
    public double worstAccuracy() {
        return Arrays.stream(accuracy).min().orElseThrow();
    }

    /** The loss of the last round in which a device learned, mean over those that did, whatever the cut. */
    @Override
    public double lossAt(int cut) {
        return loss;
    }

    @Override
    public void close() {
        // native memory is given back at the end of every round
    }

    Weights model(int ud) {
        return model[ud];
    }
}
