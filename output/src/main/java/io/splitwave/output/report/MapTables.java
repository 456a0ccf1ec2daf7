package io.splitwave.output.report;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Where sites and user devices are at each decision, and which sites serve each device. */
final class MapTables {
    /** Sites, devices and links on a page; decisions beyond have no map, except that the first one always has. */
    static final int MOST_PLACES = 400_000;

    private final Vocabulary words;
    private final Column siteDecision = Column.whole("decision");
    private final Column siteX = Column.rough("x");
    private final Column siteY = Column.rough("y");
    private final Column udDecision = Column.whole("decision");
    private final Column udX = Column.rough("x");
    private final Column udY = Column.rough("y");
    private final Column links = Column.whole("links");
    private final List<Column> told = new ArrayList<>();
    private final Column linked = Column.whole("site");

    /**
     * @param words the words of a system with a map
     */
    MapTables(Vocabulary words) {
        this.words = words;
        words.map().told().forEach(name -> told.add(Column.rough("told:" + name)));
    }

    /** Reads the decisions of the first replications, in the order and number in which {@link DecisionTables} does. */
    void read(StoredRun run, int replications) {
        int places = 0;
        try (Answer row = run.tables()
                .ask("SELECT " + String.join(", ", words.map().variables())
                        + DecisionTables.first(words, replications))) {
            for (int decision = 0; row.next(); decision++) {
                double[] x = row.reals(0);
                double[] serving = row.reals(5);
                places += x.length + row.reals(2).length + serving.length;
                if (decision > 0 && places > MOST_PLACES) {
                    return;
                }
                add(siteX, x);
                add(siteY, row.reals(1));
                add(udX, row.reals(2));
                add(udY, row.reals(3));
                add(links, row.reals(4));
                add(linked, serving);
                for (int i = 0; i < told.size(); i++) {
                    add(told.get(i), row.reals(6 + i));
                }
                fill(siteDecision, siteX, decision);
                fill(udDecision, udX, decision);
            }
        }
    }

    private static void add(Column column, double[] values) {
        for (double value : values) {
            column.add(value);
        }
    }

    /** Makes a column as long as another. */
    private static void fill(Column column, Column other, int value) {
        while (column.size() < other.size()) {
            column.add(value);
        }
    }

    /** Hands on the tables; no chart can have their names. */
    void each(BiConsumer<String, ColumnTable> to) {
        to.accept("map:sites", new ColumnTable(siteDecision, siteX, siteY));
        List<Column> uds = new ArrayList<>(List.of(udDecision, udX, udY, links));
        uds.addAll(told);
        to.accept("map:uds", new ColumnTable(uds));
        to.accept("map:links", new ColumnTable(linked));
    }
}
