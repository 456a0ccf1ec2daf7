package io.splitwave.scenarios.run;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.scenarios.assembly.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One round of a run by itself. A barrier for all makes a round begin with nothing in flight, so its start and its frames
 * are all it knows of the past. The player's time begins with the frame in which the round began; a pause comes first.
 */
final class RoundAlone {
    private static final long STALL_FRAMES = 10_000;
    private static final int PAUSE = 0;
    private static final int ROUND = 1;

    private final Protocol protocol;
    private final double frameLengthS;
    private final InForce inForce;
    private final double pauseS;
    private RoundPlayer player;

    /**
     * @param pauseS how long after its first frame the round starts, s
     */
    RoundAlone(Protocol protocol, double frameLengthS, InForce inForce, double pauseS) {
        this.protocol = protocol;
        this.frameLengthS = frameLengthS;
        this.inForce = inForce;
        this.pauseS = pauseS;
    }

    /** The frame in force at an instant. */
    static long frameAt(double instantS, double frameLengthS) {
        long frame = (long) (instantS / frameLengthS);
        // a boundary is frame times length, which the quotient may miss by a rounding
        while ((frame + 1) * frameLengthS <= instantS) {
            frame++;
        }
        while (frame * frameLengthS > instantS) {
            frame--;
        }
        return frame;
    }

    /**
     * Plays it.
     *
     * @param frames what its frames bring, the first of them as frame 0
     * @return its length, s; NaN if it does not close
     */
    double makespanS(RateSource rates, FrameProcess frames, Observer observer) {
        List<Resource> resources = new ArrayList<>(protocol.resources());
        int clock = resources.size();
        resources.add(new Resource("clock", new Discipline.Dedicated()));
        Length length = new Length();
        player = new RoundPlayer(
                resources,
                1,
                new Horizon(frameLengthS, Long.MAX_VALUE, STALL_FRAMES),
                new WithClock(rates, clock),
                frames,
                new Rounds(Stage.of("pause", clock, pauseS, WorkUnit.SECOND)),
                new BothObservers(length, observer));
        player.play();
        return length.makespanS;
    }

    /** A UD leaves. */
    void left(int ud) {
        player.drop(ud, DropReason.LEFT);
    }

    /** Time since the start of the first frame, s. */
    double nowS() {
        return player.nowS();
    }

    void ratesChanged() {
        player.ratesChanged();
    }

    double remainingWork(int ud, int stage) {
        return player.remainingWork(ud, stage);
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
        public void roundEnded(RoundEnded ended) {
            if (ended.round() == ROUND && !ended.failed() && !ended.unfinished()) {
                makespanS = ended.endS() - ended.startS();
            }
        }
    }

    /** A resource that only lets time pass. */
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
