package io.splitwave.scenarios.physics;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.Segment;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.network.physics.CheckResult;
import io.splitwave.network.physics.PhysicsCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/**
 * Energies of stages against the integral of power over time, while rates and powers change with every frame and one
 * resource is shared: the sum over the kernel's pieces of constant rate of power in force x share x duration.
 */
final class EnergyIntegralCheck implements PhysicsCheck {
    private static final int MEMBERS = 30;
    private static final int ROUNDS = 20;
    private static final double FRAME_S = 0.05;

    /** Of a stage alone, in frames; with three stages of which one is shared, a round spans several frames. */
    private static final double FRAMES_PER_STAGE = 3;

    private static final int SHARED = 2;
    private static final int SHARED_SLOTS = 4;

    /** The double sums of some ten thousand terms of one sign. */
    private static final double ROUNDING = 1e-9;

    @Override
    public String name() {
        return "energy-integral";
    }

    @Override
    public List<CheckResult> run(long seed) {
        Totals totals = play(new RandomStreams(seed).stream("physics." + name(), 0));
        return List.of(new CheckResult(
                "energy of all stages, integral of power",
                "sum over pieces of power x share x duration",
                "J",
                totals.integralJ,
                totals.ofStagesJ,
                ROUNDING * totals.integralJ,
                "rounding"));
    }

    private Totals play(RandomStream draws) {
        Changing pace = new Changing(draws);
        Totals totals = new Totals(pace);
        RoundPlan plan = plan();
        new RoundPlayer(new Horizon(FRAME_S, Long.MAX_VALUE, 1000))
                .play(
                        List.of(
                                new Resource("line", new Discipline.Dedicated()),
                                new Resource("device", new Discipline.Dedicated()),
                                new Resource("server", new Discipline.ProcessorSharing(SHARED_SLOTS))),
                        1,
                        pace,
                        pace,
                        (cohort, round, timeS) -> round < ROUNDS ? Optional.of(plan) : Optional.empty(),
                        totals);
        return totals;
    }

    private static RoundPlan plan() {
        double work = FRAMES_PER_STAGE * FRAME_S;
        List<Chain> chains = new ArrayList<>();
        for (int member = 0; member < MEMBERS; member++) {
            chains.add(Chain.linear(
                    member,
                    Stage.of("send", 0, work, WorkUnit.BIT),
                    Stage.of("compute", 1, work, WorkUnit.FLOP),
                    Stage.of("serve", SHARED, work, WorkUnit.FLOP)));
        }
        return new RoundPlan(chains, List.of());
    }

    /** Rates in 0.5..1.5 and powers in 0..1, drawn for every member at each boundary. */
    private static final class Changing implements FrameProcess, RateSource {
        private final RandomStream draws;
        private final double[] ratePerS = new double[MEMBERS];
        private final double[] powerW = new double[MEMBERS];
        private final List<double[]> ratesOfFrame = new ArrayList<>();
        private final List<double[]> powersOfFrame = new ArrayList<>();

        Changing(RandomStream draws) {
            this.draws = draws;
        }

        @Override
        public void boundary(long frame, double startS) {
            for (int member = 0; member < MEMBERS; member++) {
                ratePerS[member] = 0.5 + draws.nextDouble();
                powerW[member] = draws.nextDouble();
            }
            ratesOfFrame.add(ratePerS.clone());
            powersOfFrame.add(powerW.clone());
        }

        @Override
        public void decide(long frame, double startS) {
            // powers and rates are drawn, not decided
        }

        @Override
        public double ratePerS(int member, Stage stage) {
            return ratePerS[member];
        }

        @Override
        public double powerW(int member, Stage stage) {
            return powerW[member];
        }

        /** Power drawn in a piece; its share of the resource shows in its rate. */
        double powerInW(Segment piece) {
            int frame = (int) ((piece.fromS() + piece.toS()) / 2 / FRAME_S);
            double share = piece.ratePerS() / ratesOfFrame.get(frame)[piece.member()];
            return powersOfFrame.get(frame)[piece.member()] * share;
        }
    }

    private static final class Totals implements Observer {
        private final Changing pace;
        private double integralJ;
        private double ofStagesJ;

        Totals(Changing pace) {
            this.pace = pace;
        }

        @Override
        public boolean wantsSegments() {
            return true;
        }

        @Override
        public void segment(Segment piece) {
            integralJ += pace.powerInW(piece) * (piece.toS() - piece.fromS());
        }

        @Override
        public boolean keepsStageEnds() {
            return false;
        }

        @Override
        public void stageEnded(StageEnded ended) {
            ofStagesJ += ended.energyJ();
        }
    }
}
