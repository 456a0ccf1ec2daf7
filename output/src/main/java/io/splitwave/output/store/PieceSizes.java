package io.splitwave.output.store;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.word.Shape;
import io.splitwave.output.word.Variable;
import java.sql.SQLException;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** How many rows a piece of each table has. Decisions hold lists with a value for each user device, so theirs have fewer. */
final class PieceSizes {
    /** Rows of a piece, and of a Parquet row group; a multiple of the database's vector of 2048. */
    private static final int ROWS = 122_880;

    /** Decisions times user devices of a piece. */
    private static final int DECISION_USERS = 819_200;

    private static final int FEWEST_USERS = 100;

    /** The first column with a value for each user device; empty if there is none. */
    private final Optional<String> udList;

    /**
     * User devices of the first decision, which a run does not change. Once known they stay, since the rows of a piece must;
     * 0 while there is no decision, or where decisions have no list with a value for each of them.
     */
    private int users;

    PieceSizes(TableSet tables) {
        this.udList = tables.words().decided().stream()
                .filter(variable -> variable.shape() == Shape.PER_UD)
                .map(Variable::name)
                .findFirst();
    }

    private static boolean holdsDecisions(Table table) {
        return table == Table.FRAMES || table == Table.DECISIONS;
    }

    /** Reads the number of user devices off the first decision of a source that has rows. */
    void lookAt(Table table, DuckDBConnection connection, String source) throws SQLException {
        if (holdsDecisions(table) && users == 0 && udList.isPresent()) {
            users = (int) DuckDb.number(connection, "SELECT len(\"" + udList.get() + "\") FROM " + source + " LIMIT 1");
        }
    }

    /** Reads it off a row that will be stored. */
    void lookAt(Row row) {
        if (users == 0 && row instanceof DecisionRow decision) {
            users = decision.uds();
        }
    }

    /** User devices of a decision; 0 while there is none. */
    int users() {
        return users;
    }

    /** Rows of a full piece of a table; in long form, what a full piece of decisions makes. */
    int rows(Table table) {
        if (table == Table.DECISION_UDS) {
            return rows(Table.DECISIONS) * Math.max(1, users);
        }
        return holdsDecisions(table) ? Math.max(1, DECISION_USERS / Math.max(FEWEST_USERS, users)) : ROWS;
    }
}
