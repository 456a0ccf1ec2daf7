package io.splitwave.learning.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.play.MemberOutcome;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundSoFar;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.learning.TestStreams;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** Rounds of two legs with a decision between them, played by the kernel at constant rates and by hand. */
class TokenRoundTest {

    private static final double TOLERANCE = 1e-9;
    private static final BarrierRule ALL = new BarrierRule.All();
    private static final int[] THREE = {0, 1, 2};
    private static final StageRate ONE = (member, stage) -> 1;

    /** At rate 1: adapters 1 s, forward 1, importance 0.5; decision 0.5. */
    private static final TokenLoad FROZEN = new TokenLoad(1, 1, 0.5, 0.5, 0, 0);

    private static final TokenLoad TRAINED = new TokenLoad(1, 1, 0.5, 0.5, 2, 1);

    private static TokenRound ofThree(TokenLoad load, BarrierRule rule) {
        return new TokenRound(Collections.nCopies(3, load), 0.25, 0.75, rule);
    }

    private static RoundSource oneRound(
            TokenRound protocol,
            int[] members,
            Map<Integer, DropReason> absent,
            Map<Integer, TokenStep> decided,
            Map<Integer, DropReason> leftOut) {
        return new RoundSource() {
            @Override
            public Optional<RoundPlan> next(int cohort, int round, double timeS) {
                return round == 0 ? Optional.of(protocol.importance(members, absent)) : Optional.empty();
            }

            @Override
            public RoundPlan nextLeg(int cohort, int round, int leg, RoundSoFar soFar, double timeS) {
                return protocol.tokens(soFar.survivors(), decided, leftOut);
            }
        };
    }

    private static PlayedRound play(TokenRound protocol, double frameLengthS, StageRate rate, RoundSource source) {
        ServerSpec server = new ServerSpec(1, 1, ServerDiscipline.DEDICATED);
        return PlayedRound.play(protocol.resources(server), 1, frameLengthS, rate, source);
    }

    private static PlayedRound played(
            TokenRound protocol, Map<Integer, TokenStep> decided, Map<Integer, DropReason> leftOut) {
        return play(protocol, 1000, ONE, oneRound(protocol, THREE, Map.of(), decided, leftOut));
    }

    private static MemberOutcome outcome(RoundEnded ended, int ud) {
        return ended.members().stream()
                .filter(member -> member.member() == ud)
                .findFirst()
                .orElseThrow();
    }

    private static Map<Integer, TokenStep> steps(double... tokenBit) {
        Map<Integer, TokenStep> steps = new TreeMap<>();
        for (int ud = 0; ud < tokenBit.length; ud++) {
            steps.put(ud, new TokenStep(tokenBit[ud], 1 + ud, 0));
        }
        return steps;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void eventTimeIsTheClosedFormWithLateOnesOrWithout(int seed) {
        RandomStream stream = TestStreams.seeded(seed);
        int userDevices = stream.nextInt(2, 8);
        double learns = seed % 2;
        List<TokenLoad> loads = IntStream.range(0, userDevices)
                .mapToObj(ud -> new TokenLoad(
                        stream.nextDouble(),
                        stream.nextDouble(),
                        stream.nextDouble(),
                        stream.nextDouble(),
                        learns * stream.nextDouble(),
                        learns * stream.nextDouble()))
                .toList();
        Map<Integer, TokenStep> decided = new TreeMap<>();
        Map<Integer, DropReason> leftOut = new TreeMap<>();
        for (int ud = 0; ud < userDevices; ud++) {
            if (ud > 0 && seed % 5 == 0) {
                leftOut.put(ud, DropReason.INFEASIBLE);
            } else {
                decided.put(
                        ud, new TokenStep(3 * stream.nextDouble(), stream.nextDouble(), learns * stream.nextDouble()));
            }
        }
        double[][] perS = new double[userDevices + 1][5];
        for (double[] ofMember : perS) {
            for (int resource = 0; resource < 5; resource++) {
                ofMember[resource] = 0.5 + stream.nextDouble();
            }
        }
        StageRate rate = (member, stage) -> perS[member][stage.resource()];
        int[] members = IntStream.range(0, userDevices).toArray();
        BarrierRule rule = List.of(ALL, new BarrierRule.Deadline(4), new BarrierRule.Deadline(3))
                .get(seed % 3);
        TokenRound protocol = new TokenRound(loads, stream.nextDouble(), stream.nextDouble(), rule);
        RoundEnded ended = play(
                        protocol,
                        new double[] {0.0371, 1, 1000}[seed % 3],
                        rate,
                        oneRound(protocol, members, Map.of(), decided, leftOut))
                .rounds
                .get(0);
        double expectedS = protocol.roundTimeS(members, decided, rate);
        assertThat(ended.endS()).isCloseTo(expectedS, within(expectedS * TOLERANCE));
    }

    /**
     * Decision at 2.5; tokens of UD 0 are there at 3 + 2, which all wait for; passes of 1, 2, 3 end at 8 at the latest; then
     * the step and the aggregation.
     */
    @Test
    void twoBarriersAreWaitedFor() {
        TokenRound protocol = ofThree(FROZEN, ALL);
        Map<Integer, TokenStep> decided = steps(2, 1, 1);
        assertThat(protocol.importanceTimeS(0, ONE)).isEqualTo(2.5);
        assertThat(protocol.deviceTimeS(0, decided.get(0), ONE)).isEqualTo(0.5 + 2 + 1);
        assertThat(protocol.roundTimeS(THREE, decided, ONE)).isEqualTo(8 + 0.25 + 0.75);
        PlayedRound played = played(protocol, decided, Map.of());
        assertThat(played.only(0, 1, TrainingStage.SRV_FB).requestedS()).isEqualTo(5);
        assertThat(played.only(0, 3, TrainingStage.SRV_TRAIN).requestedS()).isEqualTo(8);
        assertThat(played.rounds.get(0).endS()).isEqualTo(9);
    }

    /** The pass of UD 2 ends at 8, its gradients at 9, its backward pass at 11, its adapters are up at 12. */
    @Test
    void trainedAdaptersAtTheDeviceComeBackForAnAverage() {
        TokenRound protocol = ofThree(TRAINED, ALL);
        Map<Integer, TokenStep> decided = steps(2, 1, 1);
        decided.replaceAll((ud, step) -> new TokenStep(step.tokenBit(), step.serverFlop(), 1));
        PlayedRound played = played(protocol, decided, Map.of());
        assertThat(played.only(0, 2, TrainingStage.UL_MODEL).endS()).isEqualTo(12);
        assertThat(played.rounds.get(0).endS()).isEqualTo(12.75);
        assertThat(protocol.roundTimeS(THREE, decided, ONE)).isEqualTo(12.75);
    }

    /** What waiting for all before the decision takes, and no sum of one UD's own stages shows. */
    @Test
    void aRoundTakesLongerThanAnyUdOnItsOwn() {
        TokenLoad slow = new TokenLoad(1, 4, 0.5, 0.5, 0, 0);
        TokenRound protocol = new TokenRound(List.of(slow, FROZEN), 0, 0, ALL);
        Map<Integer, TokenStep> decided = Map.of(0, new TokenStep(1, 1, 0), 1, new TokenStep(4, 1, 0));
        int[] members = {0, 1};
        double alone = Math.max(
                protocol.importanceTimeS(0, ONE) + protocol.deviceTimeS(0, decided.get(0), ONE),
                protocol.importanceTimeS(1, ONE) + protocol.deviceTimeS(1, decided.get(1), ONE));
        assertThat(alone).isEqualTo(8);
        assertThat(protocol.roundTimeS(members, decided, ONE)).isEqualTo(5.5 + 4.5 + 1);
    }

    @Test
    void aDeadlineInFrontOfTheServerDropsTheLate() {
        TokenRound protocol = ofThree(FROZEN, new BarrierRule.Deadline(4.5));
        RoundEnded ended = played(protocol, steps(2, 1.5, 1), Map.of()).rounds.get(0);
        // an arrival at the deadline is in time
        assertThat(outcome(ended, 0).dropped()).isEqualTo(DropReason.DEADLINE);
        assertThat(outcome(ended, 0).droppedS()).isEqualTo(4.5);
        assertThat(outcome(ended, 1).dropped()).isNull();
        assertThat(ended.endS()).isEqualTo(4.5 + 3 + 0.25 + 0.75);
    }

    @Test
    void aRoundWhoseTokensAreAllLateFails() {
        TokenRound protocol = ofThree(FROZEN, new BarrierRule.Deadline(3.5));
        RoundEnded ended = played(protocol, steps(2, 2, 1), Map.of()).rounds.get(0);
        assertThat(ended.failed()).isTrue();
        assertThat(ended.endS()).isEqualTo(3.5);
        assertThat(protocol.roundTimeS(THREE, steps(2, 2, 1), ONE)).isEqualTo(3.5);
    }

    @Test
    void aDeadlineBeforeTheDecisionFailsTheRoundThere() {
        TokenRound protocol = ofThree(FROZEN, new BarrierRule.Deadline(2));
        RoundEnded ended = played(protocol, steps(2, 2, 1), Map.of()).rounds.get(0);
        assertThat(ended.failed()).isTrue();
        assertThat(ended.endS()).isEqualTo(2.5);
        assertThat(protocol.roundTimeS(THREE, steps(2, 2, 1), ONE)).isEqualTo(2.5);
    }

    @Test
    void thoseWithoutADecisionAreLeftOutWithTheirReason() {
        TokenRound protocol = ofThree(FROZEN, ALL);
        Map<Integer, TokenStep> decided = Map.of(1, new TokenStep(1, 1, 0));
        Map<Integer, DropReason> leftOut = Map.of(2, DropReason.INFEASIBLE);
        PlayedRound played = play(
                protocol, 1000, ONE, oneRound(protocol, THREE, Map.of(0, DropReason.NOT_SELECTED), decided, leftOut));
        RoundEnded ended = played.rounds.get(0);
        assertThat(outcome(ended, 0).dropped()).isEqualTo(DropReason.NOT_SELECTED);
        assertThat(outcome(ended, 0).droppedS()).isZero();
        assertThat(outcome(ended, 2).dropped()).isEqualTo(DropReason.INFEASIBLE);
        assertThat(outcome(ended, 2).droppedS()).isEqualTo(2.5);
        assertThat(ended.endS()).isEqualTo(2.5 + 0.5 + 1 + 1 + 1);
        assertThat(played.stages)
                .filteredOn(stage -> stage.member() != 2)
                .extracting(stage -> stage.stage().kind())
                .containsExactly(
                        TrainingStage.DL_MODEL,
                        TrainingStage.UD_FWD,
                        TrainingStage.UL_META,
                        TrainingStage.DL_CTRL,
                        TrainingStage.UL_ACT,
                        TrainingStage.SRV_FB,
                        TrainingStage.DL_GRAD,
                        TrainingStage.UD_BWD,
                        TrainingStage.UL_MODEL,
                        TrainingStage.SRV_TRAIN,
                        TrainingStage.SRV_AGG);
    }

    @Test
    void aRoundInWhichNobodySendsFails() {
        TokenRound protocol = ofThree(FROZEN, ALL);
        Map<Integer, DropReason> nobody =
                Map.of(0, DropReason.INFEASIBLE, 1, DropReason.INFEASIBLE, 2, DropReason.INFEASIBLE);
        RoundEnded ended = played(protocol, Map.of(), nobody).rounds.get(0);
        assertThat(ended.failed()).isTrue();
        assertThat(ended.endS()).isEqualTo(2.5);
        RoundEnded absent = play(protocol, 1000, ONE, oneRound(protocol, THREE, nobody, Map.of(), Map.of()))
                .rounds
                .get(0);
        assertThat(absent.failed()).isTrue();
        assertThat(absent.endS()).isZero();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new TokenRound(List.of(), 0, 0, ALL))
                .hasMessage("token round: at least 1 UD is needed, was 0");
        assertThatThrownBy(() -> ofThree(FROZEN, new BarrierRule.FirstK(1)))
                .hasMessage("token round: the rule in front of the server must be All or Deadline, was FirstK[k=1]");
        assertThatThrownBy(() -> new TokenRound(List.of(FROZEN), -1, 0, ALL))
                .hasMessage("token round: trainFlop must be finite and >= 0, was -1.0");
        assertThatThrownBy(() -> new TokenStep(Double.NaN, 0, 0))
                .hasMessage("token step: tokenBit must be finite and >= 0, was NaN");
        assertThatThrownBy(() -> new TokenLoad(0, 0, Double.POSITIVE_INFINITY, 0, 0, 0))
                .hasMessage("token load: importanceBit must be finite and >= 0, was Infinity");
        TokenRound protocol = ofThree(FROZEN, ALL);
        assertThatThrownBy(() -> protocol.tokens(THREE, steps(1, 1), Map.of()))
                .hasMessage("token round: UD 2 must be either decided or left out, was neither");
        assertThatThrownBy(() -> protocol.tokens(THREE, steps(1, 1, 1), Map.of(1, DropReason.INFEASIBLE)))
                .hasMessage("token round: UD 1 must be either decided or left out, was both");
        assertThatThrownBy(() -> protocol.roundTimeS(THREE, Map.of(), ONE))
                .hasMessage("token round: at least 1 member must send tokens, was 0");
        assertThatThrownBy(() -> protocol.importance(new int[] {0, 0}, Map.of()))
                .hasMessage("token round: member 0 is given twice");
        assertThatThrownBy(() -> protocol.resources(new ServerSpec(1, 1, ServerDiscipline.NONE)))
                .hasMessageContaining("was NONE");
    }
}
