package io.splitwave.output.report;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rounds of the page, numbered in the order they are added. */
final class RoundTable {
    /** A round of a replication. */
    record Key(int replication, int cohort, int round) {}

    private final Column replication = Column.whole("replication");
    private final Column cohort = Column.whole("cohort");
    private final Column round = Column.whole("round");
    private final Column startS = Column.real("startS");
    private final Column endS = Column.real("endS");
    private final Column closed = Column.whole("closed");
    private final Column medianS = Column.rough("medianS");
    private final Column p95S = Column.rough("p95S");
    private final Column idleUdS = Column.rough("idleUdS");
    private final Column straggler = Column.whole("straggler");
    private final Column downlinkS = Column.rough("downlinkS");
    private final Column computeS = Column.rough("computeS");
    private final Column uplinkS = Column.rough("uplinkS");
    private final Column serverS = Column.rough("serverS");
    private final Column queueS = Column.rough("queueS");
    private final Column blame = Column.words("blame");
    private final Column completed = Column.whole("completed");
    private final Column dropped = Column.whole("dropped");
    private final Column loss = Column.rough("loss");
    private final Column accuracy = Column.rough("accuracy");
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<String> parts;

    /**
     * @param words the words of the system
     */
    RoundTable(Vocabulary words) {
        this.parts = words.parts().stream().map(Part::name).toList();
    }

    /** Time of the straggler in a part; 0 if the system has none of this name. */
    private double partS(RoundRow.Straggler last, String part) {
        int index = parts.indexOf(part);
        return index < 0 ? 0 : last.partS().get(index);
    }

    void add(RoundRow row) {
        numbers.put(new Key(row.replication(), row.cohort(), row.round()), numbers.size());
        replication.add(row.replication());
        cohort.add(row.cohort());
        round.add(row.round());
        startS.add(row.startS());
        endS.add(row.endS());
        RoundRow.Delays delays = row.delays();
        closed.add(delays == null ? 0 : 1);
        medianS.add(delays == null ? Double.NaN : delays.medianS());
        p95S.add(delays == null ? Double.NaN : delays.p95S());
        idleUdS.add(delays == null ? Double.NaN : delays.idleUdS());
        RoundRow.Straggler last = row.straggler();
        straggler.add(last == null ? -1 : last.ud());
        downlinkS.add(last == null ? 0 : partS(last, "downlink"));
        computeS.add(last == null ? 0 : partS(last, "compute"));
        uplinkS.add(last == null ? 0 : partS(last, "uplink"));
        serverS.add(last == null ? 0 : partS(last, "server"));
        queueS.add(last == null ? 0 : last.queueS());
        blame.add(last == null ? null : last.blame());
        completed.add(row.completed());
        dropped.add(row.dropped());
        RoundRow.Learning brought = row.learning();
        loss.add(brought == null ? Double.NaN : brought.loss());
        accuracy.add(brought == null ? Double.NaN : brought.accuracy());
    }

    int size() {
        return numbers.size();
    }

    /** Number of a round; null if it is not on the page. */
    Integer number(RoundRow row) {
        return numbers.get(new Key(row.replication(), row.cohort(), row.round()));
    }

    ColumnTable table() {
        return new ColumnTable(
                replication,
                cohort,
                round,
                startS,
                endS,
                closed,
                medianS,
                p95S,
                idleUdS,
                straggler,
                downlinkS,
                computeS,
                uplinkS,
                serverS,
                queueS,
                blame,
                completed,
                dropped,
                loss,
                accuracy);
    }
}
