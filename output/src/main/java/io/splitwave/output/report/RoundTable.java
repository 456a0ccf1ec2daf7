package io.splitwave.output.report;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
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
    private final Column supportS = Column.rough("supportS");
    private final Column awaited = Column.words("awaited");
    private final Column awaitedS = Column.rough("awaitedS");
    private final Column queueS = Column.rough("queueS");
    private final Column blame = Column.words("blame");
    private final Column completed = Column.whole("completed");
    private final Column dropped = Column.whole("dropped");
    private final Column loss = Column.rough("loss");
    private final Column accuracy = Column.rough("accuracy");
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final Vocabulary words;
    private final List<Column> parts;

    /**
     * @param words the words of the system
     */
    RoundTable(Vocabulary words) {
        this.words = words;
        this.parts =
                words.parts().stream().map(part -> Column.rough(column(part))).toList();
    }

    /** The column of a part of the straggler's time, and of a user device's. */
    static String column(Part part) {
        return "part:" + part.name();
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
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).add(last == null ? 0 : last.partS().get(i));
        }
        supportS.add(row.supportS());
        RoundRow.Awaited later = last == null ? null : last.awaited();
        awaited.add(later == null ? null : later.support());
        awaitedS.add(later == null ? Double.NaN : later.afterS());
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
        List<Column> columns = new ArrayList<>(
                List.of(replication, cohort, round, startS, endS, closed, medianS, p95S, idleUdS, straggler));
        columns.addAll(parts);
        columns.addAll(List.of(queueS, blame, completed, dropped));
        if (!words.supports().isEmpty()) {
            columns.add(supportS);
        }
        if (words.awaits()) {
            columns.addAll(List.of(awaited, awaitedS));
        }
        if (words.learns()) {
            columns.addAll(List.of(loss, accuracy));
        }
        return new ColumnTable(columns);
    }
}
