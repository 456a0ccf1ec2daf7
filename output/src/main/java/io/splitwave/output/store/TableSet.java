package io.splitwave.output.store;

import io.splitwave.output.row.Row;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Vocabulary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tables of a run and the dictionary of their columns, as its words say. */
public final class TableSet {
    private final Vocabulary words;
    private final Map<Table, TableForm> forms = new EnumMap<>(Table.class);

    private TableSet(Vocabulary words) {
        this.words = words;
    }

    /**
     * Makes the tables of a system.
     *
     * @param words the words of the system
     * @return its tables
     */
    public static TableSet of(Vocabulary words) {
        TableSet tables = new TableSet(words);
        tables.put(Table.STAGES, StageLayout.of(words));
        tables.put(Table.ROUNDS, RoundLayout.of(words));
        tables.put(Table.ROUND_UDS, RoundUdLayout.of(words));
        tables.put(Table.REPLICATIONS, ReplicationLayout.of(words));
        if (words.decides()) {
            tables.put(tables.decided(), DecisionLayout.of(words));
            if (TidyDecisions.existFor(words)) {
                tables.forms.put(Table.DECISION_UDS, TidyDecisions.form(words));
            }
            tables.put(Table.TIMINGS, DecisionLayout.timings(words));
        }
        if (words.plan() != null) {
            tables.put(Table.POSITIONS, PositionLayout.of(words));
        }
        return tables;
    }

    private void put(Table table, RowLayout<?> layout) {
        forms.put(table, new TableForm(table, layout));
    }

    /**
     * The words they are made of.
     *
     * @return the words of the system
     */
    public Vocabulary words() {
        return words;
    }

    /**
     * The tables that a run has.
     *
     * @return in the order in which they are written
     */
    public List<Table> tables() {
        return List.copyOf(forms.keySet());
    }

    /**
     * Whether a run has a table.
     *
     * @param table a kind of table
     * @return false if the system has no such facts
     */
    public boolean has(Table table) {
        return forms.containsKey(table);
    }

    /**
     * The columns of a table's file. The last names the run; rows as they are read do not have it.
     *
     * @param table one of {@link #tables()}
     * @return an immutable list, in order
     * @throws IllegalArgumentException if a run has no such table
     */
    public List<Column> columns(Table table) {
        return form(table).columnsOfFile();
    }

    /** The tables whose rows a run gathers; the others are made from them when the files are written. */
    List<Table> gathered() {
        return tables().stream().filter(table -> table != Table.DECISION_UDS).toList();
    }

    /** The table that has a row for each decision. */
    Table decided() {
        return words.cadence() == Cadence.FRAME ? Table.FRAMES : Table.DECISIONS;
    }

    /** The tables with their columns, in the order in which they are written. */
    List<TableForm> forms() {
        return List.copyOf(forms.values());
    }

    TableForm form(Table table) {
        TableForm form = forms.get(table);
        if (form == null) {
            throw new IllegalArgumentException(words.system() + " has no table " + table.tableName());
        }
        return form;
    }

    /** The table that holds rows of this type. */
    TableForm of(Row row) {
        for (TableForm form : forms.values()) {
            if (form.kind().holds(row)) {
                return form;
            }
        }
        throw new IllegalArgumentException("no table of " + words.system() + " holds rows of "
                + row.getClass().getSimpleName());
    }
}
