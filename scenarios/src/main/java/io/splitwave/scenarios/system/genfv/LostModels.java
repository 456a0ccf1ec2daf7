package io.splitwave.scenarios.system.genfv;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.straggler.UdFacts;
import io.splitwave.scenarios.rounds.Mean;
import io.splitwave.scenarios.system.RoundLearner;
import java.util.List;
import java.util.function.IntPredicate;

/** Counts the selected devices whose model is not in the average, as they left or were late, and lets another one learn. */
final class LostModels implements RoundLearner {
    private final IntPredicate selected;
    private final RoundLearner learner;
    private final Mean lost = new Mean();

    /**
     * @param selected whether a device is selected in the present round
     * @param learner learns, or nothing
     */
    LostModels(IntPredicate selected, RoundLearner learner) {
        this.selected = selected;
        this.learner = learner;
    }

    @Override
    public void started(int[] devices) {
        learner.started(devices);
    }

    @Override
    public RoundRow.Learning ended(List<UdFacts> devices) {
        lost.add(devices.stream()
                .filter(device -> selected.test(device.ud()) && !device.completed())
                .count());
        return learner.ended(devices);
    }

    /** Mean over the rounds that have ended; NaN before the first. */
    double mean() {
        return lost.value();
    }
}
