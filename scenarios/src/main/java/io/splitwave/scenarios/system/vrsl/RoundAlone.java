package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.scenarios.play.BothObservers;
import io.splitwave.scenarios.system.vrsl.world.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One round of a run alone. With a barrier for all, a round begins with nothing in flight, so it depends only on its
 * start and its frames. The player begins with the frame in which the round began, at that frame's time in the run, so
 * that times are the same to the bit; a pause precedes the round.
 */
final class RoundAlone {
    private static final long STALL_FRAMES = 10_000;
    private static final int PAUSE = 0;
    private static final int ROUND = 1;

    private final Protocol protocol;
    private final InForce inForce;
    private final long firstFrame;
    private final double pauseS;
    private final RoundPlayer player;

    /**
     * @param startS when the round starts in the run, s
     */
    RoundAlone(Protocol protocol, double frameLengthS, InForce inForce, double startS) {
        this.protocol = protocol;
        FrameGrid grid = new FrameGrid(frameLengthS);
        this.inForce = inForce;
        this.firstFrame = grid.frameAt(startS);
        // exact, as the frame's start is at least half of it (Sterbenz's lemma), and so is the sum that gives it back
        this.pauseS = Math.max(0, startS - grid.startS(firstFrame));
        this.player = new RoundPlayer(new Horizon(frameLengthS, firstFrame, Long.MAX_VALUE, STALL_FRAMES));
    }

    /** The frame in which it starts. */
    long firstFrame() {
        return firstFrame;
    }

    /**
     * Plays it.
     *
     * @param frames the content of its frames
     * @return its length, s; NaN if it does not close
     */
    double makespanS(RateSource rates, FrameProcess frames, Observer observer) {
        List<Resource> resources = new ArrayList<>(protocol.resources());
        int clock = resources.size();
        resources.add(new Resource("clock", new Discipline.Dedicated()));
        Length length = new Length();
        player.play(
                resources,
                1,
                new WithClock(rates, clock),
                frames,
                new Rounds(Stage.of("pause", clock, pauseS, WorkUnit.SECOND)),
                new BothObservers(length, observer));
        return length.makespanS;
    }

    /** Plays it; here before it is played. */
    Player player() {
        return player;
    }

    private final class Rounds implements RoundSource {
        private final Stage pause;

        Rounds(Stage pause) {
            this.pause = pause;
        }

        @Override
        public Optional<RoundPlan> next(int cohort, int round, double timeS) {
            if (round == PAUSE) {
                return Optional.of(new RoundPlan(List.of(Chain.linear(0, pause)), List.of()));
            }
            if (round > ROUND) {
                return Optional.empty();
            }
            int[] userDevices = inForce.attendance().among(protocol.cohorts().get(cohort));
            inForce.adopt(userDevices);
            return Optional.of(
                    protocol.round().plan(inForce.plan().form(), userDevices, inForce.cuts(), inForce.locals()));
        }
    }

    private static final class Length implements Observer {
        private double makespanS = Double.NaN;

        @Override
        public boolean keepsStageEnds() {
            return false;
        }

        @Override
        public void roundEnded(RoundEnded ended) {
            if (ended.round() == ROUND && !ended.failed() && !ended.unfinished()) {
                makespanS = ended.endS() - ended.startS();
            }
        }
    }

    /** A resource for stages that only take time. */
    private record WithClock(RateSource rates, int clock) implements RateSource {
        @Override
        public double ratePerS(int member, Stage stage) {
            return stage.resource() == clock ? 1 : rates.ratePerS(member, stage);
        }

        @Override
        public double powerW(int member, Stage stage) {
            return stage.resource() == clock ? 0 : rates.powerW(member, stage);
        }
    }
}
