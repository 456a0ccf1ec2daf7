package org.example.splitwave;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.optimizer.option.Option;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.option.Range;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.scheme.ClosedForm;
import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/** All devices cut at one layer and get equal parts of the power; no twins, and phases at random. */
final class EqualParts implements Scheme {
    /** In a scenario this is the key {@code optimizer.cutAt}. */
    static final Option<Double> CUT_AT = Option.defaulted(
            "cutAt", new Range.Real(0, true, 1, true), 0.5, "0.5", "Share of the layers in front of the cut.");

    private final String name;
    private final double cutAt;
    private final RandomStream stream;

    EqualParts(String name, Options options, RandomStream stream) {
        this.name = name;
        this.cutAt = options.of(CUT_AT);
        this.stream = stream;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchemeResult decide(FrameContext frame) {
        int uds = frame.userDevices();
        int[] cut = new int[uds];
        double[] powerW = new double[uds];
        boolean[] local = new boolean[uds];
        double[] phaseRad = new double[frame.channel().irsElements()];
        Budgets budgets = frame.budgets();
        Arrays.fill(cut, (int) Math.max(1, Math.round(cutAt * frame.profile().layers())));
        Arrays.fill(powerW, Math.min(budgets.apPowerBudgetW() / uds, budgets.mostPowerPerUdW()));
        Arrays.fill(local, true);
        Arrays.setAll(phaseRad, element -> 2 * Math.PI * stream.nextDouble());
        return ClosedForm.result(
                frame,
                new FrameDecision(
                        RoundForm.SPLIT, new PhaseShifts(phaseRad), powerW, cut, local, new double[uds]));
    }
}
