package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.Dirichlet;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.StratifiedSplit;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.loss.Score;
import io.splitwave.learning.transform.CutEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One training on the digits with everybody present in every round: a fifth of each class for the test, the rest shared
 * out by Dirichlet(0.5).
 *
 * @param network its name
 * @param protocol how it is trained
 * @param encoding of what crosses the cut
 * @param cut of every device
 * @param userDevices K
 * @param batch images of a step
 * @param steps of each device in a round
 * @param rate of gradient descent
 * @param rounds how many
 */
record DigitsRun(
        String network,
        TrainingProtocol protocol,
        CutEncoding encoding,
        int cut,
        int userDevices,
        int batch,
        int steps,
        double rate,
        int rounds) {

    /** Scores after rounds 1, 2, 3 … */
    List<Score> play(long seed) {
        RandomStreams streams = new RandomStreams(seed);
        LabelledImages images = Digits.load();
        StratifiedSplit split = StratifiedSplit.draw(images, 0.2, streams.stream("learning-split", 0));
        int[][] shares =
                new Dirichlet(0.5).share(images, split.train(), userDevices, streams.stream("learning-partition", 0));
        TrainedLoss learning = new TrainedLoss(
                new TrainingSettings(
                        KnownNetworks.named(network).orElseThrow(), protocol, rate, batch, steps, encoding),
                new TrainingData(images, shares, images, split.test()),
                streams,
                0);
        int[] all = IntStream.range(0, userDevices).toArray();
        List<Participant> participants =
                IntStream.of(all).mapToObj(ud -> new Participant(ud, cut)).toList();
        List<Score> scores = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            learning.roundStarted(all);
            scores.add(learning.roundEnded(participants));
        }
        return scores;
    }
}
