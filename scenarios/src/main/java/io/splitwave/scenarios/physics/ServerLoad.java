package io.splitwave.scenarios.physics;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.ServerSpec;
import io.splitwave.learning.protocol.SplitRound;
import io.splitwave.learning.protocol.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import umontreal.ssj.rng.RandomStream;

/**
 * The edge server under Poisson arrivals, played by the kernel as in a run: each customer is a UD whose chain is a delay
 * until its arrival, then a server stage; no barrier.
 *
 * @param server speed, slots, discipline
 * @param arrivalsPerS rate of the arrivals, 1/s
 * @param meanFlop mean work of a customer
 * @param constantWork whether all bring the same work; otherwise it is exponential
 */
record ServerLoad(ServerSpec server, double arrivalsPerS, double meanFlop, boolean constantWork) {
    /**
     * The rates never change, so the frames have no effect: the kernel carries stages in service over each boundary.
     */
    private static final int FRAMES = 8;

    /** The times of the customers, in the order of arrival. */
    record Stays(double[] waitS, double[] stayS) {}

    /** Mean time of service at the full speed of one slot. */
    double meanServiceS() {
        return meanFlop / server.speedFlops();
    }

    /** Plays this number of customers, from an empty server on. */
    Stays play(int customers, RandomStream draws) {
        List<Chain> chains = new ArrayList<>(customers);
        double arrivalS = 0;
        for (int customer = 0; customer < customers; customer++) {
            arrivalS += exponential(draws) / arrivalsPerS;
            double flop = constantWork ? meanFlop : meanFlop * exponential(draws);
            chains.add(Chain.linear(
                    customer,
                    Stage.of("arrival", SplitRound.DEVICE_RESOURCE, arrivalS, WorkUnit.SECOND),
                    Stage.of(StageKind.SERVER, SplitRound.SERVER_RESOURCE, flop, WorkUnit.FLOP)));
        }
        RoundPlan plan = new RoundPlan(chains, List.of());
        Stays stays = new Stays(new double[customers], new double[customers]);
        new RoundPlayer(new Horizon(arrivalS / FRAMES, Long.MAX_VALUE, 1))
                .play(
                        protocol().resources(server),
                        1,
                        new ServerRates(),
                        new SteadyFrames(),
                        (cohort, round, timeS) -> round == 0 ? Optional.of(plan) : Optional.empty(),
                        new Meter(stays));
        return stays;
    }

    /** A protocol with a server; its sizes are not used, since the plan is made here. */
    private static SplitRound protocol() {
        return new SplitRound(new ModelProfile(new double[][] {{1}}, new double[] {1, 1}, new double[] {1, 1}), true);
    }

    private static double exponential(RandomStream draws) {
        return -Math.log(draws.nextDouble());
    }

    private final class ServerRates implements RateSource {
        @Override
        public double ratePerS(int member, Stage stage) {
            return stage.resource() == SplitRound.SERVER_RESOURCE ? server.speedFlops() : 1;
        }

        @Override
        public double powerW(int member, Stage stage) {
            return 0;
        }
    }

    private static final class SteadyFrames implements FrameProcess {
        @Override
        public void boundary(long frame, double startS) {
            // the world does not change
        }

        @Override
        public void decide(long frame, double startS) {
            // and no decision is made
        }
    }

    private record Meter(Stays stays) implements Observer {
        @Override
        public boolean keepsStageEnds() {
            return false;
        }

        @Override
        public void stageEnded(StageEnded ended) {
            if (ended.stage().resource() == SplitRound.SERVER_RESOURCE) {
                stays.waitS()[ended.member()] = ended.startS() - ended.requestedS();
                stays.stayS()[ended.member()] = ended.endS() - ended.requestedS();
            }
        }
    }
}
