package io.splitwave.learning.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.play.MemberOutcome;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundSoFar;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.play.StageOutcome;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.learning.TestStreams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Rounds helped by generated images, played by the kernel at constant rates and by hand. */
class GenerationRoundTest {

    private static final double TOLERANCE = 1e-9;
    private static final int[] THREE = {0, 1, 2};
    private static final StageRate ONE = (member, stage) -> 1;

    /** At rate 1: labels of 0.5 s each; then 1 + 1 + 1, 1 + 2 + 1 and 1 + 3 + 1 s; aggregation 0.75 s. */
    private static GenerationRound ofThree(double longestS) {
        List<GenerationLoad> loads = IntStream.rangeClosed(1, 3)
                .mapToObj(trainS -> new GenerationLoad(0.5, 1, trainS))
                .toList();
        return new GenerationRound(loads, 0.75, longestS);
    }

    private static RoundSource oneRound(
            GenerationRound protocol,
            int[] members,
            Map<Integer, DropReason> absent,
            Map<Integer, DropReason> leftOut,
            double generateS,
            double serverTrainS) {
        return new RoundSource() {
            @Override
            public Optional<RoundPlan> next(int cohort, int round, double timeS) {
                return round == 0 ? Optional.of(protocol.labels(members, absent)) : Optional.empty();
            }

            @Override
            public RoundPlan nextLeg(int cohort, int round, int leg, RoundSoFar soFar, double timeS) {
                return protocol.training(soFar.survivors(), leftOut, generateS, serverTrainS);
            }
        };
    }

    private static PlayedRound played(
            GenerationRound protocol, Map<Integer, DropReason> leftOut, double generateS, double serverTrainS) {
        return PlayedRound.play(
                protocol.resources(),
                1,
                1000,
                ONE,
                oneRound(protocol, THREE, Map.of(), leftOut, generateS, serverTrainS));
    }

    private static MemberOutcome outcome(RoundEnded ended, int member) {
        return ended.members().stream()
                .filter(one -> one.member() == member)
                .findFirst()
                .orElseThrow();
    }

    private static StageOutcome howEnded(PlayedRound played, int member, String kind) {
        return played.only(0, member, kind).outcome();
    }

    /** A fifth of the cases each: no images; a server that is over first; one that is over last; and with late UDs. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
                29, 30
            })
    void eventTimeIsTheClosedForm(int seed) {
        RandomStream stream = TestStreams.seeded(seed);
        int userDevices = stream.nextInt(1, 8);
        List<GenerationLoad> loads = IntStream.range(0, userDevices)
                .mapToObj(ud -> new GenerationLoad(stream.nextDouble(), stream.nextDouble(), 3 * stream.nextDouble()))
                .toList();
        Map<Integer, DropReason> leftOut = new TreeMap<>();
        for (int ud = 1; ud < userDevices; ud++) {
            if (stream.nextDouble() < 0.3) {
                leftOut.put(ud, DropReason.NOT_SELECTED);
            }
        }
        double[][] perS = new double[userDevices + 3][6];
        for (double[] ofMember : perS) {
            for (int resource = 0; resource < 6; resource++) {
                ofMember[resource] = 0.5 + stream.nextDouble();
            }
        }
        StageRate rate = (member, stage) -> stage.unit() == WorkUnit.SECOND ? 1 : perS[member][stage.resource()];
        int[] members = IntStream.range(0, userDevices).toArray();
        int[] selected = IntStream.range(0, userDevices)
                .filter(ud -> !leftOut.containsKey(ud))
                .toArray();
        double serverS = new double[] {0, 1, 8, 1, 8}[seed % 5];
        double generateS = serverS * stream.nextDouble();
        double serverTrainS = serverS - generateS;
        GenerationRound protocol =
                new GenerationRound(loads, stream.nextDouble(), seed % 5 >= 3 ? 2 + stream.nextDouble() : 100);
        RoundEnded ended = PlayedRound.play(
                        protocol.resources(),
                        1,
                        new double[] {0.0371, 1, 1000}[seed % 3],
                        rate,
                        oneRound(protocol, members, Map.of(), leftOut, generateS, serverTrainS))
                .rounds
                .get(0);
        double expectedS = protocol.roundTimeS(members, selected, generateS, serverTrainS, rate);
        assertThat(ended.endS()).isCloseTo(expectedS, within(expectedS * TOLERANCE));
        assertThat(ended.members())
                .filteredOn(one -> one.member() >= userDevices)
                .allSatisfy(support -> assertThat(support.dropped()).isNull());
    }

    /** The decision is at 0.5, the last model is up at 5.5. */
    @ParameterizedTest
    @CsvSource({"1, 2, 5.5", "1, 4, 5.5", "2, 4, 6.5", "0, 9, 9.5", "9, 0, 9.5", "0, 0, 5.5"})
    void theLaterOfModelsAndServerIsWaitedFor(double generateS, double serverTrainS, double opensS) {
        GenerationRound protocol = ofThree(100);
        RoundEnded ended =
                played(protocol, Map.of(), generateS, serverTrainS).rounds.get(0);
        assertThat(protocol.labelsTimeS(2, ONE)).isEqualTo(0.5);
        assertThat(protocol.deviceTimeS(2, ONE)).isEqualTo(5);
        assertThat(ended.endS()).isEqualTo(opensS + 0.75);
        assertThat(protocol.roundTimeS(THREE, THREE, generateS, serverTrainS, ONE))
                .isEqualTo(opensS + 0.75);
    }

    @Test
    void theServerTrainsAfterItsImagesAndBothAreHelpers() {
        GenerationRound protocol = ofThree(100);
        PlayedRound played = played(protocol, Map.of(), 2, 4);
        assertThat(protocol.generator()).isEqualTo(3);
        assertThat(played.only(0, protocol.generator(), TrainingStage.SRV_GEN).startS())
                .isEqualTo(0.5);
        StageEnded trained = played.only(0, protocol.trainer(), TrainingStage.SRV_TRAIN);
        assertThat(trained.startS()).isEqualTo(2.5);
        assertThat(trained.stage().unit()).isEqualTo(WorkUnit.SECOND);
        assertThat(played.only(0, protocol.aggregator(), TrainingStage.SRV_AGG).requestedS())
                .isEqualTo(6.5);
    }

    @Test
    void withoutImagesTheServerHasNoPart() {
        GenerationRound protocol = ofThree(100);
        PlayedRound played = played(protocol, Map.of(), 0, 0);
        assertThat(played.stages)
                .extracting(StageEnded::member)
                .doesNotContain(protocol.generator(), protocol.trainer());
        assertThat(played.rounds.get(0).members()).hasSize(4);
    }

    /** UD 2 is up at 5.5, the server at 8.5: the one is late, the other is waited for. */
    @Test
    void aLateUdIsDroppedAndALateServerIsNot() {
        GenerationRound protocol = ofThree(5);
        PlayedRound played = played(protocol, Map.of(), 4, 4);
        RoundEnded ended = played.rounds.get(0);
        assertThat(outcome(ended, 2).dropped()).isEqualTo(DropReason.DEADLINE);
        assertThat(outcome(ended, 2).droppedS()).isEqualTo(5);
        assertThat(outcome(ended, 1).completionS()).isEqualTo(4.5);
        assertThat(outcome(ended, protocol.trainer()).completionS()).isEqualTo(8.5);
        assertThat(ended.failed()).isFalse();
        assertThat(ended.endS()).isEqualTo(9.25);
    }

    @Test
    void aRoundWhoseModelsAreAllLateFailsAndTheServerIsCutOff() {
        GenerationRound protocol = ofThree(3);
        PlayedRound played = played(protocol, Map.of(), 1, 4);
        RoundEnded ended = played.rounds.get(0);
        assertThat(ended.failed()).isTrue();
        assertThat(ended.endS()).isEqualTo(3);
        assertThat(protocol.roundTimeS(THREE, THREE, 1, 4, ONE)).isEqualTo(3);
        assertThat(howEnded(played, protocol.generator(), TrainingStage.SRV_GEN))
                .isEqualTo(StageOutcome.COMPLETED);
        assertThat(howEnded(played, protocol.trainer(), TrainingStage.SRV_TRAIN))
                .isEqualTo(StageOutcome.UNFINISHED);
        assertThat(played.stages).extracting(one -> one.stage().kind()).doesNotContain(TrainingStage.SRV_AGG);
    }

    @Test
    void aDeadlineBeforeTheDecisionFailsTheRoundThere() {
        GenerationRound protocol = ofThree(0.25);
        PlayedRound played = played(protocol, Map.of(), 1, 4);
        assertThat(played.rounds.get(0).failed()).isTrue();
        assertThat(played.rounds.get(0).endS()).isEqualTo(0.5);
        assertThat(protocol.roundTimeS(THREE, THREE, 1, 4, ONE)).isEqualTo(0.5);
        assertThat(played.stages).extracting(one -> one.stage().kind()).containsOnly(TrainingStage.UL_META);
    }

    private static PlayedRound withLeavers(
            GenerationRound protocol, double serverTrainS, Map<Integer, Integer> leavers) {
        RoundSource source = oneRound(protocol, THREE, Map.of(), Map.of(), 1, serverTrainS);
        return PlayedRound.play(protocol.resources(), 1, 1, ONE, source, leavers);
    }

    /** UD 2 would be up at 5.5; without it UD 1 is the last, at 4.5, or the server. */
    @ParameterizedTest
    @CsvSource({"1, 5.25", "4, 6.25"})
    void aUdThatLeavesIsNotWaitedFor(double serverTrainS, double endS) {
        GenerationRound protocol = ofThree(100);
        RoundEnded ended =
                withLeavers(protocol, serverTrainS, Map.of(2, 3)).rounds.get(0);
        assertThat(outcome(ended, 2).dropped()).isEqualTo(DropReason.LEFT);
        assertThat(outcome(ended, 2).droppedS()).isEqualTo(3);
        assertThat(ended.endS()).isEqualTo(endS);
    }

    /** All models are up at 5.5, the server is there at 9.5. */
    @Test
    void aUdThatLeavesWhenItsModelIsUpCounts() {
        GenerationRound protocol = ofThree(100);
        RoundEnded ended =
                withLeavers(protocol, 8, Map.of(0, 7, 1, 7, 2, 7)).rounds.get(0);
        assertThat(ended.failed()).isFalse();
        assertThat(outcome(ended, 0).completionS()).isEqualTo(3.5);
        assertThat(ended.endS()).isEqualTo(10.25);
    }

    /** UD 0 is up at 3.5 and is the only one that the round is left with, or it is gone as well. */
    @ParameterizedTest
    @CsvSource({"4, false, 6.25", "3, true, 3"})
    void leaversFailARoundOnlyIfAllAreGone(int frame, boolean failed, double endS) {
        GenerationRound protocol = ofThree(100);
        PlayedRound played = withLeavers(protocol, 4, Map.of(0, frame, 1, frame, 2, frame));
        assertThat(played.rounds.get(0).failed()).isEqualTo(failed);
        assertThat(played.rounds.get(0).endS()).isEqualTo(endS);
        assertThat(howEnded(played, protocol.trainer(), TrainingStage.SRV_TRAIN))
                .isEqualTo(failed ? StageOutcome.UNFINISHED : StageOutcome.COMPLETED);
    }

    @Test
    void aRoundInWhichNoUdTrainsFailsAndNothingIsGenerated() {
        GenerationRound protocol = ofThree(100);
        Map<Integer, DropReason> all =
                Map.of(0, DropReason.INFEASIBLE, 1, DropReason.NOT_SELECTED, 2, DropReason.INFEASIBLE);
        PlayedRound undecided = played(protocol, all, 1, 1);
        assertThat(undecided.rounds.get(0).failed()).isTrue();
        assertThat(undecided.rounds.get(0).endS()).isEqualTo(0.5);
        assertThat(undecided.stages).extracting(one -> one.stage().kind()).containsOnly(TrainingStage.UL_META);
        RoundEnded absent = PlayedRound.play(
                        protocol.resources(), 1, 1000, ONE, oneRound(protocol, THREE, all, Map.of(), 1, 1))
                .rounds
                .get(0);
        assertThat(absent.failed()).isTrue();
        assertThat(absent.endS()).isZero();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new GenerationRound(List.of(), 0, 1))
                .hasMessage("generation round: at least 1 UD is needed, was 0");
        assertThatThrownBy(() -> ofThree(0)).hasMessage("generation round: longestS must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> new GenerationRound(List.of(new GenerationLoad(1, 1, 1)), Double.NaN, 1))
                .hasMessage("generation round: aggregateFlop must be finite and >= 0, was NaN");
        assertThatThrownBy(() -> new GenerationLoad(1, -1, 1))
                .hasMessage("generation load: modelBit must be finite and >= 0, was -1.0");
        assertThatThrownBy(() -> new GenerationLoad(1, 1, Double.POSITIVE_INFINITY))
                .hasMessage("generation load: trainS must be finite and >= 0, was Infinity");
        GenerationRound protocol = ofThree(1);
        assertThatThrownBy(() -> protocol.training(THREE, Map.of(), -1, 0))
                .hasMessage("generation round: generateS must be finite and >= 0, was -1.0");
        assertThatThrownBy(() -> protocol.roundTimeS(THREE, THREE, 0, Double.NaN, ONE))
                .hasMessage("generation round: serverTrainS must be finite and >= 0, was NaN");
        assertThatThrownBy(() -> protocol.labels(new int[] {3}, Map.of()))
                .hasMessage("generation round: member must be a UD in 0..2, was 3");
        assertThatThrownBy(() -> protocol.training(new int[] {1, 1}, Map.of(), 0, 0))
                .hasMessage("generation round: member 1 is given twice");
        assertThatThrownBy(() -> protocol.roundTimeS(new int[] {0, 1}, new int[] {2}, 0, 0, ONE))
                .hasMessage("generation round: a selected UD must be a member of the round, was 2");
        assertThatThrownBy(() -> protocol.roundTimeS(THREE, new int[0], 0, 0, ONE))
                .hasMessage("generation round: at least 1 member is needed, was 0");
    }
}
