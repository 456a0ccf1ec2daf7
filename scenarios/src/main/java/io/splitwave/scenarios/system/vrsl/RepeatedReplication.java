package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.RoundStarted;
import io.splitwave.kernel.round.Stage;
import io.splitwave.output.row.RoundRow;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.vrsl.world.Protocol;
import io.splitwave.scenarios.system.vrsl.world.World;
import java.util.HashMap;
import java.util.Map;

/**
 * Plays a replication without barriers again, from its start: rounds of others are in flight at any time, so no round
 * can be played alone. An improvement holds during one round of one UD; its effects on the others, at the server and in
 * their twin shares, are included.
 */
final class RepeatedReplication {
    private static final long STALL_FRAMES = 10_000;

    private final World world;
    private final Protocol protocol;
    private final Scenario scenario;
    private final PastFrames frames;

    RepeatedReplication(World world, Protocol protocol, Scenario scenario, PastFrames frames) {
        this.world = world;
        this.protocol = protocol;
        this.scenario = scenario;
        this.frames = frames;
    }

    /** One round of one cohort. */
    record Which(int cohort, int round) {
        static Which of(RoundRow round) {
            return new Which(round.cohort(), round.round());
        }
    }

    /** The original lengths of all rounds that close, s. */
    Map<Which, Double> makespansS() {
        Play play = new Play(null, 0, Improvement.NONE);
        play.play();
        return play.makespansS;
    }

    /**
     * Length of a round with an improvement of its UD.
     *
     * @return s; NaN if the round does not close
     */
    double makespanS(RoundRow round, Improvement improvement) {
        Play play = new Play(Which.of(round), round.straggler().ud(), improvement);
        play.play();
        return play.makespansS.getOrDefault(Which.of(round), Double.NaN);
    }

    private final class Play implements Observer, RateSource {
        private final Which improved; // null: none
        private final RateSource usual;
        private final RateSource better;
        private final InForce inForce;
        private final RoundPlayer player;
        private final Map<Which, Double> makespansS = new HashMap<>();
        private boolean underWay;

        Play(Which improved, int ud, Improvement improvement) {
            this.improved = improved;
            this.inForce = new InForce(world.userDevices());
            this.usual = new StageRates(world, inForce);
            this.better = new ImprovedRates(world, inForce, ud, improvement);
            long frameLimit = scenario.horizon().frames().orElse(Long.MAX_VALUE);
            this.player = new RoundPlayer(new Horizon(
                    scenario.frame().lengthS(), improved == null ? frameLimit : Long.MAX_VALUE, STALL_FRAMES));
        }

        void play() {
            Rounds rounds = new Rounds(
                    protocol.round(),
                    inForce,
                    protocol.cohorts(),
                    scenario.horizon().rounds(),
                    player);
            player.play(
                    protocol.resources(),
                    protocol.cohorts().size(),
                    this,
                    new PastBoundaries(frames, inForce, player),
                    rounds,
                    this);
        }

        @Override
        public boolean keepsStageEnds() {
            return false;
        }

        @Override
        public void roundStarted(RoundStarted started) {
            underWay |= new Which(started.cohort(), started.round()).equals(improved);
        }

        @Override
        public void roundEnded(RoundEnded ended) {
            Which which = new Which(ended.cohort(), ended.round());
            if (!ended.failed() && !ended.unfinished()) {
                makespansS.put(which, ended.endS() - ended.startS());
            }
            if (which.equals(improved)) {
                underWay = false;
                player.requestStop();
            }
        }

        @Override
        public double ratePerS(int ud, Stage stage) {
            return (underWay ? better : usual).ratePerS(ud, stage);
        }

        @Override
        public double powerW(int ud, Stage stage) {
            return usual.powerW(ud, stage);
        }
    }
}
