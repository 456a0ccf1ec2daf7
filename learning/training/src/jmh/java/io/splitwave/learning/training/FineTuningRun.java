package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.AdaptedMap;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.architecture.LowRankAdaptation;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.Dirichlet;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.StratifiedSplit;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.transform.CutEncoding;
import io.splitwave.learning.transform.TokenSelection;
import io.splitwave.learning.transform.UniformQuantisation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * {@code vit-digits} pre-trained on mirrored digits (10 epochs, batches of 16, rate 0.1) and fine-tuned on the digits by 10
 * devices, each in every round with one epoch in batches of 16; a server copy for each. A fifth of each class is for the
 * test, the rest is shared out by Dirichlet(0.5).
 *
 * @param tuning what learns
 * @param cut of every device
 * @param rate of gradient descent
 * @param rounds how many
 */
record FineTuningRun(Tuning tuning, int cut, double rate, int rounds) {
    private static final LabelledImages IMAGES = Digits.load();
    private static final int UDS = 10;
    private static final int BATCH = 16;
    private static final int LAST = 5;
    private static final int PLAIN_BITS = 32;
    private static final Pretraining PRETRAINING = new Pretraining(10, BATCH, 0.1);

    /** The embedding on the devices, frozen; all that is behind it learns. */
    static FineTuningRun frozenEmbedding() {
        return new FineTuningRun(new Tuning(false, Optional.empty()), 1, 0.2, 24);
    }

    /** Two encoder layers on the devices; adapters of rank 8 around queries, keys and values. */
    static FineTuningRun adapters(boolean deviceLearns) {
        return new FineTuningRun(
                new Tuning(deviceLearns, Optional.of(new LowRankAdaptation(8, Set.of(AdaptedMap.QKV)))), 2, 0.3, 20);
    }

    /** Bits of an element, 32 as it is. */
    static CutEncoding bits(int bits) {
        return new CutEncoding(
                PLAIN_BITS,
                Optional.empty(),
                bits == PLAIN_BITS ? Optional.empty() : Optional.of(new UniformQuantisation(bits)));
    }

    /** Tokens that are kept. */
    static CutEncoding tokens(int kept) {
        return new CutEncoding(PLAIN_BITS, Optional.of(new TokenSelection(kept)), Optional.empty());
    }

    /** Mean accuracy after the last five rounds. */
    double accuracy(CutEncoding encoding, long seed, PretrainedModels pretrained) {
        RandomStreams streams = new RandomStreams(seed);
        StratifiedSplit split = StratifiedSplit.draw(IMAGES, 0.2, streams.stream("learning-split", 0));
        int[][] shares = new Dirichlet(0.5).share(IMAGES, split.train(), UDS, streams.stream("learning-partition", 0));
        TrainedLoss learning = new TrainedLoss(
                new TrainingSettings(
                                KnownNetworks.named("vit-digits").orElseThrow(),
                                TrainingProtocol.SPLIT_FEDERATED_COPIES,
                                rate,
                                BATCH,
                                new LocalSteps.Epochs(1),
                                encoding)
                        .with(tuning, PRETRAINING),
                new TrainingData(IMAGES, shares, IMAGES, split.test()),
                streams,
                0,
                pretrained);
        int[] all = IntStream.range(0, UDS).toArray();
        List<Participant> participants =
                IntStream.of(all).mapToObj(ud -> new Participant(ud, cut)).toList();
        double sum = 0;
        for (int round = 1; round <= rounds; round++) {
            learning.roundStarted(all);
            double accuracy = learning.roundEnded(participants).accuracy();
            sum += round > rounds - LAST ? accuracy : 0;
        }
        return sum / LAST;
    }
}
