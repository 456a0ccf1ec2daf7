package io.splitwave.output.store;

import io.splitwave.output.word.Shape;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decisions in long form: one row per decision and user device, made from the lists of {@code frames} or {@code decisions}
 * when the files are written. Its rows are never gathered, and no reader of this program needs them.
 */
final class TidyDecisions {
    private TidyDecisions() {}

    static boolean existFor(Vocabulary words) {
        return words.decides() && !lists(words).isEmpty();
    }

    private static List<Variable> lists(Vocabulary words) {
        return words.decided().stream()
                .filter(variable -> variable.shape() == Shape.PER_UD)
                .toList();
    }

    /** The columns: of the decision its place in the run, the device, and what was decided for it. */
    static TableForm form(Vocabulary words) {
        RowLayout<?> columns = DecisionLayout.places(words);
        columns.derived(new Column("ud", "INTEGER", false, "-", "user device, from 0"));
        if (words.hasClasses()) {
            columns.derived(ClassColumn.of(words));
        }
        for (Variable list : lists(words)) {
            columns.derived(new Column(list.name(), list.type().sql(), false, list.unit(), list.meaning()));
        }
        return new TableForm(Table.DECISION_UDS, columns);
    }

    /** The query that counts the rows. */
    static String count(Vocabulary words, String decisions) {
        return "SELECT CAST(coalesce(sum(len(\"" + lists(words).get(0).name() + "\")), 0) AS BIGINT) FROM (" + decisions
                + ")";
    }

    /**
     * The query that makes the rows.
     *
     * @param decisions a query for rows of the decisions
     */
    static String select(Vocabulary words, String decisions) {
        String places = DecisionLayout.places(words).columns().stream()
                .map(column -> '"' + column.name() + '"')
                .collect(Collectors.joining(", "));
        String values = lists(words).stream()
                .map(list -> "unnest(\"" + list.name() + "\") AS \"" + list.name() + '"')
                .collect(Collectors.joining(", "));
        String rows = "SELECT " + places + ", CAST(unnest(range(len(\""
                + lists(words).get(0).name() + "\"))) AS INTEGER) AS ud, " + values + " FROM (" + decisions + ")";
        if (!words.hasClasses()) {
            return rows;
        }
        String columns = form(words).columns().stream()
                .map(Column::name)
                .map(name -> name.equals(ClassColumn.NAME) ? ClassColumn.sql(words) + " AS " + name : '"' + name + '"')
                .collect(Collectors.joining(", "));
        return "SELECT " + columns + " FROM (" + rows + ")";
    }
}
