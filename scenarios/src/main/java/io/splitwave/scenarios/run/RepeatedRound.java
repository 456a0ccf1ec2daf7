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
import io.splitwave.output.row.RoundRow;
import io.splitwave.scenarios.assembly.Protocol;
import io.splitwave.scenarios.assembly.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Plays one round of a run again, alone, on the frames it had. A barrier for all makes a round begin with nothing in
 * flight, so its start and its frames are all it knows of the past. The player's time begins with the frame in which the
 * round began; a pause of that length comes first.
 */
final class RepeatedRound {
    private static final long STALL_FRAMES = 10_000;
    private static final int PAUSE = 0;
    private static final int ROUND = 1;

    private final World world;
    private final Protocol protocol;
    private final double frameLengthS;
    private final RecordedFrames frames;

    RepeatedRound(World world, Protocol protocol, double frameLengthS, RecordedFrames frames) {
        this.world = world;
        this.protocol = protocol;
        this.frameLengthS = frameLengthS;
        this.frames = frames;
    }

    /** The frame in force when a round starts. */
    long firstFrame(RoundRow round) {
        long frame = (long) (round.startS() / frameLengthS);
        // a boundary is frame times length, which the quotient may miss by a rounding
        while ((frame + 1) * frameLengthS <= round.startS()) {
            frame++;
        }
        while (frame * frameLengthS > round.startS()) {
            frame--;
        }
        return frame;
    }

    /**
     * Length of the round with an improvement of its straggler.
     *
     * @return s; NaN if the round does not close
     */
    double makespanS(RoundRow round, Improvement improvement) {
        long first = firstFrame(round);
        double pauseS = round.startS() - first * frameLengthS;
        InForce inForce = new InForce(world.userDevices());
        RateSource rates = new ImprovedRates(world, inForce, round.straggler().ud(), improvement);
        List<Resource> resources = new ArrayList<>(protocol.resources());
        int clock = resources.size();
        resources.add(new Resource("clock", new Discipline.Dedicated()));
        Length length = new Length();
        Frames boundaries = new Frames(inForce, first);
        RoundPlayer player = new RoundPlayer(
                resources,
                1,
                new Horizon(frameLengthS, Long.MAX_VALUE, STALL_FRAMES),
                new WithClock(rates, clock),
                boundaries,
                new Rounds(inForce, Stage.of("pause", clock, pauseS, WorkUnit.SECOND)),
                length);
        boundaries.left = ud -> player.drop(ud, DropReason.LEFT);
        player.play();
        return length.makespanS;
    }

    private final class Frames implements FrameProcess {
        private final InForce inForce;
        private final long first;
        private IntConsumer left;
        private Attendance attendance;

        Frames(InForce inForce, long first) {
            this.inForce = inForce;
            this.first = first;
        }

        @Override
        public void boundary(long frame, double startS) {
            Attendance now = frames.get(first + frame).attendance();
            if (attendance != null) {
                for (int ud : now.leftSince(attendance)) {
                    left.accept(ud);
                }
            }
            attendance = now;
        }

        @Override
        public void decide(long frame, double startS) {
            RecordedFrames.Frame recorded = frames.get(first + frame);
            inForce.plan(frames.context(), recorded.decision(), recorded.links(), recorded.attendance());
        }
    }

    private final class Rounds implements RoundSource {
        private final InForce inForce;
        private final Stage pause;

        Rounds(InForce inForce, Stage pause) {
            this.inForce = inForce;
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
