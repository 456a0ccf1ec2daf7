package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.round.Stage;
import java.util.Arrays;
import java.util.List;

/** Times that follow from work over rate, where nothing queues and rates are constant. */
final class ClosedForm {

    private ClosedForm() {}

    /**
     * Time of a chain whose stages follow each other.
     *
     * @return s; infinite if a stage with work has the rate 0
     */
    static double chainS(int member, List<Stage> stages, StageRate rate) {
        double sumS = 0;
        for (Stage stage : stages) {
            sumS += stage.work() == 0 ? 0 : stage.work() / checkedRate(member, stage, rate);
        }
        return sumS;
    }

    private static double checkedRate(int member, Stage stage, StageRate rate) {
        double perS = rate.perS(member, stage);
        if (!(perS >= 0)) {
            throw new IllegalArgumentException("round time: rate of member " + member + ", stage '" + stage.kind()
                    + "' must be >= 0, was " + perS);
        }
        return perS;
    }

    /**
     * When the first of the barriers over all ends opens.
     *
     * @param arrivalsS when each chain ends, from the start of the round, s; at least one
     * @param rules at least one
     * @return s
     */
    static double opensS(double[] arrivalsS, List<BarrierRule> rules) {
        double[] sortedS = arrivalsS.clone();
        Arrays.sort(sortedS);
        double firstS = Double.POSITIVE_INFINITY;
        for (BarrierRule rule : rules) {
            firstS = Math.min(firstS, opensS(sortedS, rule));
        }
        return firstS;
    }

    private static double opensS(double[] sortedS, BarrierRule rule) {
        double lastS = sortedS[sortedS.length - 1];
        if (rule instanceof BarrierRule.All) {
            return lastS;
        }
        if (rule instanceof BarrierRule.Deadline deadline) {
            return Math.min(lastS, deadline.afterRoundStartS());
        }
        if (rule instanceof BarrierRule.FirstK first) {
            return sortedS[Math.min(first.k(), sortedS.length) - 1];
        }
        throw new IllegalStateException("round time: no closed form for the barrier rule " + rule);
    }
}
