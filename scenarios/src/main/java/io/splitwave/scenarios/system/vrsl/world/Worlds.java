package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.profile.NetworkLoad;
import io.splitwave.network.geometry.Position;
import io.splitwave.output.channel.ChannelCheck;
import io.splitwave.output.channel.ChannelRecorder;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.scenarios.assembly.Learning;
import io.splitwave.scenarios.assembly.LossModels;
import io.splitwave.scenarios.assembly.Motions;
import io.splitwave.scenarios.assembly.Places;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the replications of a scenario share: recorded motion, arrays and their correlation, the network, the images it
 * learns. Immutable, for any number of threads. Files that the scenario names are read and checked here, before anything
 * is run or written.
 */
public final class Worlds {
    private final Scenario scenario;
    private final Motions motions;
    private final Antennas antennas;
    private final ModelLoad load;
    private final LossModels losses;

    private Worlds(Scenario scenario, Motions motions) {
        this.scenario = scenario;
        this.motions = motions;
        this.antennas = Antennas.of(scenario);
        this.load = ModelLoad.of(scenario);
        this.losses = LossModels.of(scenario, load.network(), load.layers());
    }

    /**
     * Reads what a scenario names.
     *
     * @param scenario the scenario
     * @return its worlds
     * @throws UnusableFileException if a trace, a channel file, a table of loss or images are missing, broken, or do not
     *     fit the scenario, or a described network does not
     * @throws ScenarioException if the description of a network is missing or broken
     */
    public static Worlds of(Scenario scenario) {
        scenario.channel().replay().ifPresent(file -> checkChannels(scenario, file));
        Position irs = Places.position(scenario.irs().position());
        return new Worlds(
                scenario,
                scenario.channel().replay().isEmpty() ? Motions.of(scenario, irs) : Motions.untraced(scenario, irs));
    }

    private static void checkChannels(Scenario scenario, Path file) {
        Optional<String> problem;
        try {
            problem = ChannelCheck.firstProblem(file, World.neededShape(scenario), scenario.replications());
        } catch (TableStoreException e) {
            throw new UnusableFileException(e.getMessage(), e);
        }
        problem.ifPresent(text -> {
            throw new UnusableFileException(file + ": " + text, null);
        });
    }

    /**
     * The scenario they are drawn from.
     *
     * @return never null
     */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * What to know of the files that were read.
     *
     * @return sentences that name file and line; none if nothing is odd
     */
    public List<String> warnings() {
        return motions.warnings();
    }

    /**
     * The described network that the UDs train.
     *
     * @return its load; empty where layers are drawn
     */
    public Optional<NetworkLoad> network() {
        return load.network();
    }

    /**
     * Draws the world of one replication.
     *
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @param servedByIrs whether the scheme uses the IRS; if not, the direct link is all there is
     * @param recorder takes the channels, if they are recorded
     * @return a world before its first frame, to be closed after its last
     */
    public World draw(RandomStreams streams, int replication, boolean servedByIrs, Optional<ChannelRecorder> recorder) {
        return draw(streams, replication, servedByIrs, recorder, false);
    }

    /**
     * Draws the world of one replication that holds the channel of one frame at a time: what a frame says of the channel
     * is good until the next frame is asked for.
     *
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @param servedByIrs whether the scheme uses the IRS; if not, the direct link is all there is
     * @param recorder takes the channels, if they are recorded
     * @return a world before its first frame, to be closed after its last
     */
    public World drawOneFrame(
            RandomStreams streams, int replication, boolean servedByIrs, Optional<ChannelRecorder> recorder) {
        return draw(streams, replication, servedByIrs, recorder, true);
    }

    private World draw(
            RandomStreams streams,
            int replication,
            boolean servedByIrs,
            Optional<ChannelRecorder> recorder,
            boolean oneFrame) {
        boolean ages = scenario.knowledge().ageFrames() > 0
                || scenario.knowledge().ageS().orElse(0) > 0;
        return World.draw(
                scenario,
                load,
                new Channels(scenario, motions, antennas, oneFrame && !ages),
                streams,
                replication,
                servedByIrs,
                recorder);
    }

    /**
     * Opens what one replication learns.
     *
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @param scored whether rounds are to get a loss and an accuracy, if the scenario says how
     * @return models before the first round, to be closed after the last
     */
    public Learning learning(RandomStreams streams, int replication, boolean scored) {
        return losses.draw(streams, replication, scored);
    }

    /**
     * Whether replications train networks, at which they take turns.
     *
     * @return true if the scenario asks for real training
     */
    public boolean train() {
        return losses.train();
    }
}
