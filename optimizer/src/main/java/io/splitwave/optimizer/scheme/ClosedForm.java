package io.splitwave.optimizer.scheme;

import io.splitwave.optimizer.FrameContext;
import io.splitwave.optimizer.FrameDecision;
import io.splitwave.optimizer.SchemeResult;
import io.splitwave.optimizer.SolveReport;
import io.splitwave.optimizer.StopReason;
import io.splitwave.optimizer.delay.DecisionCheck;
import io.splitwave.optimizer.delay.DelayModel;
import io.splitwave.optimizer.delay.LinkState;
import java.util.List;

/** The report of a decision that was not iterated. */
final class ClosedForm {
    private ClosedForm() {}

    static SchemeResult result(
            FrameContext frame,
            FrameDecision decision,
            double relaxationValue,
            double relaxationBound,
            double phaseObjective,
            StopReason why) {
        LinkState links = DelayModel.links(frame, decision.phases(), decision.copyPowerW());
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
