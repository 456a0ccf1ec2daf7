package org.example.splitwave;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.output.row.Place;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.system.Account;
import io.splitwave.scenarios.system.RoundLearner;
import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.Shared;
import io.splitwave.scenarios.system.Start;
import io.splitwave.scenarios.system.Station;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/** Begins replications of the system: speeds are drawn, and every round has the same stages. */
final class PollingRounds implements Shared {
    private static final int DEVICE = 0;
    private static final int LINK = 1;

    private final Scenario scenario;

    PollingRounds(Scenario scenario) {
        this.scenario = scenario;
    }

    @Override
    public Setup begin(Start start) {
        RandomStream stream = start.streams().stream("polling speed", start.replication());
        Interval speed = scenario.of(PollingSystem.SPEED);
        double[] flops = IntStream.range(0, Math.toIntExact(scenario.of(PollingSystem.COUNT)))
                .mapToDouble(device -> speed.min() + (speed.max() - speed.min()) * stream.nextDouble())
                .toArray();
        return new Setup(
                List.of(
                        Station.of(new Resource("device", new Discipline.Dedicated()), Place.UD),
                        Station.of(new Resource("link", new Discipline.Fifo(1)), Place.UD)),
                1,
                frames(start.whereabouts()),
                rounds(flops.length),
                rates(flops),
                Setup.STEERS_NOTHING,
                new NothingMore(),
                RoundLearner.NONE,
                List.of());
    }

    private RoundSource rounds(int devices) {
        Stage compute = Stage.of("compute", DEVICE, scenario.of(PollingSystem.WORK), WorkUnit.FLOP);
        Stage send = Stage.of("send", LINK, scenario.of(PollingSystem.RESULT), WorkUnit.BIT);
        RoundPlan plan = new RoundPlan(
                IntStream.range(0, devices)
                        .mapToObj(device -> Chain.linear(device, compute, send))
                        .toList(),
                List.of());
        return (cohort, round, timeS) ->
                round < scenario.horizon().rounds() ? Optional.of(plan) : Optional.empty();
    }

    private RateSource rates(double[] flops) {
        double rate = scenario.of(PollingSystem.RATE);
        return new RateSource() {
            @Override
            public double ratePerS(int member, Stage stage) {
                return stage.resource() == DEVICE ? flops[member] : rate;
            }

            @Override
            public double powerW(int member, Stage stage) {
                return 0; // the words declare no payer, so no energy is asked for
            }
        };
    }

    private static FrameProcess frames(Whereabouts whereabouts) {
        return new FrameProcess() {
            @Override
            public void boundary(long frame, double startS) {
                whereabouts.movesOn(frame, startS);
            }

            @Override
            public void decide(long frame, double startS) {
                whereabouts.plays();
            }
        };
    }

    /** Devices adopt nothing, and the common figures are all there are. */
    private static final class NothingMore implements Account {
        @Override
        public double[] adopted(int member) {
            return new double[0];
        }

        @Override
        public double[] figures() {
            return new double[0];
        }
    }
}
