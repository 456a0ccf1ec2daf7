package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.training.engine.Recording;
import io.splitwave.learning.training.engine.TorchEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Split training is training: the same losses and the same weights as without a cut. */
class SplitStepTest {
    private static final int STEPS = 20;
    private static final double RATE = 0.1;

    static Stream<Arguments> cuts() {
        return Stream.of("cnn", "mlp", "vit-digits").flatMap(name -> {
            int last = Examples.network(name).lastCut();
            return Stream.iterate(0, cut -> cut <= last, cut -> cut + 1).map(cut -> Arguments.of(name, cut));
        });
    }

    private static BatchCycle batches() {
        return new BatchCycle(Examples.first(600), 32, new RandomStreams(2).stream("batches", 0));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void splitTrainingEqualsTrainingOfTheWholeNetwork(String name, int cut) {
        Network network = Examples.network(name);
        Weights start = network.draw(new RandomStreams(1).stream("weights", 0));
        double[] expectedLoss = new double[STEPS];
        Weights expected = whole(network, start, expectedLoss);

        SplitStep step = new SplitStep(Examples.DIGITS, RATE);
        BatchCycle batches = batches();
        try (Side device = new Side(network, 0, cut, start);
                Side server = new Side(network, cut, network.lastCut(), start)) {
            for (int s = 0; s < STEPS; s++) {
                assertThat(step.train(device, server, cut, Crossing.UNCHANGED, batches.next()))
                        .isCloseTo(expectedLoss[s], within(1e-5));
            }
            Weights split = server.into(device.into(start));
            assertThat(expectedLoss[STEPS - 1]).isLessThan(expectedLoss[0] - 0.05); // it does learn
            for (int p = 0; p < split.parameters(); p++) {
                for (int e = 0; e < split.elements(p); e++) {
                    assertThat(split.value(p, e)).isCloseTo(expected.value(p, e), within(1e-5f));
                }
            }
        }
    }

    /** Buffers that Java alone lets go of must not be what the engine still needs for the gradients. */
    @Test
    void collectingGarbageInMidStepChangesNothing() {
        Crossing collecting = (pass, activation, cut, training) -> {
            System.gc();
            return activation;
        };
        assertThat(losses(collecting)).isEqualTo(losses(Crossing.UNCHANGED));
    }

    private static List<Double> losses(Crossing crossing) {
        Network network = Examples.network("vit-digits");
        Weights start = network.draw(new RandomStreams(1).stream("weights", 0));
        SplitStep step = new SplitStep(Examples.DIGITS, RATE);
        BatchCycle batches = batches();
        List<Double> losses = new ArrayList<>();
        try (Side device = new Side(network, 0, 2, start);
                Side server = new Side(network, 2, network.lastCut(), start)) {
            for (int s = 0; s < STEPS; s++) {
                losses.add(step.train(device, server, 2, crossing, batches.next()));
            }
        }
        return losses;
    }

    /** One backward pass through all layers, as anybody would train without a cut. */
    private static Weights whole(Network network, Weights start, double[] loss) {
        BatchCycle batches = batches();
        try (Side all = new Side(network, 0, network.lastCut(), start)) {
            for (int s = 0; s < STEPS; s++) {
                try (NDManager scope = TorchEngine.newManager();
                        Recording recording = new Recording()) {
                    Batch batch = Batch.of(Examples.DIGITS, batches.next(), scope);
                    NDArray crossEntropy = batch.crossEntropy(all.forward(new Pass(), batch.pixels()));
                    recording.backward(crossEntropy);
                    loss[s] = crossEntropy.getFloat();
                }
                all.step(RATE, 0);
            }
            return all.into(start);
        }
    }
}
