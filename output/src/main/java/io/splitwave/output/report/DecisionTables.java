package io.splitwave.output.report;

import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Chart;
import io.splitwave.output.word.SearchWords;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Decisions, by frame or by round: what a report draws of them, and the course of the search. */
final class DecisionTables {
    /** Decisions on a page; only the first ones are kept, as no reader follows a longer series one by one. */
    private static final int MOST_DECISIONS = 20_000;

    private final Vocabulary words;
    private final String table;
    private final List<Column> columns = new ArrayList<>();
    private final List<Reader> readers = new ArrayList<>();
    private final List<String> selected = new ArrayList<>();
    private final Column iterate = Column.rough("objective");
    private final List<Counted> counted = new ArrayList<>();

    /** From the next columns of an answer to a column of the page. */
    private interface Reader {
        void read(Answer row, int index);
    }

    /** How many user devices have each value of a variable. */
    private record Counted(String name, String values, Column decision, Column value, Column uds) {}

    /**
     * @param words the words of a system that decides
     */
    DecisionTables(Vocabulary words) {
        this.words = words;
        boolean byFrame = words.cadence() == Cadence.FRAME;
        this.table = table(words);
        whole("replication", "replication");
        if (byFrame) {
            whole("frame", "frame");
        } else {
            whole("cohort", "cohort");
            whole("round", "round");
            whole("leg", "leg");
        }
        Column startS = add(Column.real("startS"));
        select(byFrame ? "start_s" : "time_s", (row, index) -> startS.add(row.real(index)));
        Charts.of(words).forEach(this::chart);
        Optional.ofNullable(words.search()).ifPresent(this::search);
    }

    private Column add(Column column) {
        columns.add(column);
        return column;
    }

    private void select(String expression, Reader reader) {
        selected.add(expression);
        readers.add(reader);
    }

    private void whole(String name, String expression) {
        Column column = add(Column.whole(name));
        select(expression, (row, index) -> column.add(row.number(index)));
    }

    private void rough(String name, String expression) {
        Column column = add(Column.rough(name));
        select("CAST(" + expression + " AS DOUBLE)", (row, index) -> column.add(row.real(index)));
    }

    private void chart(Variable variable) {
        Chart chart = variable.chartOrLabel();
        if (Charts.form(variable) == Charts.Form.LINE) {
            rough(chart.name() + ":value", variable.name());
            return;
        }
        ofUds(variable, Charts.values(variable), "");
        if (words.hasClasses()) {
            int first = 0;
            for (int i = 0; i < words.classes().size(); i++) {
                int end = first + words.classes().get(i).uds();
                ofUds(variable, Charts.values(variable, first, end), "@" + i);
                first = end;
            }
        }
    }

    /** What is drawn of some user devices: all, or those of the class whose number the suffix names. */
    private void ofUds(Variable variable, String values, String suffix) {
        String chart = variable.chartOrLabel().name();
        switch (Charts.form(variable)) {
            case COUNTS -> counted.add(new Counted(
                    chart + suffix, values, Column.whole("decision"), Column.whole("value"), Column.whole("uds")));
            case SPREAD -> {
                rough(chart + ":least" + suffix, "list_min(" + values + ")");
                rough(chart + ":median" + suffix, "list_aggregate(" + values + ", 'median')");
                rough(chart + ":most" + suffix, "list_max(" + values + ")");
                rough(chart + ":sum" + suffix, "list_sum(" + values + ")");
            }
            case SHARE -> rough(chart + ":value" + suffix, Charts.share(values));
            case LINE -> throw new IllegalArgumentException(chart + " is not of single user devices");
        }
    }

    private void search(SearchWords search) {
        rough("objective", search.objective());
        if (search.start() != null) {
            rough("start", search.start());
        }
        if (search.bound() != null) {
            rough("bound", search.bound());
        }
        if (search.iterations() != null) {
            Column iterations = add(Column.whole("iterations"));
            select(search.iterations(), (row, index) -> iterations.add(row.isNull(index) ? 0 : row.number(index)));
        }
        if (search.stop() != null) {
            Column stop = add(Column.words("stop"));
            select(search.stop(), (row, index) -> stop.add(row.text(index)));
        }
        if (search.feasible() != null) {
            Column feasible = add(Column.whole("feasible"));
            select(search.feasible(), (row, index) -> feasible.add(row.isNull(index) || row.truth(index) ? 1 : 0));
        }
        if (search.iterates() != null) {
            Column iterates = add(Column.whole("iterates"));
            select(search.iterates(), (row, index) -> {
                double[] objectives = row.reals(index);
                iterates.add(objectives.length);
                Arrays.stream(objectives).forEach(iterate::add);
            });
        }
    }

    static String table(Vocabulary words) {
        return words.cadence() == Cadence.FRAME ? "frames" : "decisions";
    }

    /** From where the decisions of a page are selected: those of the first replications, as many as it holds. */
    static String first(Vocabulary words, int replications) {
        return " FROM " + table(words) + " WHERE replication < " + replications + " LIMIT " + MOST_DECISIONS;
    }

    /** Reads the decisions of the first replications. */
    void read(StoredRun run, int replications) {
        String first = first(words, replications);
        try (Answer row = run.tables().ask("SELECT " + String.join(", ", selected) + first)) {
            while (row.next()) {
                for (int i = 0; i < readers.size(); i++) {
                    readers.get(i).read(row, i);
                }
            }
        }
        // counted by the database: a decision may be on a million user devices
        for (Counted one : counted) {
            try (Answer row = run.tables()
                    .ask(
                            "SELECT n, one, count(*) FROM (SELECT row_number() OVER () - 1 AS n, unnest(one) AS one FROM (SELECT "
                                    + one.values() + " AS one" + first + ")) GROUP BY n, one ORDER BY n, one")) {
                while (row.next()) {
                    one.decision().add(row.number(0));
                    one.value().add(row.number(1));
                    one.uds().add(row.number(2));
                }
            }
        }
    }

    /** Hands on the tables with their names: that of the decisions, one for each counted chart, and that of the iterates. */
    void each(BiConsumer<String, ColumnTable> to) {
        to.accept(table, new ColumnTable(columns));
        for (Counted one : counted) {
            to.accept(one.name(), new ColumnTable(List.of(one.decision(), one.value(), one.uds())));
        }
        if (words.search() != null && words.search().iterates() != null) {
            to.accept("iterates", new ColumnTable(List.of(iterate)));
        }
    }
}
