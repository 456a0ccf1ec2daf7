package io.splitwave.optimizer.sfl.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.profile.BackwardWork;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import io.splitwave.learning.protocol.SplitFederatedRound;
import io.splitwave.network.rate.SharedBand;
import io.splitwave.optimizer.sfl.Downlink;
import io.splitwave.optimizer.sfl.Facilities;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundLimits;
import io.splitwave.optimizer.sfl.RoundRates;
import io.splitwave.optimizer.sfl.RoundSchemeSettings;
import io.splitwave.optimizer.sfl.RoundSchemes;
import io.splitwave.optimizer.sfl.RoundState;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact scheme against an independent solver, a search over a grid, its own bound, and the other schemes. */
class AsflSchemesTest {
    private static final TrainingProfile PROFILE = TrainingProfile.of(
            KnownNetworks.named("resnet18-cifar").orElseThrow(), BackwardWork.TWICE_FORWARD, SentBits.plain(32));
    private static final double N0 = 3.9810717e-21;

    private record World(
            double[] gain,
            double[] maxHz,
            double[] budgetJ,
            double[] standingS,
            double widthHz,
            double maxW,
            int[] cuts,
            int iterations,
            SharedBand.NoiseOf noise) {
        RoundState state() {
            int k = gain.length;
            int[] samples = new int[k];
            Arrays.fill(samples, 256);
            double[] powerW = new double[k];
            Arrays.fill(powerW, maxW);
            Facilities facilities = new Facilities(
                    new SharedBand(widthHz, N0 * widthHz, noise),
                    1,
                    Downlink.FULL_BAND,
                    16,
                    0.5e-28,
                    50e9 * 64 / k,
                    false,
                    50e9 * 64);
            return new RoundState(
                    IntStream.range(0, k).toArray(),
                    gain,
                    powerW,
                    maxHz,
                    new RoundLoad(PROFILE, samples, iterations),
                    facilities,
                    new RoundLimits(cuts, 0.01, 0.3e9, budgetJ, standingS));
        }

        World with(double factorBand, double factorBudget, double factorHz, double factorW) {
            return new World(
                    gain,
                    Arrays.stream(maxHz).map(hz -> hz * factorHz).toArray(),
                    Arrays.stream(budgetJ).map(j -> j * factorBudget).toArray(),
                    standingS,
                    widthHz * factorBand,
                    maxW * factorW,
                    cuts,
                    iterations,
                    noise);
        }
    }

    private static int[] cuts(int first, int last) {
        return IntStream.rangeClosed(first, last).toArray();
    }

    private static double[] endless(int k) {
        double[] endless = new double[k];
        Arrays.fill(endless, Double.POSITIVE_INFINITY);
        return endless;
    }

    /** The study's default set: distances 50..400 m, exponential fading, clocks 0.6..2.5 GHz, budgets 3..12 J. */
    private static World drawn(long seed, int k, SharedBand.NoiseOf noise) {
        Random random = new Random(seed);
        double[] gain = new double[k];
        double[] maxHz = new double[k];
        double[] budgetJ = new double[k];
        for (int ud = 0; ud < k; ud++) {
            gain[ud] = 1e-3 * Math.pow(50 + 350 * random.nextDouble(), -3) * -Math.log(1 - random.nextDouble());
            maxHz[ud] = (0.6 + 1.9 * random.nextDouble()) * 1e9;
            budgetJ[ud] = 3 + 9 * random.nextDouble();
        }
        return new World(gain, maxHz, budgetJ, endless(k), 20e6, 0.2, cuts(1, 9), 1, noise);
    }

    private static World oracle(int[] cuts) {
        return new World(
                new double[] {1e-10, 1e-11},
                new double[] {2e9, 1e9},
                new double[] {8, 6},
                endless(2),
                10e6,
                0.2,
                cuts,
                1,
                SharedBand.NoiseOf.FULL_BAND);
    }

    private static RoundDecision decide(String scheme, RoundState state) {
        RoundDecision decision = RoundSchemes.only(AdaptiveSchemes.entries())
                .create(scheme, new RoundSchemeSettings(state.limits().cuts()[0], new Random(7)::nextDouble))
                .decide(state);
        state.require(decision);
        return decision;
    }

    private static double objectiveS(RoundState state, RoundDecision decision) {
        SplitFederatedRound round = new SplitFederatedRound(state.load(), 0, new BarrierRule.All());
        RoundRates rates = RoundRates.of(state, decision);
        double longestS = 0;
        for (int ud : decision.selected(state.members())) {
            double timeS = round.deviceTimeS(ud, decision.copyCut(), rates);
            assertThat(timeS).isLessThanOrEqualTo(state.limits().standingS()[ud] * (1 + 1e-9));
            assertThat(round.deviceEnergyJ(ud, decision.copyCut(), rates, rates::powerW))
                    .isLessThanOrEqualTo(state.limits().energyBudgetJ()[ud] * (1 + 1e-8));
            longestS = Math.max(longestS, timeS);
        }
        return longestS;
    }

    /** An independent solver with a profile rounded to four digits: traps of the study, values to test against. */
    @ParameterizedTest
    @CsvSource({"1, 1, 22.131836", "4, 4, 30.185938", "6, 6, 39.394952", "9, 9, 67.964750", "1, 9, 21.939436"})
    void theOptimumOfTwoDevicesIsThatOfAnIndependentSolver(int first, int last, double timeS) {
        RoundState state = oracle(cuts(first, last)).state();
        RoundDecision decision = decide("asfl-opt", state);
        assertThat(objectiveS(state, decision)).isCloseTo(timeS, within(2e-3 * timeS));
        if (first != last) {
            assertThat(decision.copyCut()).containsExactly(4, 1);
            assertThat(decision.share(0)).isCloseTo(0.348358, within(1e-4));
            assertThat(decision.share(1)).isCloseTo(0.651642, within(1e-4));
            assertThat(decision.cpuHz(0)).isCloseTo(2e9, within(1.0));
            assertThat(decision.powerW(0)).isCloseTo(0.2, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(SharedBand.NoiseOf.class)
    void theOptimumIsAtItsBoundAndNoSchemeIsBetter(SharedBand.NoiseOf noise) {
        for (long seed = 0; seed < 100; seed++) {
            RoundState state = drawn(seed, 10, noise).state();
            RoundDecision best = decide("asfl-opt", state);
            double bestS = objectiveS(state, best);
            assertThat(bestS / best.lowerBoundS() - 1).as("seed %d", seed).isBetween(0.0, 1e-6);
            assertThat(Arrays.stream(best.copyShare()).sum()).isCloseTo(1, within(1e-6));
            for (String scheme : new String[] {"asfl-bcd", "fixed-cut", "equal-bandwidth", "random-cut", "federated"}) {
                RoundDecision other = decide(scheme, state);
                if (other.leftOut().equals(best.leftOut())) {
                    assertThat(objectiveS(state, other)).as(scheme).isGreaterThanOrEqualTo(best.lowerBoundS());
                }
            }
            RoundDecision pooled = decide("asfl-pool", state);
            assertThat(pooled.lowerBoundS()).isBetween(1.0, bestS);
        }
    }

    /** Two devices, one cut each: shares on a fine grid, clocks and powers on grids, with both kinds of noise. */
    @ParameterizedTest
    @EnumSource(SharedBand.NoiseOf.class)
    void aSearchOverAGridFindsNothingBetter(SharedBand.NoiseOf noise) {
        for (long seed = 200; seed < 210; seed++) {
            RoundState state = drawn(seed, 2, noise).state();
            RoundDecision best = decide("asfl-opt", state);
            double gridS = Double.POSITIVE_INFINITY;
            double[][] alone = new double[2][101];
            for (int ud = 0; ud < 2; ud++) {
                for (int i = 1; i <= 99; i++) {
                    alone[ud][i] = gridTimeS(state, ud, ud == 0 ? i / 100.0 : 1 - i / 100.0);
                }
            }
            for (int i = 1; i <= 99; i++) {
                gridS = Math.min(gridS, Math.max(alone[0][i], alone[1][i]));
            }
            double bestS = objectiveS(state, best);
            assertThat(bestS).isLessThanOrEqualTo(gridS * (1 + 1e-9));
            assertThat(bestS).isGreaterThan(gridS * 0.93); // the grids are coarse
        }
    }

    /** The least time of a device in a share, over cuts and grids of clock and power, with the plain formulas. */
    private static double gridTimeS(RoundState state, int ud, double share) {
        double leastS = Double.POSITIVE_INFINITY;
        double widthHz = state.facilities().band().bandwidthHz();
        boolean own = state.facilities().band().noiseOf() == SharedBand.NoiseOf.SHARE;
        double noiseW = N0 * widthHz * (own ? share : 1);
        double downBps = widthHz * Math.log(1 + state.gain()[ud] / (N0 * widthHz)) / Math.log(2);
        for (int cut : state.limits().cuts()) {
            double cycles =
                    256 * (PROFILE.at(cut).forwardFlop() + PROFILE.at(cut).backwardFlop()) / 16;
            double upBit = PROFILE.modelBit(cut) + 256 * PROFILE.activationBit(cut);
            double downS = (PROFILE.modelBit(cut) + 256 * PROFILE.gradientBit(cut)) / downBps;
            double serverS = 256 * (PROFILE.serverForwardFlop(cut) + PROFILE.serverBackwardFlop(cut)) / (3.2e12 / 2);
            for (int i = 0; i <= 40; i++) {
                double hz = 0.3e9 + (state.maxCpuHz()[ud] - 0.3e9) * i / 40;
                for (int j = 0; j <= 40; j++) {
                    double powerW = 0.01 * Math.pow(20, j / 40.0);
                    double upBps = share * widthHz * Math.log(1 + powerW * state.gain()[ud] / noiseW) / Math.log(2);
                    double energyJ = 0.5e-28 * cycles * hz * hz + powerW * upBit / upBps;
                    if (energyJ <= state.limits().energyBudgetJ()[ud]) {
                        leastS = Math.min(leastS, downS + serverS + cycles / hz + upBit / upBps);
                    }
                }
            }
        }
        return leastS;
    }

    @ParameterizedTest
    @EnumSource(SharedBand.NoiseOf.class)
    void moreOfAnythingIsNotWorse(SharedBand.NoiseOf noise) {
        for (long seed = 300; seed < 320; seed++) {
            World world = drawn(seed, 5, noise);
            double plainS = objectiveS(world.state(), decide("asfl-opt", world.state()));
            for (int i = 0; i < 4; i++) {
                if (i == 0 && noise == SharedBand.NoiseOf.FULL_BAND) {
                    continue; // a wider band is noisier then
                }
                RoundState more = world.with(i == 0 ? 1.3 : 1, i == 1 ? 1.3 : 1, i == 2 ? 1.3 : 1, i == 3 ? 1.3 : 1)
                        .state();
                assertThat(objectiveS(more, decide("asfl-opt", more))).isLessThanOrEqualTo(plainS * (1 + 1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"asfl-opt", "asfl-pool", "asfl-bcd", "fixed-cut", "equal-bandwidth", "random-cut", "federated"})
    void whoCannotTakePartIsLeftOutWithItsReason(String scheme) {
        World world = new World(
                new double[] {1e-10, 0, 1e-10, 1e-10},
                new double[] {2e9, 2e9, 2e9, 2e9},
                new double[] {50, 50, 0, 50},
                new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0},
                20e6,
                0.2,
                cuts(1, 9),
                2,
                SharedBand.NoiseOf.SHARE);
        RoundState state = world.state();
        RoundDecision decision = decide(scheme, state);
        assertThat(decision.leftOut())
                .containsEntry(1, DropReason.INFEASIBLE)
                .containsEntry(2, DropReason.INFEASIBLE)
                .containsEntry(3, DropReason.NOT_SELECTED)
                .hasSize(3);
        assertThat(objectiveS(state, decision)).isPositive().isFinite();
        World none = new World(
                new double[] {0},
                new double[] {1e9},
                new double[] {5},
                endless(1),
                20e6,
                0.2,
                cuts(1, 9),
                1,
                SharedBand.NoiseOf.SHARE);
        RoundDecision nobody = decide(scheme, none.state());
        assertThat(nobody.selected(new int[] {0})).isEmpty();
        assertThat(nobody.lowerBoundS()).isNaN();
    }

    /** Standing times that are too short for all together leave out as few as possible. */
    @Test
    void asManyAsPossibleAreSelected() {
        for (long seed = 400; seed < 420; seed++) {
            World drawn = drawn(seed, 6, SharedBand.NoiseOf.SHARE);
            double freeS = objectiveS(drawn.state(), decide("asfl-opt", drawn.state()));
            double[] standingS = new double[6];
            Arrays.fill(standingS, 0.6 * freeS);
            World hurried = new World(
                    drawn.gain(),
                    drawn.maxHz(),
                    drawn.budgetJ(),
                    standingS,
                    drawn.widthHz(),
                    drawn.maxW(),
                    drawn.cuts(),
                    1,
                    drawn.noise());
            RoundState state = hurried.state();
            RoundDecision decision = decide("asfl-opt", state);
            int selected = decision.selected(state.members()).length;
            assertThat(selected).isLessThan(6);
            assertThat(objectiveS(state, decision)).isLessThanOrEqualTo(0.6 * freeS * (1 + 1e-9));
            assertThat(mostTogether(hurried, 0.6 * freeS)).as("seed %d", seed).isEqualTo(selected);
        }
    }

    /** Largest subset that ends in time when it is alone, by trying all. */
    private static int mostTogether(World world, double endS) {
        int most = 0;
        for (int set = 1; set < 64; set++) {
            int chosen = set;
            int[] members =
                    IntStream.range(0, 6).filter(ud -> (chosen >> ud & 1) == 1).toArray();
            RoundState all = new World(
                            world.gain(),
                            world.maxHz(),
                            world.budgetJ(),
                            endless(6),
                            world.widthHz(),
                            world.maxW(),
                            world.cuts(),
                            1,
                            world.noise())
                    .state();
            RoundState some = new RoundState(
                    members, all.gain(), all.maxPowerW(), all.maxCpuHz(), all.load(), all.facilities(), all.limits());
            RoundDecision decision = decide("asfl-opt", some);
            if (decision.leftOut().isEmpty() && objectiveS(some, decision) <= endS) {
                most = Math.max(most, members.length);
            }
        }
        return most;
    }

    /** Budgets so tight that the energy decides who takes part, two iterations, and very small or large scales. */
    @ParameterizedTest
    @CsvSource({"0.1, 1", "0.2, 1", "0.3, 2", "1, 2", "1, 7", "1000, 1"})
    void theBoundHoldsWhateverIsScarce(double budgetFactor, int iterations) {
        int compared = 0;
        for (SharedBand.NoiseOf noise : SharedBand.NoiseOf.values()) {
            for (long seed = 500; seed < 530; seed++) {
                World drawn = drawn(seed, 8, noise).with(1, budgetFactor, 1, 1);
                RoundState state = new World(
                                drawn.gain(),
                                drawn.maxHz(),
                                drawn.budgetJ(),
                                drawn.standingS(),
                                drawn.widthHz(),
                                drawn.maxW(),
                                drawn.cuts(),
                                iterations,
                                noise)
                        .state();
                RoundDecision best = decide("asfl-opt", state);
                if (best.selected(state.members()).length > 0) {
                    assertThat(objectiveS(state, best) / best.lowerBoundS() - 1)
                            .as("seed %d, %s", seed, noise)
                            .isBetween(0.0, 1e-6);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    /**
     * Two devices with three cuts each: all nine pairs, with general solvers. For a share and a cut a search in thirds finds the clock,
     * and a bracketing solver the power that the energy allows; another one the share at which both end together.
     */
    @ParameterizedTest
    @EnumSource(SharedBand.NoiseOf.class)
    void generalSolversOverAllCutsFindTheSame(SharedBand.NoiseOf noise) {
        for (long seed = 600; seed < 608; seed++) {
            World drawn = drawn(seed, 2, noise);
            World small = new World(
                    drawn.gain(),
                    drawn.maxHz(),
                    drawn.budgetJ(),
                    drawn.standingS(),
                    drawn.widthHz(),
                    drawn.maxW(),
                    new int[] {1, 4, 6},
                    1,
                    noise);
            RoundState state = small.state();
            RoundDecision best = decide("asfl-opt", state);
            double leastS = Double.POSITIVE_INFINITY;
            for (int one : small.cuts()) {
                for (int other : small.cuts()) {
                    leastS = Math.min(leastS, bothS(state, one, other));
                }
            }
            assertThat(best.leftOut()).isEmpty();
            assertThat(objectiveS(state, best)).as("seed %d", seed).isCloseTo(leastS, within(1e-6 * leastS));
        }
    }

    private static double bothS(RoundState state, int one, int other) {
        UnivariateFunction difference =
                share -> Math.log(solvedS(state, 0, one, share)) - Math.log(solvedS(state, 1, other, 1 - share));
        double low = 1e-6;
        double high = 1 - 1e-6;
        if (difference.value(low) * difference.value(high) > 0) {
            return Double.POSITIVE_INFINITY;
        }
        double share = new BracketingNthOrderBrentSolver(1e-13, 5).solve(500, difference, low, high);
        return Math.max(solvedS(state, 0, one, share), solvedS(state, 1, other, 1 - share));
    }

    /** The least time of one device with one cut in a share; a large number that falls with the share where none is possible. */
    private static double solvedS(RoundState state, int ud, int cut, double share) {
        double cycles = 256 * (PROFILE.at(cut).forwardFlop() + PROFILE.at(cut).backwardFlop()) / 16;
        double budgetJ = state.limits().energyBudgetJ()[ud];
        double highHz = Math.min(state.maxCpuHz()[ud], Math.sqrt(budgetJ / (0.5e-28 * cycles)) * (1 - 1e-12));
        UnivariateFunction time = hz -> timeAtS(state, ud, cut, share, hz, cycles);
        if (highHz <= 0.3e9) {
            return 1e15 / share;
        }
        double bestS = Double.POSITIVE_INFINITY;
        double low = 0.3e9;
        double high = highHz;
        for (int step = 0; step < 120; step++) { // the time has one minimum over the clock
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            bestS = Math.min(bestS, Math.min(time.value(left), time.value(right)));
            if (time.value(left) <= time.value(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.min(bestS, Math.min(time.value(0.3e9), time.value(highHz)));
    }

    private static double timeAtS(RoundState state, int ud, int cut, double share, double hz, double cycles) {
        double widthHz = state.facilities().band().bandwidthHz();
        boolean own = state.facilities().band().noiseOf() == SharedBand.NoiseOf.SHARE;
        double snrPerW = state.gain()[ud] / (N0 * widthHz * (own ? share : 1));
        double upBit = PROFILE.modelBit(cut) + 256 * PROFILE.activationBit(cut);
        double downBps = widthHz * Math.log1p(state.gain()[ud] / (N0 * widthHz)) / Math.log(2);
        double fixedS = (PROFILE.modelBit(cut) + 256 * PROFILE.gradientBit(cut)) / downBps
                + 256 * (PROFILE.serverForwardFlop(cut) + PROFILE.serverBackwardFlop(cut)) / (3.2e12 / 2);
        double leftJ = state.limits().energyBudgetJ()[ud] - 0.5e-28 * cycles * hz * hz;
        UnivariateFunction sendingS = powerW -> upBit / (share * widthHz * Math.log1p(powerW * snrPerW) / Math.log(2));
        double powerW = 0.2;
        if (0.2 * sendingS.value(0.2) > leftJ) {
            if (0.01 * sendingS.value(0.01) > leftJ) {
                return 1e12 * (1 + (hz / 1e9) * (hz / 1e9)) / share;
            }
            powerW = new BracketingNthOrderBrentSolver(1e-15, 5)
                    .solve(500, w -> w * sendingS.value(w) - leftJ, 0.01, 0.2);
        }
        return fixedS + cycles / hz + sendingS.value(powerW);
    }
}
