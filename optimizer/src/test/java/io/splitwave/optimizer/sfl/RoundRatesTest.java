package io.splitwave.optimizer.sfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.learning.profile.CutFigures;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.network.rate.SharedBand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Two devices by hand. The noise of the band is 1 pW, so a watt at gain 3e-12 has a signal-to-noise ratio of 3. */
class RoundRatesTest {
    private static final SharedBand BAND = new SharedBand(10e6, 1e-12, SharedBand.NoiseOf.SHARE);
    private static final double[] GAIN = {3e-12, 15e-12};
    private static final double[] POWER_W = {1, 0.2};
    private static final double[] CPU_HZ = {1e9, 2e9};
    private static final RoundLoad LOAD = new RoundLoad(
            new TrainingProfile(
                    List.of(
                            new CutFigures(0, 0, 0, 4, 0),
                            new CutFigures(10, 20, 3, 8, 6),
                            new CutFigures(40, 80, 5, 2, 1)),
                    SentBits.plain(32)),
            new int[] {1, 2},
            1);

    private static Facilities facilities(Downlink downlink, boolean inTurns) {
        return new Facilities(BAND, 2, downlink, 16, 1e-28, 5e12, inTurns);
    }

    private static RoundState state(Downlink downlink, boolean inTurns) {
        return new RoundState(new int[] {0, 1}, GAIN, POWER_W, CPU_HZ, LOAD, facilities(downlink, inTurns));
    }

    private static RoundRates rates(Downlink downlink, boolean inTurns) {
        RoundState state = state(downlink, inTurns);
        RoundDecision decision = new EqualBandwidth(1).decide(state);
        state.require(decision);
        return RoundRates.of(state, decision);
    }

    private static Stage stage(String kind) {
        return Stage.of(kind, 0, 1, WorkUnit.BIT);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    @Test
    void uplinksHaveHalfOfTheBandWithHalfOfItsNoise() {
        RoundRates rates = rates(Downlink.BROADCAST, false);
        for (String up : List.of(TrainingStage.UL_ACT, TrainingStage.UL_MODEL)) {
            assertThat(rates.perS(0, stage(up))).isCloseTo(5e6 * log2(1 + 3 / 0.5), within(1e-3));
            assertThat(rates.perS(1, stage(up))).isCloseTo(5e6 * log2(1 + 3 / 0.5), within(1e-3));
            assertThat(rates.powerW(0, stage(up))).isEqualTo(1);
            assertThat(rates.powerW(1, stage(up))).isEqualTo(0.2);
        }
    }

    @Test
    void aBroadcastIsAsFastAsTheSlowestAndPaidForOnce() {
        RoundRates rates = rates(Downlink.BROADCAST, false);
        for (int ud = 0; ud < 2; ud++) {
            assertThat(rates.perS(ud, stage(TrainingStage.DL_MODEL))).isCloseTo(10e6 * log2(1 + 2 * 3), within(1e-3));
            assertThat(rates.powerW(ud, stage(TrainingStage.DL_MODEL))).isEqualTo(1);
            assertThat(rates.powerW(ud, stage(TrainingStage.DL_GRAD))).isEqualTo(1);
        }
        // half of the power in half of the band: the ratio is that of the whole
        assertThat(rates.perS(0, stage(TrainingStage.DL_GRAD))).isCloseTo(5e6 * log2(1 + 2 * 3), within(1e-3));
        assertThat(rates.perS(1, stage(TrainingStage.DL_GRAD))).isCloseTo(5e6 * log2(1 + 2 * 15), within(1e-3));
    }

    @Test
    void aBroadcastNeedsToReachThoseAloneWhoAreStillInTheRound() {
        RoundDecision decision = new EqualBandwidth(1).decide(state(Downlink.BROADCAST, false));
        RoundRates left = new RoundRates(facilities(Downlink.BROADCAST, false), decision, GAIN, new int[] {1});
        assertThat(left.perS(1, stage(TrainingStage.DL_MODEL))).isCloseTo(10e6 * log2(1 + 2 * 15), within(1e-3));
        assertThat(left.powerW(1, stage(TrainingStage.DL_MODEL))).isEqualTo(2);
    }

    @Test
    void sharesAndTheFullBandTreatModelAndGradientAlike() {
        RoundRates shares = rates(Downlink.SHARES, false);
        RoundRates full = rates(Downlink.FULL_BAND, false);
        for (String down : List.of(TrainingStage.DL_MODEL, TrainingStage.DL_GRAD)) {
            assertThat(shares.perS(1, stage(down))).isCloseTo(5e6 * log2(1 + 2 * 15), within(1e-3));
            assertThat(shares.powerW(1, stage(down))).isEqualTo(1);
            assertThat(full.perS(1, stage(down))).isCloseTo(10e6 * log2(1 + 2 * 15), within(1e-3));
            assertThat(full.powerW(1, stage(down))).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Downlink.class)
    void whoseTurnItIsHasAllOfTheBandAndThePower(Downlink downlink) {
        RoundRates rates = rates(downlink, true);
        for (String down : List.of(TrainingStage.DL_MODEL, TrainingStage.DL_GRAD)) {
            assertThat(rates.perS(1, stage(down))).isCloseTo(10e6 * log2(1 + 2 * 15), within(1e-3));
            assertThat(rates.powerW(1, stage(down))).isEqualTo(2);
        }
        assertThat(rates.perS(1, stage(TrainingStage.UL_ACT))).isCloseTo(10e6 * log2(1 + 0.2 * 15), within(1e-3));
    }

    @Test
    void devicesDoSixteenOperationsInACycleAndTheServerDrawsNothing() {
        RoundRates rates = rates(Downlink.BROADCAST, false);
        for (String kind : List.of(TrainingStage.UD_TRAIN, TrainingStage.UD_FWD, TrainingStage.UD_BWD)) {
            assertThat(rates.perS(1, stage(kind))).isEqualTo(32e9);
            assertThat(rates.powerW(1, stage(kind))).isCloseTo(1e-28 * 8e27, within(1e-12));
        }
        for (String kind : List.of(TrainingStage.SRV_FB, TrainingStage.SRV_AGG)) {
            assertThat(rates.perS(2, stage(kind))).isEqualTo(5e12);
            assertThat(rates.powerW(2, stage(kind))).isZero();
        }
        assertThatThrownBy(() -> rates.perS(0, stage("twin"))).hasMessageContaining("'twin'");
        assertThatThrownBy(() -> rates.powerW(0, stage("twin"))).hasMessageContaining("'twin'");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 1, 1e9, cut of UD 0 must be in 1..2, was 0",
        "3, 0.5, 1, 1e9, cut of UD 0 must be in 1..2, was 3",
        "1, 0, 1, 1e9, 'share of UD 0 must be in (0, 1], was 0.0'",
        "1, 0.6, 1, 1e9, 'the shares of the members must add up to at most 1, were 1.1'",
        "1, 0.5, 1.5, 1e9, 'powerW of UD 0 must be in (0, 1.0], was 1.5'",
        "1, 0.5, NaN, 1e9, 'powerW of UD 0 must be in (0, 1.0], was NaN'",
        "1, 0.5, 1, 2e9, 'cpuHz of UD 0 must be in (0, 1.0E9], was 2.0E9'"
    })
    void decisionsBeyondALimitAreRefused(int cut, double share, double powerW, double cpuHz, String message) {
        RoundDecision decision = new RoundDecision(
                new int[] {cut, 1}, new double[] {share, 0.5}, new double[] {powerW, 0.1}, new double[] {cpuHz, 1e9});
        assertThatThrownBy(() -> state(Downlink.SHARES, false).require(decision))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void inTurnsEveryShareMayBeTheWholeBand() {
        RoundState turns = state(Downlink.SHARES, true);
        RoundDecision decision = new EqualBandwidth(2).decide(turns);
        turns.require(decision);
        assertThat(decision.copyShare()).containsExactly(1, 1);
        assertThat(decision.copyCut()).containsExactly(2, 2);
        assertThat(decision.copyPowerW()).containsExactly(POWER_W);
        assertThat(decision.copyCpuHz()).containsExactly(CPU_HZ);
    }
}
