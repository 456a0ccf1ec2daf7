package io.splitwave.kernel.play;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.time.EventLoop;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.kernel.time.Order;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Plays the rounds of one or more cohorts over frames, once, in one thread.
 *
 * <p>A cohort is a set of members that go through rounds together; members without a barrier between their rounds are
 * cohorts of one. At equal times completions come first, then deadlines, the frame boundary, decisions, starts; ties by
 * member. The same inputs give the same facts in the same order, to the bit. An exception thrown by a caller's object
 * leaves {@link #play()} and the player cannot be used again.
 */
public final class RoundPlayer {
    private final Horizon horizon;
    private final FrameProcess frames;
    private final RoundSource rounds;

    private final EventLoop loop = new EventLoop();
    private final FrameWindow window;
    private final Facts facts;
    private final Meters meters = new Meters();
    private final Pacer pacer;
    private final StartQueue starts;
    private final Servers servers;
    private final Cohorts cohorts;
    private final RunContext context;
    private final StallWatch stallWatch;

    /** Cohorts whose next round is asked for at the next frame; at first all of them. */
    private final BitSet waiting = new BitSet();

    private volatile boolean stopRequested;
    private boolean callersTurn;
    private RunEnd end;
    private boolean started;

    /**
     * Prepares a run.
     *
     * @param resources what serves the stages; a stage names its resource by the index in this list; copied
     * @param cohorts number of cohorts, at least 1
     * @param horizon frame length and limits
     * @param rates how fast stages go and what they draw
     * @param frames what happens at the start of each frame
     * @param rounds what each round contains
     * @param observer is told what happened
     * @throws IllegalArgumentException if there is no cohort
     */
    public RoundPlayer(
            List<Resource> resources,
            int cohorts,
            Horizon horizon,
            RateSource rates,
            FrameProcess frames,
            RoundSource rounds,
            Observer observer) {
        if (cohorts < 1) {
            throw new IllegalArgumentException("round player: cohorts must be >= 1, was " + cohorts);
        }
        this.horizon = Objects.requireNonNull(horizon, "horizon");
        this.frames = Objects.requireNonNull(frames, "frames");
        this.rounds = Objects.requireNonNull(rounds, "rounds");
        this.window = new FrameWindow(new FrameGrid(horizon.frameLengthS()), horizon.firstFrame());
        this.facts = new Facts(Objects.requireNonNull(observer, "observer"), loop, window);
        this.starts = new StartQueue(loop, new Starter());
        this.pacer = new Pacer(Objects.requireNonNull(rates, "rates"), loop, window, meters, facts, starts);
        this.servers = new Servers(List.copyOf(resources), loop, window, meters, pacer, starts);
        this.cohorts = new Cohorts(cohorts);
        this.context = new RunContext(loop, window, facts, meters, starts, servers, this::roundEnded);
        this.stallWatch = new StallWatch(horizon.stallFrames());
        waiting.set(0, cohorts);
    }

    /**
     * Plays from the start of the first frame until every cohort is finished, the last frame of the horizon is over, or a stop is requested.
     *
     * @return how it ended
     * @throws IllegalStateException if it is called twice, or if nothing moves for as many frames as the horizon allows;
     *     the message says who waits for what
     * @throws IllegalArgumentException if a plan or a rate is not usable
     * @throws io.splitwave.kernel.time.StoppedException before the next event once this thread has been interrupted
     */
    public RunEnd play() {
        if (started) {
            throw new IllegalStateException("play() may be called only once");
        }
        started = true;
        loop.schedule(window.endS(), Order.FRAME_BOUNDARY, 0, this::boundary, 0);
        loop.run();
        return end;
    }

    /**
     * The simulated time.
     *
     * @return s
     */
    public double nowS() {
        return loop.nowS();
    }

    /**
     * The present frame. At the instant of a boundary completions still belong to the frame before.
     *
     * @return the frame, from the first on; the one before it before the run
     */
    public long frame() {
        return window.frame();
    }

    /**
     * Says that the rate source would answer differently now, in the middle of a frame. At the end of this instant, after
     * new rounds have begun and before new stages start, everything in flight moves on at its old rate, all rates are
     * asked again, and completions inside the frame move. Not needed inside {@link FrameProcess}. May be called from any
     * callback but the rate source.
     *
     * @throws IllegalStateException if it is called from the rate source
     */
    public void ratesChanged() {
        if (pacer.isAsking()) {
            throw new IllegalStateException("ratesChanged() called by the rate source while it is asked for a rate");
        }
        starts.addRateChange();
    }

    /**
     * Drops a member from its running round. What it holds is free at once and it leaves every barrier that is not open
     * yet. No effect if the member is in no running round or its chain is over already. To be called from
     * {@link FrameProcess} and {@link RoundSource}; observers do not steer.
     *
     * @param member the member
     * @param reason why
     * @throws IllegalStateException if it is called from anywhere else
     */
    public void drop(int member, DropReason reason) {
        Objects.requireNonNull(reason, "reason");
        if (!callersTurn) {
            throw new IllegalStateException(
                    "drop of member " + member + ": only a frame process or a round source may drop");
        }
        ChainRun chain = cohorts.chainOf(member);
        if (chain != null) {
            callersTurn = false;
            chain.round.drop(chain, reason);
            callersTurn = true;
        }
    }

    /**
     * Work left of a stage of a running round.
     *
     * @param member the member
     * @param stage index of the stage in its chain
     * @return work units; 0 if it is complete, all of it if it has not started
     * @throws IllegalArgumentException if the member is in no running round or has no such stage
     */
    public double remainingWork(int member, int stage) {
        ChainRun chain = cohorts.chainOf(member);
        if (chain == null) {
            throw new IllegalArgumentException("remaining work: member " + member + " is in no running round");
        }
        if (stage < 0 || stage >= chain.stages.length) {
            throw new IllegalArgumentException("remaining work: member " + member + " has stages 0.."
                    + (chain.stages.length - 1) + ", was " + stage);
        }
        StageRun run = chain.stages[stage];
        return run.phase() == StageRun.Phase.SERVED
                ? meters.leftAt(run.meter, servers.of(run).serviceTime())
                : run.stage.work() - run.workDone();
    }

    /** Asks the run to end at the next frame boundary. May be called from any thread, at any time. */
    public void requestStop() {
        stopRequested = true;
    }

    private void boundary(int none) {
        if (window.begun() > 0) {
            stallWatch.frameEnded(anyProgress(), window, cohorts.running(), waiting.cardinality());
        }
        if (stopRequested) {
            breakOff(EndReason.STOPPED);
        } else if (window.begun() == horizon.maxFrames()) {
            breakOff(EndReason.FRAME_LIMIT);
        } else {
            window.advance();
            facts.frameStarted();
            callersTurn = true;
            frames.boundary(window.frame(), window.startS());
            callersTurn = false;
            loop.schedule(window.startS(), Order.DECISION, 0, this::decide, 0);
            loop.schedule(window.endS(), Order.FRAME_BOUNDARY, 0, this::boundary, 0);
        }
    }

    private void decide(int none) {
        callersTurn = true;
        frames.decide(window.frame(), window.startS());
        callersTurn = false;
        servers.refresh();
        waiting.stream().forEach(starts::addRound);
        waiting.clear();
    }

    private boolean anyProgress() {
        if (facts.takeProgress() || servers.isAnyMoving()) {
            return true;
        }
        for (CohortRound round : cohorts.running()) {
            if (round != null && round.awaitsDeadline()) {
                return true;
            }
        }
        return false;
    }

    private void breakOff(EndReason reason) {
        for (CohortRound round : cohorts.running().clone()) {
            if (round != null) {
                round.cutOff();
            }
        }
        finish(reason);
    }

    private void finish(EndReason reason) {
        end = new RunEnd(loop.nowS(), window.begun(), reason);
        loop.stop();
    }

    private void roundEnded(CohortRound round) {
        cohorts.leave(round);
        starts.addRound(round.cohort);
    }

    /** Carries out starts in the order the queue has given them. */
    private final class Starter implements StartQueue.Starter {
        @Override
        public void beginRound(int cohort) {
            int number = cohorts.nextRound(cohort);
            callersTurn = true;
            if (rounds.waits(cohort, number)) {
                callersTurn = false;
                waiting.set(cohort);
                return;
            }
            Optional<RoundPlan> plan = rounds.next(cohort, number, loop.nowS());
            callersTurn = false;
            if (plan.isPresent()) {
                CohortRound round = new CohortRound(cohort, number, plan.get(), context);
                cohorts.enter(round, plan.get(), servers.count());
                round.begin();
            } else if (cohorts.finishOne()) {
                finish(EndReason.ROUNDS_DONE);
            }
        }

        @Override
        public void askRates() {
            servers.refresh();
        }

        @Override
        public void starved(StageRun stage) {
            if (stage.phase() == StageRun.Phase.SERVED && meters.ratePerS(stage.meter) == 0) {
                stage.chain.round.drop(stage.chain, DropReason.RATE_ZERO);
            }
        }

        @Override
        public void request(StageRun stage) {
            if (stage.phase() == StageRun.Phase.READY) {
                servers.of(stage).request(stage);
            }
        }

        @Override
        public void admit(int resource) {
            servers.get(resource).admit();
        }
    }
}
