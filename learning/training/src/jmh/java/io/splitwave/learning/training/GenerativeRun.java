package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.Dirichlet;
import io.splitwave.learning.data.Keeping;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.PublicSplit;
import io.splitwave.learning.data.Shuffle;
import io.splitwave.learning.data.StratifiedSplit;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.training.generator.FittedGenerators;
import io.splitwave.learning.training.generator.GeneratorKind;
import io.splitwave.learning.transform.CutEncoding;
import java.util.Arrays;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/**
 * GenFV on the digits: {@code mlp}, 20 devices of which 5 learn in each round, drawn evenly; 30 rounds of one epoch in batches of
 * 16, rate 0.1; 100 new images a round, all kept. A fifth of each class is for the test, a fifth of the others is public, the
 * rest is shared out by Dirichlet.
 *
 * @param beta concentration of the Dirichlet distribution
 * @param kappa weight of the server's model
 * @param kind of generator
 */
record GenerativeRun(double beta, KappaRule kappa, GeneratorKind kind) {
    static final int ROUNDS = 30;

    private static final LabelledImages IMAGES = Digits.load();
    private static final int UDS = 20;
    private static final int SELECTED = 5;
    private static final int GENERATED = 100;
    private static final int BATCH = 16;
    private static final double RATE = 0.1;

    /** Accuracy after rounds 1, 2, 3 ... */
    double[] accuracy(long seed, FittedGenerators generators) {
        RandomStreams streams = new RandomStreams(seed);
        int replication = (int) seed;
        StratifiedSplit split = StratifiedSplit.draw(IMAGES, 0.2, streams.stream("learning-split", replication));
        PublicSplit seen = PublicSplit.draw(IMAGES, split.train(), 0.2, streams.stream("learning-public", replication));
        int[][] shares = new Dirichlet(beta)
                .share(IMAGES, seen.privateImages(), UDS, streams.stream("learning-partition", replication));
        boolean trains = !(kappa instanceof KappaRule.None);
        GenerativeLoss learning = new GenerativeLoss(
                new TrainingSettings(
                        KnownNetworks.named("mlp").orElseThrow(),
                        TrainingProtocol.FEDERATED,
                        RATE,
                        BATCH,
                        new LocalSteps.Epochs(1),
                        CutEncoding.plain(Float.SIZE)),
                new GenerativeSettings(kappa, new Keeping.All(), BATCH, RATE),
                new TrainingData(IMAGES, shares, IMAGES, split.test()),
                generators.of(kind, IMAGES.some(seen.publicImages()), streams, replication),
                streams,
                replication,
                new PretrainedModels());
        RandomStream selection = streams.stream("selection", replication);
        double[] accuracy = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            int[] uds = IntStream.range(0, UDS).toArray();
            Shuffle.inPlace(uds, selection);
            int[] selected = Arrays.stream(uds).limit(SELECTED).sorted().toArray();
            learning.roundStarted(selected);
            if (trains) {
                learning.generated(GENERATED, GENERATED * round);
            }
            accuracy[round] = learning.roundEnded(Arrays.stream(selected)
                            .mapToObj(ud -> new Participant(ud, 3))
                            .toList())
                    .accuracy();
        }
        return accuracy;
    }
}
