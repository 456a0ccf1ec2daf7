package io.splitwave.learning.protocol;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.profile.CutFigures;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.SentBits;
import io.splitwave.learning.profile.TrainingProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rounds of split federated training as a run plays them: each is planned when it begins, with cuts of its own, and played
 * at rates that change with each frame. UDs queue at a server with two slots; a barrier and an aggregation end a round.
 */
final class TrainingRounds {
    private static final int LAST_CUT = 6;
    private static final int LOCAL_ITERATIONS = 5;
    private static final int PATTERNS = 64;
    private static final ServerSpec SERVER = new ServerSpec(4e9, 2, ServerDiscipline.FIFO);
    private static final double AGGREGATOR_FLOPS = 1e9;

    /** So long that a stage goes through 0.7 boundaries on average with 8 UDs. */
    static final double FRAME_S = 0.1;

    private final SplitFederatedRound protocol;
    private final int[] members;
    private final int[][] cuts = new int[PATTERNS][]; // [round % PATTERNS][ud]
    private final double[][][] ratePerS = new double[PATTERNS][][]; // [frame % PATTERNS][ud][resource], UD K aggregates
    private long frame;

    /** Stages that ended in all rounds so far. */
    long stageEnds;

    /** @param userDevices K, at least 1 */
    TrainingRounds(int userDevices) {
        SplittableRandom random = new SplittableRandom(5);
        List<CutFigures> figures = new ArrayList<>(List.of(new CutFigures(0, 0, 0, 100, 0)));
        for (int cut = 1; cut <= LAST_CUT; cut++) {
            figures.add(new CutFigures(2e5 * cut, 4e5 * cut, 2000 * cut, 900 - 100 * cut, 900 - 100 * cut));
        }
        RoundLoad load = new RoundLoad(
                new TrainingProfile(figures, SentBits.plain(32)),
                random.ints(userDevices, 16, 65).toArray(),
                LOCAL_ITERATIONS);
        this.protocol = new SplitFederatedRound(load, 1e6, new BarrierRule.All());
        this.members = IntStream.range(0, userDevices).toArray();
        for (int pattern = 0; pattern < PATTERNS; pattern++) {
            cuts[pattern] = random.ints(userDevices, 1, LAST_CUT + 1).toArray();
        }
        double[] deviceFlops = random.doubles(userDevices + 1, 1e8, 1e9).toArray();
        for (int pattern = 0; pattern < PATTERNS; pattern++) {
            ratePerS[pattern] = new double[userDevices + 1][];
            for (int ud = 0; ud <= userDevices; ud++) {
                ratePerS[pattern][ud] = new double[] {
                    random.nextDouble(2e7, 8e7),
                    random.nextDouble(1e7, 4e7),
                    deviceFlops[ud],
                    SERVER.speedFlops(),
                    AGGREGATOR_FLOPS
                };
            }
        }
    }

    /** Rates by frame, the same again after as many, by UD and by resource; not to be changed. */
    double[][][] ratesPerS() {
        return ratePerS;
    }

    RoundPlan plan(int round) {
        return protocol.plan(members, cuts[round % PATTERNS]);
    }

    /**
     * Plays rounds one after the other.
     *
     * @return when each ended, s
     */
    double[] play(int rounds) {
        double[] endsS = new double[rounds];
        RateSource rates = new RateSource() {
            @Override
            public double ratePerS(int member, Stage stage) {
                return ratePerS[(int) (frame % PATTERNS)][member][stage.resource()];
            }

            @Override
            public double powerW(int member, Stage stage) {
                return 0.1;
            }
        };
        Observer observer = new Observer() {
            @Override
            public boolean keepsStageEnds() {
                return false;
            }

            @Override
            public void stageEnded(StageEnded fact) {
                stageEnds++;
            }

            @Override
            public void roundEnded(RoundEnded fact) {
                endsS[fact.round()] = fact.endS();
            }
        };
        new RoundPlayer(new Horizon(FRAME_S, Long.MAX_VALUE, 10_000))
                .play(
                        protocol.resources(SERVER),
                        1,
                        rates,
                        new Clock(),
                        (cohort, round, timeS) -> round < rounds ? Optional.of(plan(round)) : Optional.empty(),
                        observer);
        return endsS;
    }

    private final class Clock implements FrameProcess {
        @Override
        public void boundary(long now, double startS) {
            frame = now;
        }

        @Override
        public void decide(long now, double startS) {
            // rates depend on the frame only
        }
    }
}
