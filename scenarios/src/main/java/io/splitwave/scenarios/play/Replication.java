package io.splitwave.scenarios.play;

import io.splitwave.kernel.play.EndReason;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.play.RunEnd;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.output.channel.ChannelRecorder;
import io.splitwave.output.channel.ChannelStore;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.straggler.ReplicationAnalysis;
import io.splitwave.output.straggler.RoundWords;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.Counts;
import io.splitwave.scenarios.system.PlacesLog;
import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.Shared;
import io.splitwave.scenarios.system.Start;
import io.splitwave.scenarios.system.Station;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.Optional;
import java.util.function.LongConsumer;

/** One replication: a world of its own, played by one thread from its first event to its last. */
public final class Replication {
    /**
     * Frames without any progress after which the run stops, instead of waiting forever on links of rate zero. A link
     * that is nearly dead makes progress, however slow.
     */
    private static final long STALL_FRAMES = 10_000;

    private final Simulation simulation;
    private final int number;
    private final Optional<ChannelStore> channels;
    private final LongConsumer roundsEnded;
    private final boolean scored;
    private final RoundPlayer player;
    private final Whereabouts whereabouts;
    private volatile boolean stopRequested;
    private volatile Counts counts = Counts.NONE;

    /** The thread that plays, while it plays; guarded by this. */
    private Thread playing;

    /**
     * Prepares a replication; nothing is drawn yet.
     *
     * @param simulation what to simulate
     * @param number which replication, at least 0: selects the substream of every random stream
     * @param channels takes its channels, if they are recorded
     * @param roundsEnded receives the number of rounds that have ended since it was last called
     */
    public Replication(Simulation simulation, int number, Optional<ChannelStore> channels, LongConsumer roundsEnded) {
        this(simulation, number, channels, roundsEnded, true);
    }

    private Replication(
            Simulation simulation,
            int number,
            Optional<ChannelStore> channels,
            LongConsumer roundsEnded,
            boolean scored) {
        Scenario scenario = simulation.scenario();
        this.simulation = simulation;
        this.number = number;
        this.channels = channels;
        this.roundsEnded = roundsEnded;
        this.scored = scored;
        this.player = new RoundPlayer(new Horizon(
                scenario.frame().lengthS(), scenario.horizon().frames().orElse(Long.MAX_VALUE), STALL_FRAMES));
        int devices = simulation.type().devices(scenario);
        this.whereabouts = new Whereabouts((doing, frame) -> "suspect: ud.count, " + devices);
    }

    /**
     * Prepares a replication to be watched: its rounds get no loss and no accuracy, so that nothing is trained. Loss
     * and accuracy do not change anything else, so all other rows are those of the run.
     *
     * @param simulation what to simulate
     * @param number which replication, at least 0
     * @return the replication
     */
    public static Replication lookedAt(Simulation simulation, int number) {
        return new Replication(simulation, number, Optional.empty(), rounds -> {}, false);
    }

    /**
     * Plays it.
     *
     * @param sink takes its rows as they come
     * @return whether it was completed, which only {@link #requestStop()} prevents
     * @throws io.splitwave.kernel.time.StoppedException if it is stopped
     */
    public boolean play(RowSink sink) {
        return play(sink, simulation.shared());
    }

    /**
     * Plays it, with another beginning than that of the run.
     *
     * @param sink takes its rows as they come
     * @param shared begins it
     * @return whether it was completed, which only {@link #requestStop()} prevents
     * @throws io.splitwave.kernel.time.StoppedException if it is stopped
     */
    public boolean play(RowSink sink, Shared shared) {
        if (!begin()) {
            return false;
        }
        try {
            return playFromTheStart(sink, shared);
        } finally {
            end();
        }
    }

    private synchronized boolean begin() {
        playing = Thread.currentThread();
        return !stopRequested;
    }

    /** From here on an interrupt would stop the thread's next task. */
    private synchronized void end() {
        playing = null;
        if (stopRequested) {
            Thread.interrupted();
        }
    }

    private boolean playFromTheStart(RowSink sink, Shared shared) {
        Vocabulary words = simulation.type().words(simulation.scenario());
        Optional<ChannelRecorder> recorder = channels.map(store -> store.replication(number));
        RandomStreams streams = new RandomStreams(simulation.scenario().seed());
        Start start = new Start(streams, number, player, sink::add, whereabouts, recorder, places(words, sink), scored);
        try (Setup setup = shared.begin(start)) {
            return play(words, setup, sink);
        } finally {
            recorder.ifPresent(ChannelRecorder::close);
        }
    }

    private PlacesLog places(Vocabulary words, RowSink sink) {
        StageSample recorded =
                StageSample.of(simulation.scenario(), simulation.type().devices(simulation.scenario()));
        return words.plan() == null ? PlacesLog.none() : new PlacesLog(number, recorded::has, sink::add);
    }

    private boolean play(Vocabulary words, Setup setup, RowSink sink) {
        ReplicationAnalysis analysis = new ReplicationAnalysis(words, number);
        RowCollector collector = new RowCollector(
                new RoundWords(words),
                number,
                setup,
                new FrameGrid(simulation.scenario().frame().lengthS()),
                StageSample.of(simulation.scenario(), simulation.type().devices(simulation.scenario())),
                analysis,
                sink,
                roundsEnded);
        RunEnd end = player.play(
                setup.stations().stream().map(Station::resource).toList(),
                setup.cohorts(),
                setup.rates(),
                setup.frames(),
                setup.rounds(),
                setup.requests(),
                new BothObservers(collector, setup.steering()),
                setup.stores());
        if (end.reason() == EndReason.STOPPED) {
            return false;
        }
        setup.account().end();
        counts = setup.account().counts();
        sink.add(analysis.end(end.endS(), collector.frames(), setup.account().figures()));
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
     * The counts of its system.
     *
     * @return counts for a remark; none unless it has been played to its end
     */
    public Counts counts() {
        return counts;
    }

    /**
     * Its present state, for a waiting person.
     *
     * @return its present activity; empty before and after it is played
     */
    public synchronized Optional<String> standstill() {
        return playing == null ? Optional.empty() : Optional.of(whereabouts.text(number));
    }

    /**
     * Stops the replication at once: its thread is interrupted, and long loops check this. Safe from any thread, at any
     * time.
     */
    public void breakOff() {
        requestStop();
        synchronized (this) {
            if (playing != null) {
                playing.interrupt();
            }
        }
    }

    /** Stops the replication at its next frame boundary. Safe from any thread, at any time. */
    public void requestStop() {
        stopRequested = true;
        player.requestStop();
    }
}
