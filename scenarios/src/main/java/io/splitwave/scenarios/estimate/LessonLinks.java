package io.splitwave.scenarios.estimate;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.estimate.LinkTrace;
import io.splitwave.learning.estimate.TraceSplit;
import io.splitwave.network.nr.LinkStep;
import io.splitwave.network.nr.LinkSteps;
import io.splitwave.network.nr.NrLink;
import io.splitwave.network.nr.NrSettings;
import io.splitwave.network.nr.NrStreams;
import io.splitwave.scenarios.format.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Simulated links to learn from and to test with. Their chance is that of their own seed, in streams that no run has. */
final class LessonLinks {
    private static final String OWNER = "lesson";

    private LessonLinks() {}

    static TraceSplit simulated(Scenario scenario, NrSettings settings, EstimatorInputs inputs) {
        RandomStreams streams = new RandomStreams(scenario.of(EstimatorKeys.SEED));
        int training = NrLinkKeys.whole(scenario, EstimatorKeys.TRAINING);
        int all = training + NrLinkKeys.whole(scenario, EstimatorKeys.TEST);
        int steps = Math.toIntExact(EstimatorKeys.steps(scenario.of(EstimatorKeys.LENGTH), settings.stepS()));
        List<LinkTrace> traces = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            NrLink link = new NrLink(settings, NrStreams.ofOther(streams, i, OWNER));
            traces.add(trace("simulated link " + i, link, steps, inputs));
        }
        return TraceSplit.first(traces, training);
    }

    /** The first steps of a link. */
    static LinkTrace trace(String name, LinkSteps link, int steps, EstimatorInputs inputs) {
        double[][] kpm = new double[steps][];
        double[] goodputBps = new double[steps];
        for (int i = 0; i < steps; i++) {
            LinkStep step = link.next();
            kpm[i] = inputs.of(step);
            goodputBps[i] = step.goodputBps();
        }
        return new LinkTrace(name, kpm, goodputBps);
    }
}
