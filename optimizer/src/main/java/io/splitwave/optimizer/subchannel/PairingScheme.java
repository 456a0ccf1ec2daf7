package io.splitwave.optimizer.subchannel;

import java.util.function.Function;

/**
 * A scheme in two steps: what each pair of a user device and a subchannel is worth, then which pairs are used. Nothing else is
 * needed, as pairs do not interfere.
 *
 * @param name the name it is chosen by
 * @param valuing the first step
 * @param pairing the second
 */
record PairingScheme(
        String name, Function<SubchannelWork, PairTable> valuing, Function<PairTable, SubchannelDecision> pairing)
        implements SubchannelScheme {
    @Override
    public SubchannelDecision decide(SubchannelInstance instance) {
        return pairing.apply(valuing.apply(new SubchannelWork(instance)));
    }
}
