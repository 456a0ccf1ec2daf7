package io.splitwave.optimizer.sfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.profile.BackwardWork;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import io.splitwave.learning.protocol.SplitFederatedRound;
import io.splitwave.network.rate.SharedBand;
import org.junit.jupiter.api.Test;

/**
 * The optimum of ASFL for two devices, found by an independent solver: cuts after the first block of the second stage and after
 * the first layer of ResNet-18, shares 0.348358 and 0.651642, full clock and power; both devices end at 21.9394 s. The solver
 * had a profile rounded to four digits.
 */
class AsflOptimumTest {
    private static final int[] MEMBERS = {0, 1};

    private static RoundState state(double[] gain) {
        TrainingProfile profile = TrainingProfile.of(
                KnownNetworks.named("resnet18-cifar").orElseThrow(), BackwardWork.TWICE_FORWARD, SentBits.plain(32));
        RoundLoad load = new RoundLoad(profile, new int[] {256, 256}, 1);
        SharedBand band = new SharedBand(10e6, 3.9810717e-21 * 10e6, SharedBand.NoiseOf.FULL_BAND);
        Facilities facilities = new Facilities(band, 1, Downlink.FULL_BAND, 16, 0.5e-28, 50e9 * 64 / 2, false);
        return new RoundState(MEMBERS, gain, new double[] {0.2, 0.2}, new double[] {2e9, 1e9}, load, facilities);
    }

    private static double[] timesS(RoundState state, RoundDecision decision) {
        SplitFederatedRound round = new SplitFederatedRound(state.load(), 0, new BarrierRule.All());
        RoundRates rates = RoundRates.of(state, decision);
        state.require(decision);
        return new double[] {
            round.deviceTimeS(0, decision.copyCut(), rates), round.deviceTimeS(1, decision.copyCut(), rates)
        };
    }

    @Test
    void bothDevicesEndTogetherAtTheOptimum() {
        RoundState state = state(new double[] {1e-10, 1e-11});
        RoundDecision optimum = new RoundDecision(
                new int[] {4, 1}, new double[] {0.348358, 0.651642}, state.maxPowerW(), state.maxCpuHz());
        double[] timesS = timesS(state, optimum);
        assertThat(timesS[0]).isCloseTo(21.9394, within(2e-3));
        assertThat(timesS[1]).isCloseTo(21.9394, within(2e-3));
    }

    /** With the common cut conv1 and its best shares the same solver needs 22.131836 s. */
    @Test
    void noSharesAreBetterWithOneCut() {
        RoundState state = state(new double[] {1e-10, 1e-11});
        double bestS = Double.POSITIVE_INFINITY;
        for (double share = 0.01; share < 0.995; share += 0.0005) {
            RoundDecision decision = new RoundDecision(
                    new int[] {1, 1}, new double[] {share, 1 - share}, state.maxPowerW(), state.maxCpuHz());
            double[] timesS = timesS(state, decision);
            bestS = Math.min(bestS, Math.max(timesS[0], timesS[1]));
        }
        assertThat(bestS).isCloseTo(22.131836, within(0.03)); // the grid of shares
        double[] equalS = timesS(state, new EqualBandwidth(1).decide(state));
        assertThat(Math.max(equalS[0], equalS[1])).isGreaterThan(bestS);
    }
}
