package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.Dirichlet;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.data.Partition;
import io.splitwave.learning.data.StratifiedSplit;
import io.splitwave.learning.loss.Participant;
import java.util.ArrayList;
import java.util.List;

/** Digits, networks and participants for tests. */
final class Examples {
    static final LabelledImages DIGITS = Digits.load();

    private Examples() {}

    static Network network(String name) {
        return new Network(architecture(name));
    }

    static Architecture architecture(String name) {
        return KnownNetworks.named(name).orElseThrow();
    }

    /** A fifth of the digits for the test, the others shared out by Dirichlet(0.5). */
    static TrainingData digits(int userDevices, long seed) {
        return digits(userDevices, seed, new Dirichlet(0.5));
    }

    static TrainingData digits(int userDevices, long seed, Partition partition) {
        RandomStreams streams = new RandomStreams(seed);
        StratifiedSplit split = StratifiedSplit.draw(DIGITS, 0.2, streams.stream("test-split", 0));
        int[][] shares = partition.share(DIGITS, split.train(), userDevices, streams.stream("test-shares", 0));
        return new TrainingData(DIGITS, shares, DIGITS, split.test());
    }

    static int[] first(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    /** Everybody with the same cut. */
    static List<Participant> all(int userDevices, int cut) {
        List<Participant> participants = new ArrayList<>();
        for (int ud = 0; ud < userDevices; ud++) {
            participants.add(new Participant(ud, cut));
        }
        return participants;
    }

    static float[][] values(Weights weights) {
        float[][] values = new float[weights.parameters()][];
        for (int p = 0; p < values.length; p++) {
            values[p] = weights.copy(p);
        }
        return values;
    }
}
