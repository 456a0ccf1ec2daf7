package io.splitwave.output.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.PlanWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Where user devices are frame by frame, thinned out to what a page can hold, and where sites are. */
final class PlanTables {
    /** Places of user devices on a page, over all replications; some 0.5 MB of it. */
    static final long MOST_PLACES = 60_000;

    /** More user devices than these cannot be told apart on a plan. */
    static final int MOST_UDS = 200;

    private static final String UDS = " FROM positions WHERE node = 'ud' AND replication ";

    private final Column frameReplication = Column.whole("replication");
    private final Column frameStartS = Column.real("startS");
    private final Column number = Column.whole("ud");
    private final Column x = Column.rough("x");
    private final Column y = Column.rough("y");
    private final Column present = Column.whole("present");
    private final Column blocked = Column.whole("blocked");
    private final Column siteReplication = Column.whole("replication");
    private final Column siteNode = Column.words("node");
    private final Column siteNumber = Column.whole("number");
    private final Column siteX = Column.rough("x");
    private final Column siteY = Column.rough("y");
    private List<Integer> uds = List.of();
    private int udsOfRun;
    private int replications;
    private long every;

    /**
     * Reads places of the first replications: all frames of as many as fit, otherwise every n-th frame of the first.
     *
     * @param run a run that records places
     * @param most replications, at least 0
     */
    void read(StoredRun run, int most) {
        chooseUds(run);
        chooseFrames(run, most);
        if (replications > 0 && !uds.isEmpty()) {
            readUds(run);
            readSites(run);
        }
    }

    private void chooseUds(StoredRun run) {
        List<Integer> all = new ArrayList<>();
        try (Answer row = run.tables().ask("SELECT DISTINCT number" + UDS + "= 0 ORDER BY number")) {
            while (row.next()) {
                all.add(row.integer(0));
            }
        }
        udsOfRun = all.size();
        int kept = Math.min(MOST_UDS, udsOfRun);
        List<Integer> spread = new ArrayList<>(kept);
        for (int i = 0; i < kept; i++) {
            spread.add(all.get((int) ((long) i * udsOfRun / kept)));
        }
        uds = List.copyOf(spread);
    }

    private void chooseFrames(StoredRun run, int most) {
        long places = 0;
        every = 1;
        try (Answer row = run.tables()
                .ask("SELECT count(DISTINCT frame)" + UDS + "< " + most
                        + " GROUP BY replication ORDER BY replication")) {
            while (row.next()) {
                places += row.number(0) * uds.size();
                if (replications > 0 && places > MOST_PLACES) {
                    return;
                }
                every = Math.max(1, (places + MOST_PLACES - 1) / MOST_PLACES);
                replications++;
            }
        }
    }

    private void readUds(StoredRun run) {
        String kept = uds.stream().map(String::valueOf).collect(Collectors.joining(", "));
        try (Answer row = run.tables()
                .ask(
                        "SELECT replication, start_s, number, x_m, y_m, CAST(present AS INTEGER), CAST(coalesce(blocked, false) AS INTEGER)"
                                + UDS + "< "
                                + replications
                                + " AND frame % " + every + " = 0 AND number IN (" + kept
                                + ") ORDER BY replication, frame, number")) {
            while (row.next()) {
                if (number.size() % uds.size() == 0) {
                    frameReplication.add(row.integer(0));
                    frameStartS.add(row.real(1));
                }
                number.add(row.integer(2));
                x.add(row.real(3));
                y.add(row.real(4));
                present.add(row.integer(5));
                blocked.add(row.integer(6));
            }
        }
    }

    private void readSites(StoredRun run) {
        try (Answer row = run.tables()
                .ask("SELECT replication, node, number, x_m, y_m FROM positions WHERE node <> 'ud' AND replication < "
                        + replications + " ORDER BY replication, node, number")) {
            while (row.next()) {
                siteReplication.add(row.integer(0));
                siteNode.add(row.text(1));
                siteNumber.add(row.integer(2));
                siteX.add(row.real(3));
                siteY.add(row.real(4));
            }
        }
    }

    /**
     * Describes the ground and what was kept.
     *
     * @param words the ground
     * @param node receives it
     */
    void describe(PlanWords words, ObjectNode node) {
        node.put("replications", replications);
        node.put("every", every);
        node.put("uds", uds.size());
        node.put("udsOfRun", udsOfRun);
        if (words.area() != null) {
            node.putObject("area")
                    .put("westM", words.area().westM())
                    .put("southM", words.area().southM())
                    .put("widthM", words.area().widthM())
                    .put("heightM", words.area().heightM())
                    .put("wraps", words.area().wraps());
        }
        if (words.disc() != null) {
            node.putObject("disc")
                    .put("x", words.disc().xM())
                    .put("y", words.disc().yM())
                    .put("radiusM", words.disc().radiusM());
        }
        ArrayNode lanes = node.putArray("lanes");
        for (PlanWords.Lane lane : words.lanes()) {
            lanes.addArray()
                    .add(lane.fromXM())
                    .add(lane.fromYM())
                    .add(lane.toXM())
                    .add(lane.toYM());
        }
    }

    /** Hands on the tables; no chart can have their names. Places stand frame by frame, by user device within a frame. */
    void each(BiConsumer<String, ColumnTable> to) {
        to.accept("plan:frames", new ColumnTable(frameReplication, frameStartS));
        to.accept("plan:places", new ColumnTable(number, x, y, present, blocked));
        to.accept("plan:sites", new ColumnTable(siteReplication, siteNode, siteNumber, siteX, siteY));
    }
}
