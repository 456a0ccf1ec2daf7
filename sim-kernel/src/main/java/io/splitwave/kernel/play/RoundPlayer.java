package io.splitwave.kernel.play;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.time.EventLoop;
import io.splitwave.kernel.time.FrameGrid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Plays the rounds of one or more cohorts over frames, once, in one thread. It is made first, so that what it plays can
 * be given it as a {@link Player}.
 *
 * <p>A cohort is a set of members that go through rounds together; members without a barrier between their rounds are
 * cohorts of one. At equal times completions come first, then empty energy stores, deadlines, the frame boundary,
 * decisions, starts; ties by member. The same inputs give the same facts in the same order, to the bit. An exception
 * thrown by a caller's object leaves {@link #play} and the player cannot be used again.
 */
public final class RoundPlayer implements Player {
    private final Horizon horizon;
    private final EventLoop loop = new EventLoop();
    private final FrameWindow window;

    private volatile boolean stopRequested;
    private boolean started;
    private Run run; // null before play

    /**
     * Makes a player at time 0, before the first frame.
     *
     * @param horizon frame length and limits
     */
    public RoundPlayer(Horizon horizon) {
        this.horizon = Objects.requireNonNull(horizon, "horizon");
        this.window = new FrameWindow(new FrameGrid(horizon.frameLengthS()), horizon.firstFrame());
    }

    /**
     * Plays members without energy stores, as {@link #play(List, int, RateSource, FrameProcess, RoundSource, Observer,
     * EnergyStores)} does with {@link EnergyStores#none()}.
     *
     * @param resources what serves the stages; a stage names its resource by the index in this list; copied
     * @param cohorts number of cohorts, at least 1
     * @param rates how fast stages go and what they draw
     * @param frames what happens at the start of each frame
     * @param rounds what each round contains
     * @param observer hears what happened
     * @return how it ended
     * @throws IllegalStateException as the other
     * @throws IllegalArgumentException as the other
     * @throws io.splitwave.kernel.time.StoppedException as the other
     */
    public RunEnd play(
            List<Resource> resources,
            int cohorts,
            RateSource rates,
            FrameProcess frames,
            RoundSource rounds,
            Observer observer) {
        return play(resources, cohorts, rates, frames, rounds, observer, EnergyStores.none());
    }

    /**
     * Plays from the start of the first frame until every cohort is finished, the last frame of the horizon is over, or a
     * stop is requested. If it was requested before, no frame begins and no round is asked for.
     *
     * @param resources what serves the stages; a stage names its resource by the index in this list; copied
     * @param cohorts number of cohorts, at least 1
     * @param rates how fast stages go and what they draw
     * @param frames what happens at the start of each frame
     * @param rounds what each round contains
     * @param observer hears what happened
     * @param stores the energy that members have for the run. A member whose store is empty is dropped at that instant with
     *     {@link DropReason#BATTERY}, after the completions of the instant and before its deadlines, the boundary and the
     *     starts. Its stages have then drawn the store exactly, to the rounding of their sum. If its chain is over by then,
     *     it is not dropped. It draws no more: a stage with power that it starts later drops it at once
     * @return how it ended
     * @throws IllegalStateException if it is called twice, or if nothing moves for as many frames as the horizon allows;
     *     the message says who waits for what
     * @throws IllegalArgumentException if there is no cohort, if a store names a resource that there is not, or if a plan or
     *     a rate is not usable
     * @throws io.splitwave.kernel.time.StoppedException before the next event once this thread has been interrupted
     */
    public RunEnd play(
            List<Resource> resources,
            int cohorts,
            RateSource rates,
            FrameProcess frames,
            RoundSource rounds,
            Observer observer,
            EnergyStores stores) {
        if (cohorts < 1) {
            throw new IllegalArgumentException("round player: cohorts must be >= 1, was " + cohorts);
        }
        return play(resources, cohorts, rates, frames, rounds, RequestSource.none(), observer, stores);
    }

    /**
     * Plays requests that arrive, without cohorts and energy stores, until all have ended, the last frame of the horizon is
     * over, or a stop is requested.
     *
     * @param resources what serves the stages; a stage names its resource by the index in this list; copied
     * @param rates how fast stages go and what they draw
     * @param frames what happens at the start of each frame
     * @param requests when requests arrive and what they do
     * @param observer hears what happened
     * @return how it ended
     * @throws IllegalStateException as the others
     * @throws IllegalArgumentException as the others
     * @throws io.splitwave.kernel.time.StoppedException as the others
     */
    public RunEnd playRequests(
            List<Resource> resources,
            RateSource rates,
            FrameProcess frames,
            RequestSource requests,
            Observer observer) {
        RoundSource noRounds = (cohort, round, timeS) -> Optional.empty();
        return play(resources, 0, rates, frames, noRounds, requests, observer, EnergyStores.none());
    }

    /**
     * Plays cohorts and requests on the same resources, until every cohort and every request is finished, the last frame of
     * the horizon is over, or a stop is requested.
     *
     * @param resources what serves the stages; a stage names its resource by the index in this list; copied
     * @param cohorts number of cohorts, at least 0
     * @param rates how fast stages go and what they draw
     * @param frames what happens at the start of each frame
     * @param rounds what each round of a cohort contains
     * @param requests when requests arrive and what they do
     * @param observer hears what happened
     * @param stores the energy that members have for the run, as in the other
     * @return how it ended
     * @throws IllegalStateException as the others, or if more requests are in flight than their source allows
     * @throws IllegalArgumentException as the others, or if the number of cohorts is negative or the time of an arrival not
     *     usable
     * @throws io.splitwave.kernel.time.StoppedException as the others
     */
    public RunEnd play(
            List<Resource> resources,
            int cohorts,
            RateSource rates,
            FrameProcess frames,
            RoundSource rounds,
            RequestSource requests,
            Observer observer,
            EnergyStores stores) {
        Objects.requireNonNull(stores, "stores");
        if (started) {
            throw new IllegalStateException("play() may be called only once");
        }
        if (cohorts < 0) {
            throw new IllegalArgumentException("round player: cohorts must be >= 0, was " + cohorts);
        }
        for (int resource : stores.paidResources()) {
            if (resource >= resources.size()) {
                throw new IllegalArgumentException("round player: energy stores name resource " + resource
                        + ", but there are " + resources.size());
            }
        }
        started = true;
        run = new Run(
                horizon,
                loop,
                window,
                () -> stopRequested,
                resources,
                cohorts,
                rates,
                frames,
                rounds,
                requests,
                observer,
                stores);
        return run.play();
    }

    @Override
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

    @Override
    public void ratesChanged() {
        if (run != null) {
            run.ratesChanged();
        }
    }

    @Override
    public void drop(int member, DropReason why) {
        Objects.requireNonNull(why, "why");
        if (run == null || !run.isCallersTurn()) {
            throw new IllegalStateException(
                    "drop of member " + member + ": only a frame process or a round source may drop");
        }
        run.drop(member, why);
    }

    @Override
    public double remainingWork(int member, int stage) {
        ChainRun chain = run == null ? null : run.chainOf(member);
        if (chain == null) {
            throw new IllegalArgumentException("remaining work: member " + member + " is in no running round");
        }
        if (stage < 0 || stage >= chain.stages()) {
            throw new IllegalArgumentException(
                    "remaining work: member " + member + " has stages 0.." + (chain.stages() - 1) + ", was " + stage);
        }
        return run.workLeft(chain, stage);
    }

    @Override
    public double energyLeftJ(int member) {
        if (run == null) {
            throw new IllegalStateException("energy left of member " + member + ": asked before the run");
        }
        return run.energyLeftJ(member);
    }

    /** Asks the run to end at the next frame boundary, the first included. May be called from any thread, at any time. */
    public void requestStop() {
        stopRequested = true;
    }
}
