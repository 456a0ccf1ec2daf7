package io.splitwave.learning.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.play.MemberOutcome;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundSoFar;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.play.StageOutcome;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.learning.TestStreams;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Rounds over subchannels, played by the kernel at constant rates and by hand. */
class SubchannelRoundTest {

    private static final double TOLERANCE = 1e-9;
    /** By hand: download 1 s, forward 0.5, server 0.25, gradient 0.5, backward 0.25, upload 1 s at rate 1. */
    private static final SubchannelLoad TRAINED = new SubchannelLoad(1, 0.5, 0.25, 0.5, 0.25, 1);

    private static final SubchannelLoad FROZEN = new SubchannelLoad(0, 0.5, 0.25, 0, 0, 0);
    private static final StageRate ONE = (member, stage) -> 1;
    private static final ServerSpec SERVER = new ServerSpec(1, 1, ServerDiscipline.DEDICATED);

    private static SubchannelRound ofThree(SubchannelLoad load, int localIterations, double deadlineS) {
        return new SubchannelRound(Collections.nCopies(3, load), localIterations, deadlineS, 2);
    }

    /** One round: the same bits in all iterations. */
    private static RoundSource oneRound(
            SubchannelRound protocol, int[] members, double[] activationBit, Map<Integer, DropReason> leftOut) {
        return new RoundSource() {
            @Override
            public Optional<RoundPlan> next(int cohort, int round, double timeS) {
                return round == 0 ? Optional.of(protocol.plan(members, activationBit, leftOut)) : Optional.empty();
            }

            @Override
            public RoundPlan nextLeg(int cohort, int round, int leg, RoundSoFar soFar, double timeS) {
                return protocol.planLeg(leg, soFar.survivors(), activationBit, timeS - soFar.startS());
            }
        };
    }

    private static PlayedRound play(
            SubchannelRound protocol, int subchannels, double frameLengthS, StageRate rate, RoundSource source) {
        return PlayedRound.play(protocol.resources(subchannels, SERVER), 1, frameLengthS, rate, source);
    }

    private static RoundEnded ended(
            SubchannelRound protocol, int subchannels, double[] activationBit, Map<Integer, DropReason> leftOut) {
        int[] all = {0, 1, 2};
        return play(protocol, subchannels, 1000, ONE, oneRound(protocol, all, activationBit, leftOut))
                .rounds
                .get(0);
    }

    private static MemberOutcome outcome(RoundEnded ended, int ud) {
        return ended.members().stream()
                .filter(member -> member.member() == ud)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void eventTimeIsTheClosedFormWithLateOnesOrWithout(int seed) {
        RandomStream stream = TestStreams.seeded(seed);
        int userDevices = stream.nextInt(2, 8);
        boolean trained = seed % 2 == 0;
        List<SubchannelLoad> loads = IntStream.range(0, userDevices)
                .mapToObj(ud -> new SubchannelLoad(
                        stream.nextDouble(),
                        stream.nextDouble(),
                        stream.nextDouble(),
                        trained ? stream.nextDouble() : 0,
                        trained ? stream.nextDouble() : 0,
                        trained ? stream.nextDouble() : 0))
                .toList();
        double[][] perS = new double[userDevices + 1][5];
        for (double[] ofMember : perS) {
            for (int resource = 0; resource < 5; resource++) {
                ofMember[resource] = 0.5 + stream.nextDouble();
            }
        }
        StageRate rate = (member, stage) -> perS[member][stage.resource()];
        double[] activationBit = IntStream.range(0, userDevices)
                .mapToDouble(ud -> stream.nextDouble())
                .toArray();
        int[] members = IntStream.range(0, userDevices).toArray();
        double deadlineS = new double[] {100, 2, 1}[seed % 3];
        SubchannelRound protocol = new SubchannelRound(loads, 1 + seed % 4, deadlineS, stream.nextDouble());
        RoundEnded ended = play(
                        protocol,
                        userDevices,
                        new double[] {0.0371, 1, 1000}[seed % 3],
                        rate,
                        oneRound(protocol, members, activationBit, Map.of()))
                .rounds
                .get(0);
        double expectedS = protocol.roundTimeS(members, activationBit, rate);
        assertThat(ended.endS()).isCloseTo(expectedS, within(expectedS * TOLERANCE));
        for (int ud : members) {
            boolean late = protocol.deviceTimeS(ud, activationBit, rate) > deadlineS;
            assertThat(outcome(ended, ud).dropped()).isEqualTo(late ? DropReason.DEADLINE : null);
        }
    }

    /** Iterations of 3.5 s for 2 bit and 2.5 s for 1 bit: 1 + 2 x 3.5 + 1 + aggregation 2. */
    @Test
    void aTrainedEmbeddingComesAndGoesAndIsAveraged() {
        SubchannelRound protocol = ofThree(TRAINED, 2, 4);
        double[] bits = {2, 1, 1};
        assertThat(protocol.legs()).isEqualTo(4);
        assertThat(protocol.deviceTimeS(0, bits, ONE)).isEqualTo(3.5);
        assertThat(protocol.roundTimeS(new int[] {0, 1, 2}, bits, ONE)).isEqualTo(11);
        assertThat(ended(protocol, 3, bits, Map.of()).endS()).isEqualTo(11);
    }

    /** Nothing but forward pass, activation and server, 2 x (0.5 + 2 + 0.25): nothing is sent, and nothing is averaged. */
    @Test
    void aFrozenEmbeddingStays() {
        SubchannelRound protocol = ofThree(FROZEN, 2, 4);
        RoundEnded ended = ended(protocol, 3, new double[] {2, 1, 1}, Map.of());
        assertThat(protocol.legs()).isEqualTo(2);
        assertThat(ended.endS()).isEqualTo(5.5);
        assertThat(protocol.roundTimeS(new int[] {0, 1, 2}, new double[] {2, 1, 1}, ONE))
                .isEqualTo(5.5);
        // UD 1 ends its own last iteration earlier: 2.75 + 0.5 + 1 + 0.25
        assertThat(outcome(ended, 1).completionS()).isEqualTo(4.5);
    }

    /** The deadline counts from the start of each iteration, 1 s after that of the round; a time equal to it is in time. */
    @ParameterizedTest
    @CsvSource({"3.5, 11", "3, 10"})
    void aDeadlineDropsTheLateOnesOfEachIteration(double deadlineS, double endS) {
        SubchannelRound protocol = ofThree(TRAINED, 2, deadlineS);
        // with 3 s: UD 0 is dropped at 1 + 3, the second iteration takes 2.5 + 0.5
        RoundEnded ended = ended(protocol, 3, new double[] {2, 1.5, 1}, Map.of());
        assertThat(ended.endS()).isEqualTo(endS);
        MemberOutcome first = outcome(ended, 0);
        assertThat(first.dropped()).isEqualTo(deadlineS < 3.5 ? DropReason.DEADLINE : null);
        if (deadlineS < 3.5) {
            assertThat(first.droppedS()).isEqualTo(1 + deadlineS);
        }
        assertThat(outcome(ended, 1).dropped()).isNull();
    }

    @Test
    void aRoundInWhichAllAreLateFailsAtTheFirstDeadline() {
        SubchannelRound protocol = ofThree(TRAINED, 2, 2);
        RoundEnded ended = ended(protocol, 3, new double[] {2, 2, 2}, Map.of());
        assertThat(ended.failed()).isTrue();
        assertThat(ended.endS()).isEqualTo(3);
        assertThat(protocol.roundTimeS(new int[] {0, 1, 2}, new double[] {2, 2, 2}, ONE))
                .isEqualTo(3);
    }

    @Test
    void aPlanForMoreThanTheSubchannelsLosesTheOneThatComesLast() {
        SubchannelRound protocol = ofThree(FROZEN, 1, 4);
        RoundEnded ended = ended(protocol, 2, new double[] {1, 1, 1}, Map.of());
        assertThat(outcome(ended, 0).dropped()).isNull();
        assertThat(outcome(ended, 1).dropped()).isNull();
        assertThat(outcome(ended, 2).dropped()).isEqualTo(DropReason.NO_SLOT);
        assertThat(outcome(ended, 2).droppedS()).isEqualTo(0.5);
    }

    @Test
    void unassignedUdsAreLeftOutWithTheirReason() {
        SubchannelRound protocol = ofThree(TRAINED, 2, 4);
        Map<Integer, DropReason> leftOut = Map.of(0, DropReason.NO_SLOT, 2, DropReason.INFEASIBLE);
        PlayedRound played = play(
                protocol,
                1,
                1000,
                ONE,
                oneRound(protocol, new int[] {0, 1, 2}, new double[] {Double.NaN, 1, Double.NaN}, leftOut));
        RoundEnded ended = played.rounds.get(0);
        assertThat(outcome(ended, 0).dropped()).isEqualTo(DropReason.NO_SLOT);
        assertThat(outcome(ended, 2).dropped()).isEqualTo(DropReason.INFEASIBLE);
        assertThat(outcome(ended, 1).dropped()).isNull();
        assertThat(played.stages)
                .extracting(stage -> stage.stage().kind())
                .containsExactly(
                        TrainingStage.DL_MODEL,
                        TrainingStage.UD_FWD,
                        TrainingStage.UL_ACT,
                        TrainingStage.SRV_FB,
                        TrainingStage.DL_GRAD,
                        TrainingStage.UD_BWD,
                        TrainingStage.UD_FWD,
                        TrainingStage.UL_ACT,
                        TrainingStage.SRV_FB,
                        TrainingStage.DL_GRAD,
                        TrainingStage.UD_BWD,
                        TrainingStage.UL_MODEL,
                        TrainingStage.SRV_AGG);
        assertThat(played.stages).allMatch(stage -> stage.outcome() == StageOutcome.COMPLETED);
    }

    @Test
    void aRoundOfNobodyFailsAtOnce() {
        Map<Integer, DropReason> leftOut = Map.of(0, DropReason.NO_SLOT, 1, DropReason.NO_SLOT, 2, DropReason.NO_SLOT);
        RoundEnded ended = ended(ofThree(TRAINED, 2, 4), 2, new double[3], leftOut);
        assertThat(ended.failed()).isTrue();
        assertThat(ended.endS()).isZero();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new SubchannelRound(List.of(), 1, 1, 0))
                .hasMessage("subchannel round: at least 1 UD is needed, was 0");
        assertThatThrownBy(() -> ofThree(FROZEN, 0, 1))
                .hasMessage("subchannel round: localIterations must be >= 1, was 0");
        assertThatThrownBy(() -> ofThree(FROZEN, 1, 0))
                .hasMessage("subchannel round: deadlineS must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> new SubchannelLoad(0, 0, 0, -1, 0, 0))
                .hasMessage("subchannel load: gradientBit must be finite and >= 0, was -1.0");
        SubchannelRound protocol = ofThree(FROZEN, 1, 1);
        assertThatThrownBy(() -> protocol.deviceTimeS(0, new double[2], ONE))
                .hasMessageContaining("activationBit must hold a value for each of the 3 UDs, was 2 values");
        assertThatThrownBy(() -> protocol.plan(new int[] {0}, new double[] {Double.NaN, 0, 0}, Map.of()))
                .hasMessage("subchannel round: activationBit of UD 0 must be finite and >= 0, was NaN");
        assertThatThrownBy(() -> protocol.plan(new int[] {3}, new double[3], Map.of()))
                .hasMessage("subchannel round: member must be a UD in 0..2, was 3");
        assertThatThrownBy(() -> protocol.planLeg(1, new int[] {0}, new double[3], 1))
                .hasMessage("subchannel round: leg must be in 1..0, was 1");
        assertThatThrownBy(() -> protocol.resources(1, new ServerSpec(1, 1, ServerDiscipline.NONE)))
                .hasMessageContaining("was NONE");
    }
}
