package io.splitwave.scenarios.run;

import io.splitwave.kernel.play.EndReason;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.RunEnd;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.output.channel.ChannelRecorder;
import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.straggler.ReplicationAnalysis;
import io.splitwave.scenarios.assembly.CloseUds;
import io.splitwave.scenarios.assembly.Learning;
import io.splitwave.scenarios.assembly.Protocol;
import io.splitwave.scenarios.assembly.Schemes;
import io.splitwave.scenarios.assembly.World;
import io.splitwave.scenarios.assembly.Worlds;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;
import java.util.function.LongConsumer;

/** One replication: a world of its own, played by one thread from its first event to its last. */
public final class Replication {
    /**
     * Frames in which nothing at all moves before the run gives up, rather than wait for ever on links whose rate is zero.
     * A link that is nearly dead moves, and takes as long as it takes.
     */
    private static final long STALL_FRAMES = 10_000;

    private final int number;
    private final Scenario scenario;
    private final Worlds worlds;
    private final Optional<ChannelStore> channels;
    private final LongConsumer roundsEnded;
    private final boolean scored;
    private volatile boolean stopRequested;
    private final RoundPlayer player;
    private volatile CloseUds closeUds = CloseUds.NONE;
    private final Whereabouts whereabouts = new Whereabouts();

    /** The thread that plays, while it does; guarded by this. */
    private Thread playing;

    /**
     * Prepares a replication; nothing is drawn yet.
     *
     * @param worlds what to simulate
     * @param number which replication, at least 0: selects the substream of every random stream
     * @param channels takes its channels, if they are recorded
     * @param roundsEnded told how many rounds have ended since it was last told
     */
    public Replication(Worlds worlds, int number, Optional<ChannelStore> channels, LongConsumer roundsEnded) {
        this(worlds, number, channels, roundsEnded, true);
    }

    private Replication(
            Worlds worlds, int number, Optional<ChannelStore> channels, LongConsumer roundsEnded, boolean scored) {
        this.scenario = worlds.scenario();
        this.worlds = worlds;
        this.channels = channels;
        this.number = number;
        this.roundsEnded = roundsEnded;
        this.scored = scored;
        this.player = new RoundPlayer(new Horizon(
                scenario.frame().lengthS(), scenario.horizon().frames().orElse(Long.MAX_VALUE), STALL_FRAMES));
    }

    /**
     * Prepares a replication to be looked at: its rounds get no loss and no accuracy, so that nothing is trained. Neither
     * changes anything else, so all other rows are those of the run.
     *
     * @param worlds what to simulate
     * @param number which replication, at least 0
     * @return the replication
     */
    public static Replication lookedAt(Worlds worlds, int number) {
        return new Replication(worlds, number, Optional.empty(), rounds -> {}, false);
    }

    /**
     * Plays it, once.
     *
     * @param sink takes its rows as they come
     * @return whether it was completed, which only {@link #requestStop()} prevents
     * @throws io.splitwave.kernel.time.StoppedException if it is broken off
     */
    public boolean play(RowSink sink) {
        return play(sink, FrameTap.NONE);
    }

    /**
     * Plays it, once, while somebody listens in, who may stop it.
     *
     * @param sink takes its rows as they come
     * @param tap listens in on each frame
     * @return whether it was completed, which only {@link #requestStop()} prevents
     * @throws io.splitwave.kernel.time.StoppedException if it is broken off
     */
    public boolean play(RowSink sink, FrameTap tap) {
        if (!begin()) {
            return false;
        }
        try {
            return playFromTheStart(sink, tap);
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        playing = Thread.currentThread();
        return !stopRequested;
    }

    /** From here on an interrupt would hit what the thread does next. */
    private synchronized void end() {
        playing = null;
        if (stopRequested) {
            Thread.interrupted();
        }
    }

    private boolean playFromTheStart(RowSink sink, FrameTap tap) {
        RandomStreams streams = new RandomStreams(scenario.seed());
        Scheme scheme = Schemes.create(scenario, streams.stream("optimizer", number));
        Optional<ChannelRecorder> recorder = channels.map(store -> store.replication(number));
        try (World world = worlds.draw(streams, number, scheme.servedByIrs(), recorder);
                Learning learning = worlds.learning(streams, number, scored)) {
            return play(sink, tap, scheme, world, learning);
        } finally {
            recorder.ifPresent(ChannelRecorder::close);
        }
    }

    private boolean play(RowSink sink, FrameTap tap, Scheme scheme, World world, Learning models) {
        RoundLearning learning = new RoundLearning(models, scenario.learning().lambdaS());
        InForce inForce = new InForce(world.userDevices());
        ReplicationAnalysis analysis = new ReplicationAnalysis(number);
        FrameRows frameRows = new FrameRows(number, scheme.name(), analysis, sink);
        Protocol protocol = Protocol.of(scenario, world.profile());
        Replanner replanner = new Replanner(
                scheme,
                inForce,
                new RoundsUnderWay(world.userDevices(), inForce, player),
                protocol.cohorts().size() == 1,
                scenario.frame().lengthS(),
                player,
                change -> {
                    frameRows.addSolver(change.solverS());
                    tap.changed(change);
                });
        FramePlanner planner = new FramePlanner(
                world,
                scheme,
                inForce,
                replanner,
                frame -> {
                    frameRows.add(frame);
                    tap.planned(frame);
                    whereabouts.playsFrame(frame);
                },
                whereabouts,
                player,
                learning);
        RowCollector collector =
                new RowCollector(number, inForce, StageSample.of(scenario), analysis, sink, roundsEnded, learning);
        Rounds rounds = new Rounds(
                protocol.round(),
                inForce,
                protocol.cohorts(),
                scenario.horizon().rounds(),
                player);
        RunEnd end = player.play(
                protocol.resources(),
                protocol.cohorts().size(),
                new StageRates(world, inForce),
                planner,
                rounds,
                new BothObservers(collector, replanner));
        if (end.reason() == EndReason.STOPPED) {
            return false;
        }
        closeUds = world.closeUds();
        frameRows.end();
        sink.add(analysis.end(end.endS()));
        return true;
    }

    /**
     * Which replication it is.
     *
     * @return at least 0
     */
    public int number() {
        return number;
    }

    /**
     * How often UDs were nearer to an end than the path loss goes.
     *
     * @return the count over its frames; nobody unless it has been played to its end
     */
    public CloseUds closeUds() {
        return closeUds;
    }

    /**
     * Where it is, for somebody who waits.
     *
     * @return what it does at present; empty before and after it is played
     */
    public synchronized Optional<String> standstill() {
        return playing == null ? Optional.empty() : Optional.of(whereabouts.told(number, scenario));
    }

    /**
     * Gives the replication up at once, wherever it is: its thread is interrupted, which long loops look at. Safe from any
     * thread, at any time.
     */
    public void breakOff() {
        requestStop();
        synchronized (this) {
            if (playing != null) {
                playing.interrupt();
            }
        }
    }

    /** Gives the replication up at its next frame boundary. Safe from any thread, at any time. */
    public void requestStop() {
        stopRequested = true;
        player.requestStop();
    }
}
