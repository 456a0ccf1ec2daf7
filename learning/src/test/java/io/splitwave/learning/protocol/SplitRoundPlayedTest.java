package io.splitwave.learning.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.play.MemberOutcome;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.play.StageOutcome;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.profile.ModelProfile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel plays plans of {@link SplitRound} at constant rates; times equal VRSL (6)-(15). */
class SplitRoundPlayedTest {

    private static final double TOLERANCE = 1e-9;
    private static final int[] ALL = {0, 1, 2};
    private static final int[] CUT = {1, 3, 2};
    private static final boolean[] LOCAL = {true, false, false};
    private static final double[] CPU_HZ = {2e9, 1e9, 4e9};
    private static final double[] EXTRA_HZ = {0, 3e9, 1e9};
    private static final double[] DOWNLINK_BPS = {1e6, 2e6, 5e6};
    private static final double[] UPLINK_BPS = {3e6, 0.7e6, 1.1e6};
    private static final double SERVER_FLOPS = 3e9;
    private static final ServerSpec NO_SERVER = new ServerSpec(SERVER_FLOPS, 1, ServerDiscipline.NONE);

    private final ModelProfile profile = new ModelProfile(
            new double[][] {{1e9, 2e9, 3e9}, {0.5e9, 0.7e9, 1.1e9}, {1.3e9, 0.9e9, 0.4e9}},
            new double[] {0, 0.25e6, 0.25e6, 0.25e6},
            new double[] {1.2e6, 0.7e6, 0.42e6, 0.252e6});

    /** [ud][resource]. */
    private static double[][] rates() {
        double[][] rates = new double[3][5];
        for (int ud : ALL) {
            rates[ud][SplitRound.DOWNLINK_RESOURCE] = DOWNLINK_BPS[ud];
            rates[ud][SplitRound.UPLINK_RESOURCE] = UPLINK_BPS[ud];
            rates[ud][SplitRound.DEVICE_RESOURCE] = ComputeRate.localHz(CPU_HZ[ud]);
            rates[ud][SplitRound.TWIN_RESOURCE] = ComputeRate.twinHz(CPU_HZ[ud], EXTRA_HZ[ud]);
            rates[ud][SplitRound.SERVER_RESOURCE] = SERVER_FLOPS;
        }
        return rates;
    }

    /** VRSL (11). */
    private double downlinkS(int ud) {
        return profile.downlinkBit(ud, CUT[ud]) / DOWNLINK_BPS[ud];
    }

    /** VRSL (15). */
    private double computeS(int ud) {
        double alpha = LOCAL[ud] ? 1 : 0;
        double work = profile.deviceFlop(ud, CUT[ud]);
        return alpha * work / CPU_HZ[ud] + (1 - alpha) * work / (CPU_HZ[ud] + EXTRA_HZ[ud]);
    }

    /** VRSL (14). */
    private double uplinkS(int ud) {
        return profile.uplinkBit(ud, CUT[ud]) / UPLINK_BPS[ud];
    }

    /** VRSL (9): UD 0 .25 + .5 + .2333, UD 1 .125 + .575 + .36, UD 2 .05 + .44 + .3818: UD 1 is last, UD 2 first. */
    private double totalS(int ud) {
        return downlinkS(ud) + computeS(ud) + uplinkS(ud);
    }

    private static RoundSource oneRound(SplitRound protocol, RoundForm form, int[] cut, boolean[] local) {
        return (cohort, round, timeS) ->
                round == 0 ? Optional.of(protocol.plan(form, ALL, cut, local)) : Optional.empty();
    }

    private static void assertCompleted(RoundEnded ended, int ud, double completionS) {
        MemberOutcome outcome = ended.members().get(ud);
        assertThat(outcome.member()).isEqualTo(ud);
        assertThat(outcome.dropped()).isNull();
        assertThat(outcome.completionS()).isCloseTo(completionS, within(completionS * TOLERANCE));
    }

    private static void assertSeconds(double actualS, double expectedS) {
        assertThat(actualS).isCloseTo(expectedS, within(expectedS * TOLERANCE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1000, 0.05, 0.0371})
    void everyStageTakesItsClosedFormAndTheStragglerEndsTheRound(double frameLengthS) {
        SplitRound protocol = new SplitRound(profile, false, new BarrierRule.All());
        PlayedRound played = PlayedRound.play(
                protocol.resources(NO_SERVER),
                1,
                frameLengthS,
                rates(),
                oneRound(protocol, RoundForm.SPLIT, CUT, LOCAL));
        assertThat(played.stages).hasSize(9).allMatch(s -> s.outcome() == StageOutcome.COMPLETED);
        assertThat(played.rounds).hasSize(1);
        RoundEnded ended = played.rounds.get(0);
        for (int ud : ALL) {
            assertSeconds(played.durationS(0, ud, StageKind.DOWNLINK), downlinkS(ud));
            assertSeconds(played.durationS(0, ud, StageKind.COMPUTE), computeS(ud));
            assertSeconds(played.durationS(0, ud, StageKind.UPLINK), uplinkS(ud));
            assertCompleted(ended, ud, totalS(ud));
        }
        // totals by hand, see totalS
        assertThat(totalS(1)).isCloseTo(1.06, within(1e-12));
        assertSeconds(ended.endS(), totalS(1));
    }

    @Test
    void aDedicatedServerAddsTheRestOfTheLayers() {
        SplitRound protocol = new SplitRound(profile, true, new BarrierRule.All());
        PlayedRound played = PlayedRound.play(
                protocol.resources(new ServerSpec(SERVER_FLOPS, 1, ServerDiscipline.DEDICATED)),
                1,
                1000,
                rates(),
                oneRound(protocol, RoundForm.SPLIT, CUT, LOCAL));
        // UD 0 leaves 2 + 3 GFLOP, UD 1 nothing, UD 2 0.4 GFLOP
        assertCompleted(played.rounds.get(0), 0, totalS(0) + 5e9 / SERVER_FLOPS);
        assertCompleted(played.rounds.get(0), 1, totalS(1));
        assertCompleted(played.rounds.get(0), 2, totalS(2) + 0.4e9 / SERVER_FLOPS);
    }

    @Test
    void aSingleServerTakesThemInTheOrderOfTheirUplinks() {
        SplitRound protocol = new SplitRound(profile, true, new BarrierRule.All());
        int[] cut = {1, 1, 1};
        PlayedRound played = PlayedRound.play(
                protocol.resources(new ServerSpec(SERVER_FLOPS, 1, ServerDiscipline.FIFO)),
                1,
                0.05,
                rates(),
                oneRound(protocol, RoundForm.SPLIT, cut, LOCAL));
        // arrivals: UD 0 .25 + 1/2 + .7/3 = .98333, UD 1 .125 + .5/4 + .7/.7 = 1.25, UD 2 .05 + 1.3/5 + .7/1.1 = .94636
        // service: UD 2 1.3 GFLOP, then UD 0 5 GFLOP, then UD 1 1.8 GFLOP at 3 GFLOP/s; nobody finds it idle again
        double first = 0.05 + 1.3 / 5 + 0.7 / 1.1 + 1.3 / 3;
        assertCompleted(played.rounds.get(0), 2, first);
        assertCompleted(played.rounds.get(0), 0, first + 5.0 / 3);
        assertCompleted(played.rounds.get(0), 1, first + 5.0 / 3 + 1.8 / 3);
    }

    @Test
    void aSharedServerSplitsItsSpeed() {
        SplitRound protocol = new SplitRound(profile, true, new BarrierRule.All());
        PlayedRound played = PlayedRound.play(
                protocol.resources(new ServerSpec(SERVER_FLOPS, 1, ServerDiscipline.PROCESSOR_SHARING)),
                1,
                0.05,
                rates(),
                oneRound(protocol, RoundForm.SPLIT, CUT, LOCAL));
        // UD 2 arrives at .05 + .44 + .42/1.1 with .4 GFLOP; UD 0 at .25 + .5 + .7/3 with 5 GFLOP; UD 1 leaves nothing.
        // UD 2 is alone until UD 0 arrives, then both have half; UD 0 has all after UD 2
        double arrival2 = 0.05 + 0.44 + 0.42 / 1.1;
        double arrival0 = 0.25 + 0.5 + 0.7 / 3;
        double left2 = 0.4 - 3 * (arrival0 - arrival2);
        double end2 = arrival0 + left2 / 1.5;
        assertThat(left2).isPositive();
        assertCompleted(played.rounds.get(0), 2, end2);
        assertCompleted(played.rounds.get(0), 0, end2 + (5 - left2) / 3);
        assertCompleted(played.rounds.get(0), 1, totalS(1));
    }

    @Test
    void aLocalRoundIsComputationAlone() {
        SplitRound protocol = new SplitRound(profile, false, new BarrierRule.All());
        PlayedRound played = PlayedRound.play(
                protocol.resources(NO_SERVER),
                1,
                0.05,
                rates(),
                oneRound(protocol, RoundForm.LOCAL, new int[] {3, 3, 3}, new boolean[] {true, true, true}));
        // VRSL (6): 6 GFLOP at 2 GHz, 2.3 at 1 GHz, 2.6 at 4 GHz
        assertCompleted(played.rounds.get(0), 0, 3);
        assertCompleted(played.rounds.get(0), 1, 2.3);
        assertCompleted(played.rounds.get(0), 2, 0.65);
        assertSeconds(played.rounds.get(0).endS(), 3);
        assertThat(played.stages).hasSize(3);
    }

    @Test
    void anOffloadedRoundIsRawInputAndServer() {
        SplitRound protocol = new SplitRound(profile, false, new BarrierRule.All());
        PlayedRound played = PlayedRound.play(
                protocol.resources(NO_SERVER),
                1,
                0.05,
                rates(),
                oneRound(protocol, RoundForm.OFFLOAD, new int[] {0, 0, 0}, LOCAL));
        // VRSL (14) with the raw 1.2 Mbit, then 6, 2.3, 2.6 GFLOP at 3 GFLOP/s each
        assertCompleted(played.rounds.get(0), 0, 1.2 / 3 + 6.0 / 3);
        assertCompleted(played.rounds.get(0), 1, 1.2 / 0.7 + 2.3 / 3);
        assertCompleted(played.rounds.get(0), 2, 1.2 / 1.1 + 2.6 / 3);
        assertThat(played.stages).hasSize(6);
    }

    @Test
    void aDeadlineDropsTheLate() {
        SplitRound protocol = new SplitRound(profile, false, new BarrierRule.Deadline(1.0));
        PlayedRound played = PlayedRound.play(
                protocol.resources(NO_SERVER), 1, 1000, rates(), oneRound(protocol, RoundForm.SPLIT, CUT, LOCAL));
        RoundEnded ended = played.rounds.get(0);
        assertCompleted(ended, 0, totalS(0));
        assertCompleted(ended, 2, totalS(2));
        assertThat(ended.members().get(1).dropped()).isEqualTo(DropReason.DEADLINE);
        assertThat(ended.members().get(1).droppedS()).isEqualTo(1.0);
        assertThat(ended.endS()).isEqualTo(1.0);
        assertThat(ended.failed()).isFalse();
    }

    @Test
    void enoughOfThemEndTheRound() {
        SplitRound protocol = new SplitRound(profile, false, new BarrierRule.FirstK(1));
        PlayedRound played = PlayedRound.play(
                protocol.resources(NO_SERVER), 1, 1000, rates(), oneRound(protocol, RoundForm.SPLIT, CUT, LOCAL));
        RoundEnded ended = played.rounds.get(0);
        assertCompleted(ended, 2, totalS(2));
        assertThat(ended.members().get(0).dropped()).isEqualTo(DropReason.OUTRUN);
        assertThat(ended.members().get(1).dropped()).isEqualTo(DropReason.OUTRUN);
        assertSeconds(ended.endS(), totalS(2));
    }

    @Test
    void twoRulesActTogether() {
        // all three would do, but the deadline does not wait for UD 1
        SplitRound protocol = new SplitRound(profile, false, new BarrierRule.FirstK(3), new BarrierRule.Deadline(1.0));
        PlayedRound played = PlayedRound.play(
                protocol.resources(NO_SERVER), 1, 1000, rates(), oneRound(protocol, RoundForm.SPLIT, CUT, LOCAL));
        assertThat(played.rounds.get(0).members().get(1).dropped()).isEqualTo(DropReason.DEADLINE);
        assertThat(played.rounds.get(0).endS()).isEqualTo(1.0);
        // two are enough before the deadline comes
        SplitRound sooner = new SplitRound(profile, false, new BarrierRule.FirstK(2), new BarrierRule.Deadline(1.0));
        played = PlayedRound.play(
                sooner.resources(NO_SERVER), 1, 1000, rates(), oneRound(sooner, RoundForm.SPLIT, CUT, LOCAL));
        assertThat(played.rounds.get(0).members().get(1).dropped()).isEqualTo(DropReason.OUTRUN);
        assertSeconds(played.rounds.get(0).endS(), totalS(0));
    }

    @Test
    void withoutBarrierEveryDeviceGoesAtItsOwnPace() {
        SplitRound protocol = new SplitRound(profile, false);
        PlayedRound played = PlayedRound.play(
                protocol.resources(NO_SERVER),
                3,
                0.05,
                rates(),
                (cohort, round, timeS) -> round < 2
                        ? Optional.of(protocol.plan(RoundForm.SPLIT, new int[] {cohort}, CUT, LOCAL))
                        : Optional.empty());
        assertThat(played.rounds).hasSize(6);
        for (RoundEnded ended : played.rounds) {
            assertThat(ended.members()).hasSize(1);
            assertSeconds(ended.endS(), (ended.round() + 1) * totalS(ended.cohort()));
        }
    }
}
