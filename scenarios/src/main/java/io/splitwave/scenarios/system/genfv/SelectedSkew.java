package io.splitwave.scenarios.system.genfv;

import io.splitwave.learning.data.LabelSkew;
import io.splitwave.optimizer.generation.GenerationDecision;
import io.splitwave.optimizer.generation.GenerationInstance;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How skewed the labels of the selected devices are.
 *
 * @param emd of each selected device
 * @param images of each selected device, at least 1
 */
record SelectedSkew(double[] emd, int[] images) {
    static SelectedSkew of(GenfvWorld world, int[] members, GenerationInstance instance, GenerationDecision decision) {
        boolean[] selected = decision.selected();
        double[] emd = instance.emd();
        int[] chosen =
                IntStream.range(0, members.length).filter(n -> selected[n]).toArray();
        return new SelectedSkew(
                Arrays.stream(chosen).mapToDouble(n -> emd[n]).toArray(),
                Arrays.stream(chosen).map(n -> world.images(members[n])).toArray());
    }

    /** Mean of one device at least, each as often as it has images. */
    double meanEmd() {
        return LabelSkew.mean(emd, images);
    }
}
