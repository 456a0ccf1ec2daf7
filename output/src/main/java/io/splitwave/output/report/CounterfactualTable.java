package io.splitwave.output.report;

import io.splitwave.output.straggler.Counterfactual;
import java.util.List;

/** Rounds simulated again with a better straggler. */
final class CounterfactualTable {
    private CounterfactualTable() {}

    static ColumnTable of(List<Counterfactual> counterfactuals) {
        Column replication = Column.whole("replication");
        Column cohort = Column.whole("cohort");
        Column round = Column.whole("round");
        Column ud = Column.whole("ud");
        Column makespanS = Column.real("makespanS");
        Column medianChannelS = Column.real("medianChannelS");
        Column medianCpuS = Column.real("medianCpuS");
        for (Counterfactual each : counterfactuals) {
            replication.add(each.replication());
            cohort.add(each.cohort());
            round.add(each.round());
            ud.add(each.ud());
            makespanS.add(each.makespanS());
            medianChannelS.add(each.medianChannelS());
            medianCpuS.add(each.medianCpuS());
        }
        return new ColumnTable(replication, cohort, round, ud, makespanS, medianChannelS, medianCpuS);
    }
}
