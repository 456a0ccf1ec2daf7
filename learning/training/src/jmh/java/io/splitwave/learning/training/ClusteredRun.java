package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.aggregation.MixingMatrix;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.Partition;
import io.splitwave.learning.data.Shuffle;
import io.splitwave.learning.data.StratifiedSplit;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.transform.CutEncoding;
import java.util.List;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/**
 * UCSFL on the digits: {@code mlp}, 4 devices that all take part, cut 2, rounds of 4 batches of 16, rate 0.1; 8 access points, of
 * which each device has as many, drawn evenly once for all rounds. A fifth of each class is for the test.
 *
 * @param partition who has which images
 * @param clusterSize access points of a device, 1..8
 */
record ClusteredRun(Partition partition, int clusterSize) {
    static final int ROUNDS = 30;
    static final int APS = 8;

    private static final int UDS = 4;
    private static final int CUT = 2;
    private static final int BATCH = 16;
    private static final int STEPS = 4;
    private static final double RATE = 0.1;

    /**
     * What a seed gives.
     *
     * @param secondEigenvalue of the mixing matrix
     * @param mean accuracy over the devices after rounds 1, 2, 3 ...
     * @param worst accuracy of the devices after rounds 1, 2, 3 ...
     */
    record Course(double secondEigenvalue, double[] mean, double[] worst) {}

    Course play(int seed) {
        LabelledImages images = Digits.load();
        RandomStreams streams = new RandomStreams(seed);
        StratifiedSplit split = StratifiedSplit.draw(images, 0.2, streams.stream("learning-split", 0));
        int[][] shares = partition.share(images, split.train(), UDS, streams.stream("learning-partition", 0));
        ClusteredLoss learning = new ClusteredLoss(
                new TrainingSettings(
                        KnownNetworks.named("mlp").orElseThrow(),
                        TrainingProtocol.SPLIT_FEDERATED_COPIES,
                        RATE,
                        BATCH,
                        STEPS,
                        CutEncoding.plain(Float.SIZE)),
                new TrainingData(images, shares, images, split.test()),
                streams,
                0,
                new PretrainedModels());
        boolean[][] serves = clusters(streams.stream("clusters", 0));
        int[] uds = IntStream.range(0, UDS).toArray();
        List<Participant> all =
                IntStream.of(uds).mapToObj(ud -> new Participant(ud, CUT)).toList();
        Course course = new Course(new MixingMatrix(serves).secondEigenvalue(), new double[ROUNDS], new double[ROUNDS]);
        for (int round = 0; round < ROUNDS; round++) {
            learning.roundStarted(uds);
            learning.associated(serves);
            course.mean()[round] = learning.roundEnded(all).accuracy();
            course.worst()[round] = learning.worstAccuracy();
        }
        return course;
    }

    /** The first access points of an order that each device draws, so that larger clusters hold the smaller ones. */
    private boolean[][] clusters(RandomStream stream) {
        boolean[][] serves = new boolean[APS][UDS];
        for (int ud = 0; ud < UDS; ud++) {
            int[] order = IntStream.range(0, APS).toArray();
            Shuffle.inPlace(order, stream);
            for (int i = 0; i < clusterSize; i++) {
                serves[order[i]][ud] = true;
            }
        }
        return serves;
    }
}
