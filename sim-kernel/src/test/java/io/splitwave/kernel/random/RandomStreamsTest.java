package io.splitwave.kernel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.MRG32k3aL;
import umontreal.ssj.rng.RandomStream;

class RandomStreamsTest {
    private static final double M1 = 4294967087.0;
    private static final double M2 = 4294944443.0;

    private static double[] draws(RandomStream stream, int count) {
        double[] draws = new double[count];
        stream.nextArrayOfDouble(draws, 0, count);
        return draws;
    }

    /** The floating point form of the generator, stepped one substream at a time, is the reference. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 100, 1023, 4096})
    void replicationsAreSubstreamsOfMrg32k3a(int replication) {
        RandomStreams streams = new RandomStreams(42);
        MRG32k3a reference = new MRG32k3a();
        reference.setSeed(((MRG32k3aL) streams.stream("geometry", 0)).getState());
        for (int r = 0; r < replication; r++) {
            reference.resetNextSubstream();
        }
        assertThat(draws(streams.stream("geometry", replication), 1000)).isEqualTo(draws(reference, 1000));
    }

    /** Far replications too: one more substream than r is r + 1. */
    @Test
    void farReplicationsFollowEachOther() {
        RandomStreams streams = new RandomStreams(42);
        RandomStream last = streams.stream("geometry", Integer.MAX_VALUE - 1);
        last.resetNextSubstream();
        assertThat(draws(streams.stream("geometry", Integer.MAX_VALUE), 100)).isEqualTo(draws(last, 100));
    }

    /** The recursion itself, from L'Ecuyer (1999), Table III: x1 = 1403580 x1[-2] - 810728 x1[-3] mod m1 and so on. */
    @Test
    void drawsFollowThePublishedRecursion() {
        MRG32k3aL stream = (MRG32k3aL) new RandomStreams(1).stream("recursion", 3);
        long[] s = stream.getState();
        for (int i = 0; i < 1000; i++) {
            long x1 = Math.floorMod(1403580 * s[1] - 810728 * s[0], (long) M1);
            long x2 = Math.floorMod(527612 * s[5] - 1370589 * s[3], (long) M2);
            s = new long[] {s[1], s[2], x1, s[4], s[5], x2};
            long z = Math.floorMod(x1 - x2, (long) M1);
            double u = (z == 0 ? M1 : z) / (M1 + 1);
            assertThat(stream.nextDouble()).isEqualTo(u, within(1e-15));
        }
    }

    @Test
    void purposesSeedsAndReplicationsDiffer() {
        Set<Double> firsts = new HashSet<>();
        List<String> purposes = List.of("geometry", "workloads", "fading", "fading ", "Fading", "mobility", "ä");
        for (long seed : new long[] {0, 1, -1, Long.MAX_VALUE}) {
            for (String purpose : purposes) {
                for (int r = 0; r < 20; r++) {
                    firsts.add(new RandomStreams(seed).stream(purpose, r).nextDouble());
                }
            }
        }
        assertThat(firsts).hasSize(4 * purposes.size() * 20);
    }

    @Test
    void orderOfCreationDoesNotMatter() {
        RandomStreams one = new RandomStreams(9);
        double[] geometry = draws(one.stream("geometry", 2), 10);
        RandomStreams other = new RandomStreams(9);
        draws(other.stream("mobility", 0), 1000);
        draws(other.stream("geometry", 5), 1000);
        assertThat(draws(other.stream("geometry", 2), 10)).isEqualTo(geometry);
        // a fresh object each call: the draws above have not moved it
        assertThat(draws(other.stream("geometry", 2), 10)).isEqualTo(geometry);
    }

    /** SSJ hands out start states without locking; here they do not matter, whatever the threads do. */
    @Test
    void concurrentCreationIsSafe() throws Exception {
        int streams = 5000;
        double[] expected = new double[streams];
        for (int r = 0; r < streams; r++) {
            expected[r] = new RandomStreams(11).stream("fading", r).nextDouble();
        }
        RandomStreams shared = new RandomStreams(11);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<double[]>> all = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                boolean own = t % 2 == 0;
                all.add(threads.submit(() -> {
                    double[] drawn = new double[streams];
                    for (int r = 0; r < streams; r++) {
                        drawn[r] = (own ? new RandomStreams(11) : shared)
                                .stream("fading", r).nextDouble();
                    }
                    return drawn;
                }));
            }
            for (Future<double[]> drawn : all) {
                assertThat(drawn.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Mean of 100,000 draws: 1/2 with standard deviation 1 / sqrt(12 * 100,000) = 0.000913. Significance 0.1 % (3.29
     * standard deviations), fixed seed.
     */
    @Test
    void drawsAreUniformOnAverage() {
        double sum = 0;
        for (double u : draws(new RandomStreams(123).stream("mean", 0), 100_000)) {
            sum += u;
        }
        assertThat(sum / 100_000).isBetween(0.5 - 3.29 * 0.000913, 0.5 + 3.29 * 0.000913);
    }

    /**
     * Regression values of this hash: whoever changes them changes every published result. Computed once more outside
     * Java, from SHA-512, the recursion and exact integer matrix powers.
     */
    @Test
    void firstDrawsStayWhatTheyAre() {
        assertThat(new RandomStreams(1).stream("geometry", 0).nextDouble()).isEqualTo(0.050262544177148774);
        assertThat(new RandomStreams(1).stream("geometry", 1).nextDouble()).isEqualTo(0.09304809531988666);
    }

    @Test
    void misuse() {
        RandomStreams streams = new RandomStreams(1);
        assertThatThrownBy(() -> streams.stream(" ", 0)).hasMessage("random stream: purpose must not be blank");
        assertThatThrownBy(() -> streams.stream("a", -1))
                .hasMessage("random stream 'a': replication must be >= 0, was -1");
    }
}
