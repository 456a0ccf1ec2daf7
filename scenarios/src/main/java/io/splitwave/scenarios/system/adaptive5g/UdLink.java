package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.learning.estimate.GoodputEstimator;
import io.splitwave.network.nr.LinkStep;
import io.splitwave.network.nr.LinkSteps;
import io.splitwave.scenarios.estimate.LearnedEstimator;

/** The link of a UD in the present step, with the steps that follow, and the estimator that knows the steps before. */
final class UdLink {
    private final LinkSteps steps;
    private final LearnedEstimator learned;
    private final GoodputEstimator estimator;
    private final LinkStep[] coming; // a ring: the present step and those behind it
    private int present;
    private boolean begun;

    UdLink(LinkSteps steps, LearnedEstimator learned) {
        this.steps = steps;
        this.learned = learned;
        this.estimator = learned.start();
        this.coming = new LinkStep[learned.horizonSteps()];
    }

    /** The next step begins; the estimator sees the one that is over. */
    void next() {
        if (begun) {
            LinkStep over = coming[present];
            coming[present] = steps.next();
            present = (present + 1) % coming.length;
            estimator.observe(learned.indicators(over), over.goodputBps());
            if (learned.clairvoyant()) {
                estimator.reveal(comingBps());
            }
            return;
        }
        begun = true;
        for (int i = 0; i < coming.length; i++) {
            coming[i] = steps.next();
        }
    }

    /** What the link carries in the present step, bit/s. */
    double nowBps() {
        return coming[present].goodputBps();
    }

    /** Mean goodput of the present step and the steps behind it, as many as are estimated, bit/s. */
    double comingBps() {
        double sum = 0;
        for (int i = 0; i < coming.length; i++) {
            sum += coming[(present + i) % coming.length].goodputBps();
        }
        return sum / coming.length;
    }

    /** What the estimator expects of {@link #comingBps()}, bit/s. */
    double estimateBps() {
        return estimator.estimateBps();
    }
}
