package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.block.PhaseBlock;
import io.splitwave.optimizer.vrsl.block.PhaseSolution;
import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/**
 * Raw input up, every layer at the server, no twin: the paper's "Full Offloading via IRS". Nothing comes down, so no
 * downlink power is given; the phases are those of block 4.
 */
final class FullOffload implements Scheme {
    private final String name;
    private final PhaseBlock phaseBlock;

    FullOffload(String name, Options options, RandomStream stream) {
        this.name = name;
        this.phaseBlock = VrslOptions.phaseBlock(options, stream);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        if (!Double.isFinite(frame.budgets().serverFlops())) {
            throw new IllegalArgumentException(
                    name + ": the server does all the work, so budgets.serverFlops must be finite, was "
                            + frame.budgets().serverFlops());
        }
        PhaseSolution phases = phaseBlock.solve(frame.channel());
        int uds = frame.userDevices();
        boolean[] local = new boolean[uds];
        Arrays.fill(local, true); // no twin
        FrameDecision decision = new FrameDecision(
                RoundForm.OFFLOAD, phases.phases(), new double[uds], new int[uds], local, new double[uds]);
        return ClosedForm.result(
                frame, decision, phases.relaxationValue(), phases.upperBound(), phases.value(), StopReason.CLOSED_FORM);
    }
}
