package io.splitwave.optimizer.vrsl.scheme;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import java.util.Arrays;

/** Every layer on the device, nothing sent: sum of C_k(M)/f_k. The paper's "Full Local Inference". */
final class FullLocal implements Scheme {
    private final String name;

    FullLocal(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        int uds = frame.userDevices();
        int[] cut = new int[uds];
        boolean[] local = new boolean[uds];
        Arrays.fill(cut, frame.profile().layers());
        Arrays.fill(local, true);
        PhaseShifts phases = new PhaseShifts(new double[frame.channel().irsElements()]);
        FrameDecision decision =
                new FrameDecision(RoundForm.LOCAL, phases, new double[uds], cut, local, new double[uds]);
        return ClosedForm.result(frame, decision);
    }
}
