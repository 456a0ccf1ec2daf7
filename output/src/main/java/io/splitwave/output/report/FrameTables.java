package io.splitwave.output.report;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import java.util.Arrays;

/** Frames: the objective and the course of the search, the decisions over all user devices. */
final class FrameTables {
    /** Frames on a page; only the first ones are kept, since nobody reads a longer series frame by frame. */
    static final int MOST_FRAMES = 20_000;

    private static final String COLUMNS = "replication, frame, start_s, objective_s, objective_start_s, lower_bound_s,"
            + " iterations, stop, ap_power_w, dt_share, mean_cut, feasible, list_min(power_w),"
            + " list_aggregate(power_w, 'median'), list_max(power_w), objective_per_iterate_s";

    private final Column replication = Column.whole("replication");
    private final Column frame = Column.whole("frame");
    private final Column startS = Column.real("startS");
    private final Column objectiveS = Column.rough("objectiveS");
    private final Column objectiveStartS = Column.rough("objectiveStartS");
    private final Column lowerBoundS = Column.rough("lowerBoundS");
    private final Column iterations = Column.whole("iterations");
    private final Column stop = Column.words("stop");
    private final Column apPowerW = Column.rough("apPowerW");
    private final Column dtShare = Column.rough("dtShare");
    private final Column meanCut = Column.rough("meanCut");
    private final Column feasible = Column.whole("feasible");
    private final Column leastPowerW = Column.rough("leastPowerW");
    private final Column medianPowerW = Column.rough("medianPowerW");
    private final Column mostPowerW = Column.rough("mostPowerW");
    private final Column iterates = Column.whole("iterates");

    private final Column cutFrame = Column.whole("frame");
    private final Column cutLayer = Column.whole("cut");
    private final Column cutCount = Column.whole("uds");

    private final Column iterateS = Column.rough("objectiveS");

    /** Reads the frames of the first replications. */
    void read(StoredRun run, int replications) {
        String first = " FROM frames WHERE replication < " + replications + " LIMIT " + MOST_FRAMES;
        try (Answer row = run.tables().ask("SELECT " + COLUMNS + first)) {
            while (row.next()) {
                add(row);
            }
        }
        // counted there: a frame may have a million user devices
        try (Answer row = run.tables()
                .ask("SELECT n, one, count(*) FROM (SELECT row_number() OVER () - 1 AS n, unnest(cut) AS one FROM"
                        + " (SELECT cut" + first + ")) GROUP BY n, one ORDER BY n, one")) {
            while (row.next()) {
                cutFrame.add(row.number(0));
                cutLayer.add(row.number(1));
                cutCount.add(row.number(2));
            }
        }
    }

    private void add(Answer row) {
        replication.add(row.number(0));
        frame.add(row.number(1));
        startS.add(row.real(2));
        objectiveS.add(row.real(3));
        objectiveStartS.add(row.real(4));
        lowerBoundS.add(row.real(5));
        iterations.add(row.number(6));
        stop.add(row.text(7));
        apPowerW.add(row.real(8));
        dtShare.add(row.real(9));
        meanCut.add(row.real(10));
        feasible.add(row.truth(11) ? 1 : 0);
        leastPowerW.add(row.real(12));
        medianPowerW.add(row.real(13));
        mostPowerW.add(row.real(14));
        double[] objectives = row.reals(15);
        iterates.add(objectives.length);
        Arrays.stream(objectives).forEach(iterateS::add);
    }

    ColumnTable frames() {
        return new ColumnTable(
                replication,
                frame,
                startS,
                objectiveS,
                objectiveStartS,
                lowerBoundS,
                iterations,
                stop,
                apPowerW,
                dtShare,
                meanCut,
                feasible,
                leastPowerW,
                medianPowerW,
                mostPowerW,
                iterates);
    }

    /** How many user devices have each cut layer; user devices without one are left out. */
    ColumnTable cuts() {
        return new ColumnTable(cutFrame, cutLayer, cutCount);
    }

    /** Objectives after each iterate, frame after frame. */
    ColumnTable iterates() {
        return new ColumnTable(iterateS);
    }
}
