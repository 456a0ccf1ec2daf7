package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.delay.DecisionCheck;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.List;

/** The report of a decision that was not iterated. */
public final class ClosedForm {
    private ClosedForm() {}

    /**
     * A decision with its delays and what it violates.
     *
     * @param frame the frame that it was made for
     * @param decision what to do
     * @return the result of a scheme that searches nothing and proves no bound
     */
    public static SchemeResult result(FrameContext frame, FrameDecision decision) {
        return result(frame, decision, Double.NaN, Double.NaN, Double.NaN, StopReason.CLOSED_FORM);
    }

    static SchemeResult result(
            FrameContext frame,
            FrameDecision decision,
            double relaxationValue,
            double relaxationBound,
            double phaseObjective,
            StopReason why) {
        LinkState links = DelayModel.links(frame, decision);
        double objectiveS = DelayModel.delays(frame, decision, links).sumS();
        return new SchemeResult(
                decision,
                new SolveReport(
                        objectiveS,
                        Double.NaN,
                        new double[] {objectiveS},
                        List.of(),
                        relaxationValue,
                        relaxationBound,
                        phaseObjective,
                        0,
                        why,
                        DecisionCheck.violations(frame, decision, links)));
    }
}
