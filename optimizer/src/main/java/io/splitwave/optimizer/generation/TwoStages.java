package io.splitwave.optimizer.generation;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A scheme in the two stages of the source: who is selected, then what each gets. The images follow from the length of the round.
 *
 * @param name the name it is chosen by
 * @param selecting the first stage
 * @param allocating the second
 * @param generates whether the server generates images
 */
record TwoStages(
        String name,
        Function<FastestUpload, Selection> selecting,
        BiFunction<FastestUpload, Selection, Plan> allocating,
        boolean generates)
        implements GenerationScheme {
    @Override
    public GenerationDecision decide(GenerationInstance instance) {
        FastestUpload fastest = new FastestUpload(new GenerationWork(instance));
        return allocating.apply(fastest, selecting.apply(fastest)).decision(generates);
    }
}
