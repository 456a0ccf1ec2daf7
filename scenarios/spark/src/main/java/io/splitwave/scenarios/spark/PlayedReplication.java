package io.splitwave.scenarios.spark;

import io.splitwave.output.row.Row;
import io.splitwave.scenarios.system.Counts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a worker sends back of one replication.
 *
 * @param replication its number
 * @param rows all it left, in order
 * @param counts what the system counted, for a remark
 */
record PlayedReplication(int replication, ArrayList<Row> rows, Counts counts) implements Serializable {

    static PlayedReplication of(int replication, List<Row> rows, Counts counts) {
        return new PlayedReplication(replication, new ArrayList<>(rows), counts);
    }
}
