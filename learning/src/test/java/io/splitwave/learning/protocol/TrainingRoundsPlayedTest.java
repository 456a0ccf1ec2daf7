package io.splitwave.learning.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.play.StageOutcome;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.ZeroRate;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.profile.BackwardWork;
import io.splitwave.learning.profile.CutFigures;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel plays rounds of training at constant rates; the times equal the closed forms. */
class TrainingRoundsPlayedTest {

    private static final double TOLERANCE = 1e-9;
    private static final BarrierRule ALL = new BarrierRule.All();

    private static double playedS(List<Resource> resources, double frameLengthS, RoundPlan plan, StageRate rate) {
        return played(resources, frameLengthS, plan, rate).rounds.get(0).endS();
    }

    private static PlayedRound played(List<Resource> resources, double frameLengthS, RoundPlan plan, StageRate rate) {
        return PlayedRound.play(
                resources,
                1,
                frameLengthS,
                rate,
                (cohort, round, timeS) -> round == 0 ? Optional.of(plan) : Optional.empty());
    }

    private static void assertSeconds(double actualS, double expectedS) {
        assertThat(actualS).isCloseTo(expectedS, within(expectedS * TOLERANCE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void federatedLearningTakesTheMaximum(int seed) {
        DrawnTraining drawn = new DrawnTraining(seed);
        FederatedRound protocol = new FederatedRound(drawn.load, drawn.aggregateFlop, ALL);
        double expectedS = protocol.roundTimeS(drawn.members, drawn.rate);
        assertSeconds(
                playedS(protocol.resources(), drawn.frameLengthS, protocol.plan(drawn.members), drawn.rate), expectedS);
        double longestS = Arrays.stream(drawn.members)
                .mapToDouble(ud -> protocol.deviceTimeS(ud, drawn.rate))
                .max()
                .orElseThrow();
        assertSeconds(longestS + drawn.aggregateFlop / drawn.aggregatorFlops, expectedS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void splitLearningTakesTheSumOfTheTurnsWhateverTheServer(int seed) {
        DrawnTraining drawn = new DrawnTraining(seed);
        SequentialSplitRound protocol = new SequentialSplitRound(drawn.load, ALL);
        double expectedS = protocol.roundTimeS(drawn.members, drawn.cut, drawn.rate);
        for (ServerDiscipline discipline :
                List.of(ServerDiscipline.DEDICATED, ServerDiscipline.FIFO, ServerDiscipline.PROCESSOR_SHARING)) {
            assertSeconds(
                    playedS(
                            protocol.resources(new ServerSpec(drawn.serverFlops, 1, discipline)),
                            drawn.frameLengthS,
                            protocol.plan(drawn.members, drawn.cut),
                            drawn.rate),
                    expectedS);
        }
        double sumS = 0;
        for (int ud : drawn.members) {
            // each device alone, played as a round of its own
            sumS += playedS(
                    protocol.resources(drawn.server(ServerDiscipline.FIFO)),
                    drawn.frameLengthS,
                    protocol.plan(new int[] {ud}, drawn.cut),
                    drawn.rate);
        }
        assertSeconds(sumS, expectedS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void splitFederatedLearningTakesTheMaximumAndAQueueNeverShortensIt(int seed) {
        DrawnTraining drawn = new DrawnTraining(seed);
        SplitFederatedRound protocol = new SplitFederatedRound(drawn.load, drawn.aggregateFlop, ALL);
        RoundPlan plan = protocol.plan(drawn.members, drawn.cut);
        double expectedS = protocol.roundTimeS(drawn.members, drawn.cut, drawn.rate);
        assertSeconds(
                playedS(
                        protocol.resources(drawn.server(ServerDiscipline.DEDICATED)),
                        drawn.frameLengthS,
                        plan,
                        drawn.rate),
                expectedS);
        double longestS = Arrays.stream(drawn.members)
                .mapToDouble(ud -> protocol.deviceTimeS(ud, drawn.cut, drawn.rate))
                .max()
                .orElseThrow();
        assertSeconds(longestS + drawn.aggregateFlop / drawn.aggregatorFlops, expectedS);
        for (ServerDiscipline discipline : List.of(ServerDiscipline.FIFO, ServerDiscipline.PROCESSOR_SHARING)) {
            assertThat(playedS(protocol.resources(drawn.server(discipline)), drawn.frameLengthS, plan, drawn.rate))
                    .isGreaterThanOrEqualTo(expectedS * (1 - TOLERANCE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void otherBarriersEndTheRoundAsTheClosedFormSays(int seed) {
        DrawnTraining drawn = new DrawnTraining(seed);
        double[] alone = Arrays.stream(drawn.members)
                .mapToDouble(ud -> new FederatedRound(drawn.load, 0, ALL).deviceTimeS(ud, drawn.rate))
                .sorted()
                .toArray();
        double deadlineS = (alone[0] + alone[alone.length - 1]) / 2;
        BarrierRule[][] choices = {
            {new BarrierRule.Deadline(deadlineS)},
            {new BarrierRule.Deadline(alone[0] / 2)}, // nobody makes it
            {new BarrierRule.FirstK(2)},
            {new BarrierRule.FirstK(99)},
            {new BarrierRule.FirstK(2), new BarrierRule.Deadline(deadlineS)}
        };
        for (BarrierRule[] rules : choices) {
            FederatedRound federated = new FederatedRound(drawn.load, drawn.aggregateFlop, rules);
            assertSeconds(
                    playedS(federated.resources(), drawn.frameLengthS, federated.plan(drawn.members), drawn.rate),
                    federated.roundTimeS(drawn.members, drawn.rate));
            SplitFederatedRound split = new SplitFederatedRound(drawn.load, drawn.aggregateFlop, rules);
            assertSeconds(
                    playedS(
                            split.resources(drawn.server(ServerDiscipline.DEDICATED)),
                            drawn.frameLengthS,
                            split.plan(drawn.members, drawn.cut),
                            drawn.rate),
                    split.roundTimeS(drawn.members, drawn.cut, drawn.rate));
        }
    }

    /** One cut: 10 FLOP forward, 20 back, 3 parameters, 8 elements; behind it 30 FLOP forward and 60 back. */
    private static RoundLoad byHand(int iterations, int... samples) {
        TrainingProfile profile = new TrainingProfile(
                List.of(
                        new CutFigures(0, 0, 0, 4, 0),
                        new CutFigures(10, 20, 3, 8, 8),
                        new CutFigures(40, 80, 5, 2, 2)),
                SentBits.plain(32));
        return new RoundLoad(profile, samples, iterations);
    }

    /** Down 96 bit/s, up 64 bit/s, device 10 FLOP/s, server 90 FLOP/s, aggregator 5 FLOP/s. */
    private static final StageRate HAND_RATES = (member, stage) -> switch (stage.kind()) {
        case TrainingStage.DL_MODEL, TrainingStage.DL_GRAD -> 96;
        case TrainingStage.UL_MODEL, TrainingStage.UL_ACT -> 64;
        case TrainingStage.SRV_FB -> 90;
        case TrainingStage.SRV_AGG -> 5;
        default -> 10;
    };

    private static final int[] CUTS = {1, 1};
    private static final int[] BOTH = {0, 1};

    @Test
    void roundsByHand() {
        // UD 0 has 1 sample, UD 1 has 3; 2 iterations
        RoundLoad load = byHand(2, 1, 3);
        // FL: 5 x 32 bit down 10/6 s, 2 x 120 FLOP per sample at 10 FLOP/s 24 s, up 2.5 s; 15 FLOP / 5 = 3 s
        FederatedRound federated = new FederatedRound(load, 15, ALL);
        double federatedS = 10.0 / 6 + 3 * 24 + 2.5 + 3;
        assertSeconds(federated.roundTimeS(BOTH, HAND_RATES), federatedS);
        assertSeconds(playedS(federated.resources(), 0.7, federated.plan(BOTH), HAND_RATES), federatedS);
        // split: 3 x 32 bit down 1 s; per sample and iteration 1 + 256/64 + 90/90 + 256/96 + 2 s; up 1.5 s
        double perSampleS = 1 + 4 + 1 + 8.0 / 3 + 2;
        double one = 1 + 2 * perSampleS + 1.5;
        double three = 1 + 2 * 3 * perSampleS + 1.5;
        SequentialSplitRound sequential = new SequentialSplitRound(load, ALL);
        assertSeconds(sequential.roundTimeS(BOTH, CUTS, HAND_RATES), one + three);
        ServerSpec dedicated = new ServerSpec(90, 1, ServerDiscipline.DEDICATED);
        PlayedRound turns =
                played(sequential.resources(dedicated), 0.7, sequential.plan(new int[] {1, 0}, CUTS), HAND_RATES);
        assertSeconds(turns.rounds.get(0).endS(), one + three);
        assertSeconds(turns.only(0, 0, TrainingStage.DL_MODEL).startS(), three);
        SplitFederatedRound parallel = new SplitFederatedRound(load, 15, ALL);
        assertSeconds(parallel.roundTimeS(BOTH, CUTS, HAND_RATES), three + 3);
        assertSeconds(playedS(parallel.resources(dedicated), 0.7, parallel.plan(BOTH, CUTS), HAND_RATES), three + 3);
    }

    @Test
    void aQueueAtTheServerMakesTheRoundLonger() {
        // two alike arrive at once: the second waits 90 x 2 / 90 = 2 s of the first's service in each iteration but is
        // then
        // late by that, so that they meet no more: 2 s in all
        SplitFederatedRound protocol = new SplitFederatedRound(byHand(2, 2, 2), 0, ALL);
        RoundPlan plan = protocol.plan(BOTH, CUTS);
        double dedicatedS = protocol.roundTimeS(BOTH, CUTS, HAND_RATES);
        assertSeconds(
                playedS(protocol.resources(new ServerSpec(90, 1, ServerDiscipline.FIFO)), 0.7, plan, HAND_RATES),
                dedicatedS + 2);
        // two slots are enough for two
        assertSeconds(
                playedS(protocol.resources(new ServerSpec(90, 2, ServerDiscipline.FIFO)), 0.7, plan, HAND_RATES),
                dedicatedS);
        // shared, both take twice as long in both iterations: 2 x 2 s
        assertSeconds(
                playedS(
                        protocol.resources(new ServerSpec(90, 1, ServerDiscipline.PROCESSOR_SHARING)),
                        0.7,
                        plan,
                        HAND_RATES),
                dedicatedS + 4);
    }

    @Test
    void theServerAveragesAfterTheBarrierAndWithoutWorkAtOnce() {
        FederatedRound protocol = new FederatedRound(byHand(1, 1, 3), 15, ALL);
        PlayedRound played = played(protocol.resources(), 0.7, protocol.plan(BOTH), HAND_RATES);
        StageEnded aggregate = played.only(0, protocol.aggregator(), TrainingStage.SRV_AGG);
        double lastS = played.only(0, 1, TrainingStage.UL_MODEL).endS();
        assertThat(aggregate.requestedS()).isEqualTo(lastS);
        assertSeconds(aggregate.endS(), lastS + 3);
        FederatedRound atOnce = new FederatedRound(byHand(1, 1, 3), 0, ALL);
        played = played(atOnce.resources(), 0.7, atOnce.plan(BOTH), HAND_RATES);
        assertThat(played.rounds.get(0).endS())
                .isEqualTo(played.only(0, 1, TrainingStage.UL_MODEL).endS());
    }

    @Test
    void theLateAreDroppedAndTheRestAveraged() {
        SplitFederatedRound protocol = new SplitFederatedRound(byHand(1, 1, 3), 15, new BarrierRule.Deadline(20));
        PlayedRound played = played(
                protocol.resources(new ServerSpec(90, 1, ServerDiscipline.DEDICATED)),
                0.7,
                protocol.plan(BOTH, CUTS),
                HAND_RATES);
        RoundEnded ended = played.rounds.get(0);
        assertThat(ended.failed()).isFalse();
        assertThat(ended.members().get(0).dropped()).isNull();
        assertThat(ended.members().get(1).dropped()).isEqualTo(DropReason.DEADLINE);
        assertSeconds(ended.endS(), 20 + 3);
    }

    @Test
    void aDeviceWithoutSamplesOnlyReceivesAndSendsTheModel() {
        SplitFederatedRound protocol = new SplitFederatedRound(byHand(2, 0, 1), 0, ALL);
        assertSeconds(protocol.deviceTimeS(0, CUTS, HAND_RATES), 1 + 1.5);
        PlayedRound played = played(
                protocol.resources(new ServerSpec(90, 1, ServerDiscipline.FIFO)),
                0.7,
                protocol.plan(BOTH, CUTS),
                HAND_RATES);
        assertSeconds(played.only(0, 0, TrainingStage.UL_MODEL).endS(), 2.5);
        assertThat(played.stages).allMatch(stage -> stage.outcome() == StageOutcome.COMPLETED);
        // 2 + 5 x 2 stages each, and the aggregation
        assertThat(played.stages).hasSize(2 * 12 + 1);
    }

    /**
     * Two vehicles that share 10 MHz, at the optimum of ASFL's problem as an independent solver found it: T* = 21.939436 s
     * with cuts layer2.1 and conv1, band shares 0.348358 and 0.651642, 2 and 1 GHz, 0.2 W; gains 1e-10 and 1e-11, noise
     * over the full band, downlink of 1 W over the full band, 256 samples, 16 FLOP per cycle, a server of 50 GHz x 64 for
     * two. It takes the whole network as 1.11 GFLOP, so the server has that much less to do; its shares have six digits.
     */
    @Test
    void theOptimumOfAsflLastsAsLongAsItsSolverSays() {
        double noiseW = 3.9810717e-21 * 10e6;
        double[] gain = {1e-10, 1e-11};
        double[] share = {0.348358, 0.651642};
        double[] deviceFlops = {2e9 * 16, 1e9 * 16};
        StageRate rate = (ud, stage) -> switch (stage.resource()) {
            case SplitFederatedRound.DOWNLINK_RESOURCE -> 10e6 * Math.log1p(gain[ud] / noiseW) / Math.log(2);
            case SplitFederatedRound.UPLINK_RESOURCE -> share[ud]
                    * 10e6
                    * Math.log1p(0.2 * gain[ud] / noiseW)
                    / Math.log(2);
            case SplitFederatedRound.DEVICE_RESOURCE -> deviceFlops[ud];
            default -> 50e9 * 64 / 2;
        };
        TrainingProfile profile = TrainingProfile.of(
                KnownNetworks.named("resnet18-cifar").orElseThrow(), BackwardWork.TWICE_FORWARD, SentBits.plain(32));
        SplitFederatedRound protocol = new SplitFederatedRound(new RoundLoad(profile, new int[] {256, 256}, 1), 0, ALL);
        int[] cuts = {4, 1};
        double moreAtServerS = 256 * 3 * (profile.whole().forwardFlop() - 1.11e9) / (50e9 * 64 / 2);
        for (int ud : BOTH) {
            assertThat(protocol.deviceTimeS(ud, cuts, rate) - moreAtServerS)
                    .isCloseTo(21.939436, within(21.939436 * 1e-6));
        }
        assertSeconds(
                playedS(
                        protocol.resources(new ServerSpec(50e9 * 64 / 2, 1, ServerDiscipline.DEDICATED)),
                        1,
                        protocol.plan(BOTH, cuts),
                        rate),
                protocol.roundTimeS(BOTH, cuts, rate));
    }

    @Test
    void theTurnAfterADroppedOneBeginsAtTheDrop() {
        SequentialSplitRound protocol = new SequentialSplitRound(byHand(1, 1, 1, 1), ALL);
        int[] cuts = {1, 1, 1};
        RoundPlan plan = protocol.plan(new int[] {0, 1, 2}, cuts);
        double turnS = protocol.deviceTimeS(0, cuts, HAND_RATES);
        // UD 1 gives up when it would send activations: after 1 s of the model's download and 1 s of its forward pass
        Stage[] stages = plan.chains().get(1).stages().toArray(Stage[]::new);
        stages[2] = stages[2].atZeroRate(ZeroRate.DROP);
        RoundPlan leaving = new RoundPlan(
                List.of(
                        plan.chains().get(0),
                        Chain.linear(1, stages),
                        plan.chains().get(2)),
                plan.barriers());
        PlayedRound played = played(
                protocol.resources(new ServerSpec(90, 1, ServerDiscipline.FIFO)),
                0.7,
                leaving,
                (ud, stage) -> ud == 1 && stage.kind().equals(TrainingStage.UL_ACT) ? 0 : HAND_RATES.perS(ud, stage));
        RoundEnded ended = played.rounds.get(0);
        assertThat(ended.members().get(1).dropped()).isEqualTo(DropReason.RATE_ZERO);
        assertSeconds(played.only(0, 2, TrainingStage.DL_MODEL).startS(), turnS + 2);
        assertSeconds(ended.endS(), 2 * turnS + 2);
        assertThat(ended.failed()).isFalse();
    }
}
