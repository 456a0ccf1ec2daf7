package io.splitwave.scenarios.system;

import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.output.channel.ChannelRecorder;
import io.splitwave.output.row.Row;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The inputs with which a system begins a replication.
 *
 * @param streams random streams of the run; the replication selects the substream of each
 * @param replication which replication, at least 0
 * @param player plays the rounds; it has not begun yet
 * @param decisions takes the rows of what is decided
 * @param whereabouts updated by the system at each frame
 * @param recorder takes the channels, if they are recorded
 * @param places takes where sites and devices are, frame by frame; drops it if it is not recorded
 * @param scored whether rounds are to get a loss and an accuracy, if the scenario says how
 */
public record Start(
        RandomStreams streams,
        int replication,
        Player player,
        Consumer<Row> decisions,
        Whereabouts whereabouts,
        Optional<ChannelRecorder> recorder,
        PlacesLog places,
        boolean scored) {}
