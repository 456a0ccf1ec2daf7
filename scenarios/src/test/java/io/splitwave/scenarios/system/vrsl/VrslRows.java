package io.splitwave.scenarios.system.vrsl;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.When;
import java.util.List;

/** Rows of a VRSL run by the names of their columns. */
public final class VrslRows {
    private VrslRows() {}

    /** The cut that a UD adopted. */
    static int cut(RoundUdRow row) {
        return (int) row.adopted().get(VrslVocabulary.CUT);
    }

    /** Whether a UD computes itself; null if the plan gave it no place. */
    static Boolean local(RoundUdRow row) {
        double local = row.adopted().get(VrslVocabulary.LOCAL);
        return Double.isNaN(local) ? null : Boolean.valueOf(local == 1);
    }

    /** The number of a frame. */
    static int frame(DecisionRow row) {
        return (int) ((When.Frame) row.when()).frame();
    }

    /** The texts that a column of a frame joins. */
    static List<String> texts(DecisionRow row, String column) {
        String text = row.values().text(column);
        return text == null ? List.of() : List.of(text.split("; "));
    }

    /** A figure of a replication by its column; NaN if it has none. */
    public static double figure(ReplicationRow row, String column) {
        return row.figures().number(column);
    }

    /** The sum of all parts of a UD's time but waiting, in the order of the stages, s. */
    static double servedS(RoundUdRow row) {
        double sumS = 0;
        for (int i = 0; i < row.partS().size(); i++) {
            sumS += row.partS().get(i);
        }
        return sumS;
    }
}
