package io.splitwave.kernel.play;

import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.time.EventAction;
import io.splitwave.kernel.time.EventLoop;
import io.splitwave.kernel.time.Order;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** One run of a player: turns the frames, asks for rounds, and carries out the starts of an instant in their order. */
final class Run implements StartQueue.Starter {
    private final Horizon horizon;
    private final EventLoop loop;
    private final FrameWindow window;
    private final BooleanSupplier stopRequested;
    private final FrameProcess frames;

    private final Facts facts;
    private final Batteries batteries;
    private final Pacer pacer;
    private final StartQueue starts;
    private final Servers servers;
    private final Cohorts cohorts;
    private final Turns turns;
    private final OpenArrivals arrivals;
    private final StallWatch stallWatch;
    private final CallersTurn callersTurn = new CallersTurn();
    private final EventAction boundary = this::boundary;
    private final EventAction decide = this::decide;
    private RunEnd end;

    Run(
            Horizon horizon,
            EventLoop loop,
            FrameWindow window,
            BooleanSupplier stopRequested,
            List<Resource> resources,
            int cohorts,
            RateSource rates,
            FrameProcess frames,
            RoundSource rounds,
            RequestSource requests,
            Observer observer,
            EnergyStores stores) {
        this.horizon = horizon;
        this.loop = loop;
        this.window = window;
        this.stopRequested = stopRequested;
        this.frames = Objects.requireNonNull(frames, "frames");
        this.facts = new Facts(Objects.requireNonNull(observer, "observer"), loop, window);
        this.starts = new StartQueue(loop, this);
        this.batteries = new Batteries(stores, loop, window, this::serverOf, this::batteryEmpty);
        this.pacer = new Pacer(Objects.requireNonNull(rates, "rates"), loop, window, facts, starts, batteries);
        this.servers = new Servers(List.copyOf(resources), loop, window, pacer, starts);
        this.cohorts = new Cohorts(cohorts);
        RunContext context =
                new RunContext(loop, window, facts, starts, servers, batteries, new ChainPool(), this::roundEnded);
        this.arrivals = new OpenArrivals(requests, this.cohorts, context, callersTurn);
        this.turns = new Turns(Objects.requireNonNull(rounds, "rounds"), requests, this.cohorts, context, callersTurn);
        this.stallWatch = new StallWatch(horizon.stallFrames());
    }

    RunEnd play() {
        loop.schedule(window.endS(), Order.FRAME_BOUNDARY, 0, boundary, 0);
        loop.run();
        return end;
    }

    void ratesChanged() {
        if (pacer.isAsking()) {
            throw new IllegalStateException("ratesChanged() called by the rate source while it is asked for a rate");
        }
        if (facts.isTellingStart()) {
            starts.addRateChangeByStarts();
        } else {
            starts.addRateChange();
        }
    }

    /** Whether a frame process or a round source is being called, which may drop. */
    boolean isCallersTurn() {
        return callersTurn.isOn();
    }

    void drop(int member, DropReason reason) {
        ChainRun chain = cohorts.chainOf(member);
        if (chain != null) {
            callersTurn.end();
            chain.round.drop(chain, reason);
            callersTurn.begin();
        }
    }

    /** The chain of a member in a running round, or null. */
    ChainRun chainOf(int member) {
        return cohorts.chainOf(member);
    }

    /** What a stage has left, by its index through all legs. */
    double workLeft(ChainRun chain, int stage) {
        StageRun run = stage < chain.firstStage() ? null : chain.at(stage - chain.firstStage());
        return run != null && run.phase() == StageRun.Phase.SERVED
                ? run.leftAt(servers.of(run).serviceTime())
                : chain.workLeft(stage);
    }

    /** What a member has left in its store, J. */
    double energyLeftJ(int member) {
        return batteries.leftJ(member);
    }

    private Server serverOf(StageRun stage) {
        return servers.of(stage);
    }

    private void batteryEmpty(int member) {
        ChainRun chain = cohorts.chainOf(member);
        if (chain != null) {
            chain.round.drop(chain, DropReason.BATTERY);
        }
    }

    private void boundary(int none) {
        if (window.begun() > 0) {
            stallWatch.frameEnded(anyProgress(), window, cohorts.running(), turns.waiting());
        }
        if (stopRequested.getAsBoolean()) {
            breakOff(EndReason.STOPPED);
        } else if (window.begun() == horizon.maxFrames()) {
            breakOff(EndReason.FRAME_LIMIT);
        } else {
            window.advance();
            facts.frameStarted();
            callersTurn.begin();
            frames.boundary(window.frame(), window.startS());
            callersTurn.end();
            loop.schedule(window.startS(), Order.DECISION, 0, decide, 0);
            loop.schedule(window.endS(), Order.FRAME_BOUNDARY, 0, boundary, 0);
        }
    }

    private void decide(int none) {
        callersTurn.begin();
        frames.decide(window.frame(), window.startS());
        callersTurn.end();
        servers.refresh();
        batteries.frameBegun();
        turns.endWaits();
        if (window.begun() == 1) {
            arrivals.open();
        }
    }

    private boolean anyProgress() {
        if (facts.takeProgress()
                || servers.isAnyMoving()
                || batteries.isAnyFalling()
                || turns.isAnyToCome()
                || arrivals.isAnyToCome()) {
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
        if (cohorts.isPlace(round.cohort)) {
            arrivals.ended(round);
        } else {
            starts.addRound(round.cohort);
        }
    }

    @Override
    public void beginRound(int cohort) {
        if (turns.take(cohort)) {
            finish(EndReason.ROUNDS_DONE);
        }
    }

    @Override
    public void beginRequest() {
        if (arrivals.take()) {
            finish(EndReason.ROUNDS_DONE);
        }
    }

    @Override
    public void askRates() {
        servers.refresh();
    }

    @Override
    public void starved(StageRun stage) {
        if (stage.phase() == StageRun.Phase.SERVED && stage.ratePerS() == 0) {
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
