package io.splitwave.scenarios.spark;

import io.splitwave.output.row.Row;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a worker sends back of one replication.
 *
 * @param replication its number
 * @param rows all it left, in order
 */
record PlayedReplication(int replication, ArrayList<Row> rows) implements Serializable {

    static PlayedReplication of(int replication, List<Row> rows) {
        return new PlayedReplication(replication, new ArrayList<>(rows));
    }
}
