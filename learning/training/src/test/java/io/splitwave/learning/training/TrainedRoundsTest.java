package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.MemberOutcome;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.RoundStarted;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.profile.BackwardWork;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import io.splitwave.learning.protocol.FederatedRound;
import io.splitwave.learning.protocol.SequentialSplitRound;
import io.splitwave.learning.protocol.ServerDiscipline;
import io.splitwave.learning.protocol.ServerSpec;
import io.splitwave.learning.protocol.SplitFederatedRound;
import io.splitwave.learning.transform.CutEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Federated, split and split federated learning of the digits while the kernel plays their rounds: accuracy against
 * simulated time. One epoch a round; what is timed is what is trained.
 */
class TrainedRoundsTest {
    private static final int UDS = 4;
    private static final int ROUNDS = 8;
    private static final int CUT = 2;
    private static final BarrierRule ALL = new BarrierRule.All();
    private static final Architecture CNN = Examples.architecture("cnn");
    private static final TrainingData DATA = Examples.digits(UDS, 7);

    /** 1 Mbit/s both ways, a device of 50 MFLOP/s, a server of 5 GFLOP/s. */
    private static final double LINK_BPS = 1e6;

    private static final double DEVICE_FLOPS = 5e7;
    private static final double SERVER_FLOPS = 5e9;

    private record Point(double timeS, double accuracy) {}

    private static List<Point> federated;
    private static List<Point> sequential;
    private static List<Point> parallel;
    private static double[] roundS;

    private static double perS(int member, Stage stage) {
        return switch (stage.kind()) {
            case "ud-train", "ud-fwd", "ud-bwd" -> DEVICE_FLOPS;
            case "srv-fb" -> SERVER_FLOPS;
            default -> LINK_BPS;
        };
    }

    @BeforeAll
    static void playAllThree() {
        int[] images =
                Arrays.stream(DATA.shares()).mapToInt(share -> share.length).toArray();
        RoundLoad load =
                new RoundLoad(TrainingProfile.of(CNN, BackwardWork.TWICE_FORWARD, SentBits.plain(32)), images, 1);
        ServerSpec server = new ServerSpec(SERVER_FLOPS, 1, ServerDiscipline.DEDICATED);
        int[] members = Examples.first(UDS);
        int[] cuts = {CUT, CUT, CUT, CUT};
        FederatedRound fl = new FederatedRound(load, 0, ALL);
        SequentialSplitRound sl = new SequentialSplitRound(load, ALL);
        SplitFederatedRound sfl = new SplitFederatedRound(load, 0, ALL);
        federated = play(fl.resources(), fl.plan(members), TrainingProtocol.FEDERATED);
        sequential = play(sl.resources(server), sl.plan(members, cuts), TrainingProtocol.SPLIT);
        parallel = play(sfl.resources(server), sfl.plan(members, cuts), TrainingProtocol.SPLIT_FEDERATED_COPIES);
        roundS = new double[] {
            fl.roundTimeS(members, TrainedRoundsTest::perS),
            sl.roundTimeS(members, cuts, TrainedRoundsTest::perS),
            sfl.roundTimeS(members, cuts, TrainedRoundsTest::perS)
        };
    }

    /** The plan again and again; at the end of each round those who made it train. */
    private static List<Point> play(List<Resource> resources, RoundPlan plan, TrainingProtocol protocol) {
        TrainingSettings settings =
                new TrainingSettings(CNN, protocol, 0.1, 16, new LocalSteps.Epochs(1), CutEncoding.plain(32));
        List<Point> points = new ArrayList<>();
        try (LossModel learning = new TrainedLoss(settings, DATA, new RandomStreams(1), 0)) {
            Observer observer = new Observer() {
                @Override
                public void roundStarted(RoundStarted fact) {
                    learning.roundStarted(fact.plan().chains().stream()
                            .mapToInt(Chain::member)
                            .filter(member -> member < UDS)
                            .toArray());
                }

                @Override
                public void roundEnded(RoundEnded fact) {
                    List<Participant> made = fact.members().stream()
                            .filter(outcome -> outcome.member() < UDS && outcome.dropped() == null)
                            .map(MemberOutcome::member)
                            .sorted()
                            .map(ud -> new Participant(ud, CUT))
                            .toList();
                    points.add(new Point(fact.endS(), learning.roundEnded(made).accuracy()));
                }
            };
            new RoundPlayer(new Horizon(1, Long.MAX_VALUE, 1_000_000))
                    .play(
                            resources,
                            1,
                            new ConstantRates(),
                            new StillFrames(),
                            (cohort, round, timeS) -> round < ROUNDS ? Optional.of(plan) : Optional.empty(),
                            observer);
        }
        return points;
    }

    private static final class ConstantRates implements RateSource {
        @Override
        public double ratePerS(int member, Stage stage) {
            return perS(member, stage);
        }

        @Override
        public double powerW(int member, Stage stage) {
            return 0;
        }
    }

    private static final class StillFrames implements FrameProcess {
        @Override
        public void boundary(long frame, double startS) {}

        @Override
        public void decide(long frame, double startS) {}
    }

    @Test
    void everyRoundEndsAtItsClosedForm() {
        List<List<Point>> all = List.of(federated, sequential, parallel);
        for (int protocol = 0; protocol < all.size(); protocol++) {
            assertThat(all.get(protocol)).hasSize(ROUNDS);
            for (int round = 1; round <= ROUNDS; round++) {
                double expectedS = round * roundS[protocol];
                assertThat(all.get(protocol).get(round - 1).timeS()).isCloseTo(expectedS, within(expectedS * 1e-9));
            }
        }
    }

    @Test
    void allThreeLearnTheDigits() {
        // a guess is right once in ten
        for (List<Point> points : List.of(federated, sequential, parallel)) {
            assertThat(points.get(ROUNDS - 1).accuracy()).isGreaterThan(0.8);
        }
    }

    @Test
    void turnsLearnMostInARoundAndTakeLongest() {
        // four times the steps on one model, one after the other: ahead by rounds
        assertThat(sequential.get(1).accuracy()).isGreaterThan(federated.get(1).accuracy() + 0.1);
        assertThat(roundS[1]).isGreaterThan(2 * roundS[2]);
    }

    @Test
    void copiesOfTheServerSideLearnInEachRoundWhatFederatedLearningDoes() {
        // the same up to rounding (1e-5 in a loss), which may turn over a few of 360 images
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(parallel.get(round).accuracy())
                    .isCloseTo(federated.get(round).accuracy(), within(0.02));
        }
        // but at another time: cut 2 spares the device work and costs the air activations
        assertThat(Math.abs(roundS[2] - roundS[0])).isGreaterThan(0.05 * roundS[0]);
    }
}
