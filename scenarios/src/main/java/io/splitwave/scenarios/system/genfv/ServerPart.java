package io.splitwave.scenarios.system.genfv;

import io.splitwave.optimizer.generation.GenerationDecision;
import io.splitwave.optimizer.generation.GenerationInstance;
import io.splitwave.optimizer.generation.ImageGeneration;

/**
 * What the server does while devices train.
 *
 * @param images generated in the round
 * @param earlier newest images of earlier rounds that are trained on again
 * @param generateS time to generate, s
 * @param trainS time to train on all of them, s
 */
record ServerPart(int images, int earlier, double generateS, double trainS) {
    /** It does nothing. */
    static final ServerPart NONE = new ServerPart(0, 0, 0, 0);

    /**
     * What is decided, and where the training on all kept images alone is longer than the round, as many of the newest as fit.
     * Without any image nothing is done.
     */
    static ServerPart of(GenerationInstance instance, GenerationDecision decision) {
        ImageGeneration generation = instance.generation();
        int images = decision.images();
        int earlier = images > 0
                ? generation.imagesSoFar()
                : generation.earlierWithin(Math.min(decision.objectiveS(), instance.longestS()));
        return images + earlier == 0
                ? NONE
                : new ServerPart(images, earlier, generation.generateS(images), generation.trainS(images, earlier));
    }

    /** Whether the server trains. */
    boolean trains() {
        return images + earlier > 0;
    }
}
