package io.splitwave.scenarios.system;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.output.row.PositionRow;
import io.splitwave.output.row.Row;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** Hands on where sites and devices are, a row for each, as soon as a frame begins. It keeps none of them. */
public final class PlacesLog {
    private final int replication;
    private final IntPredicate recorded;
    private final Consumer<Row> sink;

    /**
     * A log of a replication.
     *
     * @param replication which one, at least 0
     * @param recorded whether the places of a device are recorded
     * @param sink takes the rows
     */
    public PlacesLog(int replication, IntPredicate recorded, Consumer<Row> sink) {
        this.replication = replication;
        this.recorded = recorded;
        this.sink = sink;
    }

    /**
     * A log of a run that records no places.
     *
     * @return it drops all it receives
     */
    public static PlacesLog none() {
        return new PlacesLog(0, ud -> false, row -> {});
    }

    /**
     * Sites that never move. Called once for each kind, before the first frame.
     *
     * @param node what they are
     * @param sites where they are, by number
     */
    public void stand(PositionRow.Node node, List<Position> sites) {
        for (int number = 0; number < sites.size(); number++) {
            Position at = sites.get(number);
            sink.accept(new PositionRow(replication, 0, 0, node, number, at.xM(), at.yM(), true, null));
        }
    }

    /**
     * A frame begins.
     *
     * @param frame from 0
     * @param startS its start, s
     * @param places where the devices are
     */
    public void move(long frame, double startS, UdPlaces places) {
        for (int ud = 0; ud < places.userDevices(); ud++) {
            if (recorded.test(ud)) {
                sink.accept(new PositionRow(
                        replication,
                        frame,
                        startS,
                        PositionRow.Node.UD,
                        ud,
                        places.xM(ud),
                        places.yM(ud),
                        places.present(ud),
                        places.linkBlocked(ud).orElse(null)));
            }
        }
    }
}
