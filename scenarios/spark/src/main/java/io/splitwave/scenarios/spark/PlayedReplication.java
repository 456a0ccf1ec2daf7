package io.splitwave.scenarios.spark;

import io.splitwave.output.row.Row;
import io.splitwave.scenarios.assembly.CloseUds;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a worker sends back of one replication.
 *
 * @param replication its number
 * @param rows all it left, in order
 * @param closeUds how often UDs were nearer to an end than the path loss goes
 */
record PlayedReplication(int replication, ArrayList<Row> rows, CloseUds closeUds) implements Serializable {

    static PlayedReplication of(int replication, List<Row> rows, CloseUds closeUds) {
        return new PlayedReplication(replication, new ArrayList<>(rows), closeUds);
    }
}
