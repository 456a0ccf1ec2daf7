package io.splitwave.optimizer.subchannel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.round.DropReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact scheme against brute force, a linear program, its own bound and the other schemes; what all schemes keep. */
class SubchannelSchemesTest {
    private static final List<String> RIVALS =
            List.of("sflam-bcd", "greedy", "random-assignment", "fixed-bits", "max-power", "no-quantisation");

    /** Small instances with few bits, N below, at and above M, dead subchannels and UDs without time. */
    private static SubchannelInstance small(long seed) {
        Random random = new Random(seed);
        int users = 1 + random.nextInt(4);
        int subchannels = 1 + random.nextInt(4);
        int bitsMin = 1 + random.nextInt(3);
        int bitsMax = bitsMin + random.nextInt(4);
        double[][] gain = new double[users][subchannels];
        double[] computeS = new double[users];
        double[] computeJ = new double[users];
        double[] accuracy = new double[bitsMax - bitsMin + 1];
        for (int n = 0; n < users; n++) {
            computeS[n] = random.nextInt(6) == 0 ? 3 : .1 + .8 * random.nextDouble();
            computeJ[n] = .05 + .5 * random.nextDouble();
            for (int m = 0; m < subchannels; m++) {
                gain[n][m] = random.nextInt(5) == 0 ? 0 : Math.pow(10, -13 + 3 * random.nextDouble());
            }
        }
        Arrays.setAll(accuracy, i -> .2 + .8 * random.nextDouble()); // need not grow with q
        return new SubchannelInstance(
                2e6, 4e-21, gain, 1.5e8, computeS, computeJ, .05, 2, .01, .2, bitsMin, bitsMax, accuracy);
    }

    /** A pair's worth by the formulas of the slides, written out once more. */
    private static double worth(SubchannelInstance i, int n, int m, int q) {
        double bit = i.fullPrecisionBit() * q / 32;
        double leftS = i.deadlineS() - i.computeS()[n] - i.serverS();
        double perWatt = i.gain()[n][m] / (i.noiseWPerHz() * i.subchannelHz());
        if (leftS <= 0 || perWatt == 0) {
            return 0;
        }
        double powerW = Math.max(i.powerMinW(), (Math.pow(2, bit / (i.subchannelHz() * leftS)) - 1) / perWatt);
        if (powerW > i.powerMaxW()) {
            return 0;
        }
        double bps = i.subchannelHz() * Math.log(1 + powerW * perWatt) / Math.log(2);
        return i.accuracy()[q - i.bitsMin()] / (i.computeJ()[n] + powerW * bit / bps);
    }

    private static double bruteForce(SubchannelInstance instance, int n, boolean[] taken) {
        if (n == instance.userDevices()) {
            return 0;
        }
        double best = bruteForce(instance, n + 1, taken);
        for (int m = 0; m < taken.length; m++) {
            if (!taken[m]) {
                taken[m] = true;
                double rest = bruteForce(instance, n + 1, taken);
                for (int q = instance.bitsMin(); q <= instance.bitsMax(); q++) {
                    double one = worth(instance, n, m, q);
                    best = one > 0 ? Math.max(best, one + rest) : best;
                }
                taken[m] = false;
            }
        }
        return best;
    }

    @Test
    void shouldEqualBruteForceOverAssignmentsAndBits() {
        int[] kinds = new int[3];
        int leftOut = 0;
        for (int seed = 0; seed < 400; seed++) {
            SubchannelInstance instance = small(seed);
            SubchannelDecision decision = decide("sflam-opt", instance);
            double exact = bruteForce(instance, 0, new boolean[instance.subchannels()]);
            assertThat(decision.objective()).as("seed %d", seed).isCloseTo(exact, within(1e-11 * exact));
            kinds[1 + Integer.signum(instance.userDevices() - instance.subchannels())]++;
            leftOut += decision.leftOut().size();
        }
        assertThat(Arrays.stream(kinds).min().orElseThrow()).isGreaterThan(50);
        assertThat(leftOut).isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldEqualTheLinearProgram(long seed) {
        int users = 3 + (int) (seed % 4) * 2;
        int subchannels = 6;
        SubchannelInstance instance = Worlds.study(seed, users, subchannels, 1);
        List<LinearConstraint> limits = new ArrayList<>();
        double[] worth = new double[users * subchannels];
        for (int n = 0; n < users; n++) {
            double[] row = new double[worth.length];
            for (int m = 0; m < subchannels; m++) {
                int user = n;
                int subchannel = m;
                row[n * subchannels + m] = 1;
                worth[n * subchannels + m] = IntStream.rangeClosed(1, 32)
                        .mapToDouble(q -> worth(instance, user, subchannel, q))
                        .max()
                        .orElseThrow();
            }
            limits.add(new LinearConstraint(row, Relationship.LEQ, 1));
        }
        for (int m = 0; m < subchannels; m++) {
            double[] column = new double[worth.length];
            for (int n = 0; n < users; n++) {
                column[n * subchannels + m] = 1;
            }
            limits.add(new LinearConstraint(column, Relationship.LEQ, 1));
        }
        double optimum = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(worth, 0),
                        new LinearConstraintSet(limits),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
        assertThat(decide("sflam-opt", instance).objective()).isCloseTo(optimum, within(1e-9));
    }

    /** As printed, with sums of exactly 1 for each subchannel, the program has no solution for fewer UDs than subchannels. */
    @Test
    void shouldServeFewerUsersThanSubchannels() {
        List<LinearConstraint> printed = List.of(
                new LinearConstraint(new double[] {1, 1}, Relationship.LEQ, 1), // the only UD
                new LinearConstraint(new double[] {1, 0}, Relationship.EQ, 1),
                new LinearConstraint(new double[] {0, 1}, Relationship.EQ, 1));
        LinearObjectiveFunction worth = new LinearObjectiveFunction(new double[] {1, 2}, 0);
        assertThatThrownBy(() -> new SimplexSolver()
                        .optimize(worth, new LinearConstraintSet(printed), new NonNegativeConstraint(true)))
                .isInstanceOf(NoFeasibleSolutionException.class);
        assertThat(decide("sflam-opt", Worlds.study(1, 1, 2, 2)).leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldNotReachLessWithMoreTimeOrAnotherSubchannel(long seed) {
        double before = 0;
        for (double deadlineS : new double[] {.4, .5, .7, 1, 1.5, 2, 4, 8}) {
            double now =
                    decide("sflam-opt", Worlds.study(seed, 12, 6, deadlineS)).objective();
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        SubchannelInstance all = Worlds.study(seed, 5, 6, 1);
        SubchannelInstance less = Worlds.withGain(
                all, Arrays.stream(all.gain()).map(row -> Arrays.copyOf(row, 5)).toArray(double[][]::new));
        assertThat(decide("sflam-opt", less).objective())
                .isLessThanOrEqualTo(decide("sflam-opt", all).objective() * (1 + 1e-14));
    }

    @Test
    void shouldProveItsObjective() {
        for (int seed = 0; seed < 200; seed++) {
            SubchannelDecision decision = decide("sflam-opt", seed % 2 == 0 ? small(seed) : world(seed));
            assertThat(decision.upperBound())
                    .isGreaterThanOrEqualTo(decision.objective())
                    .isCloseTo(decision.objective(), within(1e-9));
        }
    }

    /** 200 worlds: 12 UDs on 6 subchannels, 4 on 7, 6 on 6; deadlines of 0.5, 1, 2 and 4 s. */
    private static SubchannelInstance world(int seed) {
        int[][] sizes = {{12, 6}, {4, 7}, {6, 6}};
        double[] deadlineS = {.5, 1, 2, 4};
        return Worlds.study(seed, sizes[seed % 3][0], sizes[seed % 3][1], deadlineS[seed % 4]);
    }

    private static SubchannelDecision decide(String scheme, SubchannelInstance instance) {
        return Worlds.scheme(scheme, 4).decide(instance);
    }

    @Test
    void shouldReachAtLeastWhatEveryOtherSchemeReaches() {
        int[] worse = new int[RIVALS.size()];
        for (int seed = 0; seed < 200; seed++) {
            SubchannelInstance instance = world(seed);
            SubchannelDecision exact = decide("sflam-opt", instance);
            for (int rival = 0; rival < RIVALS.size(); rival++) {
                SubchannelDecision other = decide(RIVALS.get(rival), instance);
                assertThat(other.objective())
                        .as("%s, seed %d", RIVALS.get(rival), seed)
                        .isLessThanOrEqualTo(exact.objective() * (1 + 1e-12))
                        .isLessThanOrEqualTo(exact.upperBound());
                assertThat(other.upperBound()).isNaN();
                worse[rival] += other.objective() < exact.objective() * (1 - 1e-6) ? 1 : 0;
            }
        }
        assertThat(Arrays.stream(worse).min().orElseThrow()).isGreaterThan(20);
    }

    /** What a decision says of a UD with a subchannel must hold to the last bit, and its sum be the objective. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sflam-opt",
                "sflam-bcd",
                "greedy",
                "random-assignment",
                "fixed-bits",
                "max-power",
                "no-quantisation"
            })
    void shouldMeetTheDeadlineWithWhomeverItAssigns(String scheme) {
        int assigned = 0;
        for (int seed = 0; seed < 200; seed++) {
            SubchannelInstance instance = world(seed);
            SubchannelDecision decision = decide(scheme, instance);
            SubchannelWork work = new SubchannelWork(instance);
            double sum = 0;
            for (int n = 0; n < instance.userDevices(); n++) {
                int m = decision.subchannel()[n];
                int q = decision.bits()[n];
                double powerW = decision.powerW()[n];
                if (m != SubchannelDecision.NONE) {
                    assigned++;
                    assertThat(work.iterationS(n, m, q, powerW)).isLessThanOrEqualTo(instance.deadlineS());
                    assertThat(powerW).isBetween(instance.powerMinW(), instance.powerMaxW());
                    sum += work.efficiency(n, m, q, powerW);
                }
            }
            assertThat(decision.objective()).isCloseTo(sum, within(1e-12));
        }
        assertThat(assigned).isGreaterThan(100);
    }

    @Test
    void shouldHoldTheBitsOrThePowerOfASchemeThatFixesThem() {
        SubchannelInstance instance = Worlds.study(3, 12, 6, 4);
        assertThat(decide("fixed-bits", instance).bits()).containsOnly(0, 4);
        assertThat(decide("no-quantisation", instance).bits()).containsOnly(0, 32);
        assertThat(decide("max-power", instance).powerW()).containsOnly(0, .2);
    }

    @Test
    void shouldSayThatAFixedNumberOfBitsIsNotAllowed() {
        SubchannelInstance instance = small(0);
        assertThatThrownBy(() -> decide("no-quantisation", instance))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scheme no-quantisation sends 32 bits an element, but the instance allows "
                        + instance.bitsMin() + " to " + instance.bitsMax());
        assertThatThrownBy(() -> Worlds.scheme("fixed-bits", 9).decide(instance))
                .hasMessageContaining("scheme fixed-bits sends 9 bits");
    }

    private static SubchannelInstance alike(int users, int subchannels, double computeS) {
        double[][] gain = new double[users][subchannels];
        for (double[] row : gain) {
            Arrays.fill(row, 1e-11);
        }
        double[] times = new double[users];
        Arrays.fill(times, computeS);
        return new SubchannelInstance(
                2e6, 4e-21, gain, 1.5e8, times, times, .05, 2, .01, .2, 1, 32, Worlds.accuracy(1, 32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sflam-opt", "sflam-bcd", "greedy", "fixed-bits", "max-power"})
    void shouldPreferTheFirstOfEquals(String scheme) {
        SubchannelDecision decision = decide(scheme, alike(5, 3, .3));
        assertThat(decision.subchannel()).containsExactly(0, 1, 2, -1, -1);
        assertThat(decision.leftOut()).containsOnlyKeys(3, 4).containsValue(DropReason.NO_SLOT);
        assertThat(decision.leftOut().values()).containsOnly(DropReason.NO_SLOT);
        assertThat(decide(scheme, alike(2, 3, .3)).subchannel()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sflam-opt",
                "sflam-bcd",
                "greedy",
                "random-assignment",
                "fixed-bits",
                "max-power",
                "no-quantisation"
            })
    void shouldLeaveAllOutIfNoneCanMeetTheDeadline(String scheme) {
        SubchannelDecision decision = decide(scheme, alike(3, 2, 1.96));
        assertThat(decision.subchannel()).containsOnly(SubchannelDecision.NONE);
        assertThat(decision.objective()).isZero();
        assertThat(decision.leftOut()).hasSize(3);
        assertThat(decision.leftOut().values()).containsOnly(DropReason.INFEASIBLE);
        SubchannelDecision empty = decide(scheme, alike(0, 0, 1));
        assertThat(empty.subchannel()).isEmpty();
    }

    @Test
    void shouldTellWhoCouldNotFromWhoGotNone() {
        SubchannelInstance instance = new SubchannelInstance(
                2e6,
                4e-21,
                new double[][] {{1e-10}, {1e-16}, {2e-10}, {0}, {1e-10}},
                1.5e8,
                new double[] {.3, .3, .3, .3, 2},
                new double[] {.3, .3, .3, .3, .3},
                .05,
                2,
                .01,
                .2,
                1,
                32,
                Worlds.accuracy(1, 32));
        for (String scheme : List.of("sflam-opt", "sflam-bcd", "greedy", "max-power")) {
            SubchannelDecision decision = decide(scheme, instance);
            assertThat(decision.subchannel()).containsExactly(-1, -1, 0, -1, -1);
            assertThat(decision.leftOut().values())
                    .containsExactly(
                            DropReason.NO_SLOT, DropReason.INFEASIBLE, DropReason.INFEASIBLE, DropReason.INFEASIBLE);
        }
    }
}
