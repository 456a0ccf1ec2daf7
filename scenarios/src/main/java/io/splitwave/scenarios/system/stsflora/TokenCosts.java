package io.splitwave.scenarios.system.stsflora;

import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.learning.profile.LowRankProfile;
import io.splitwave.learning.protocol.TokenLoad;
import io.splitwave.learning.protocol.TokenRound;
import io.splitwave.learning.protocol.TokenStep;
import io.splitwave.optimizer.token.TokenWork;
import java.util.Collections;

/**
 * What a round costs: bits and work of a batch, which follow from the network and its adapters.
 *
 * @param profile the network with adapters
 * @param samples of a batch
 * @param tokenBits bits of an element of a token
 * @param importanceBits bits of the importance of one token of a sample
 * @param clientLearns whether the device's adapters learn
 */
record TokenCosts(LowRankProfile profile, int samples, int tokenBits, int importanceBits, boolean clientLearns) {
    /** Bits of a number that is not quantised. */
    static final int FULL_BITS = 32;

    /** A decision as sent down: tokens, band and power, a number each, bit. */
    static final double DECISION_BIT = 3.0 * FULL_BITS;

    /** A weight less its gradient times the rate: a product and a sum. */
    private static final double STEP_FLOP = 2;

    /** A weighted sum: a product and a sum. */
    private static final double AVERAGE_FLOP = 2;

    /** Tokens N of a sample but the class token. */
    int tokens() {
        return profile.tokens() - 1;
    }

    /** One token of every sample of the batch, bit. */
    double tokenBit() {
        return profile.tokenBit(samples, tokenBits);
    }

    private double adapterBit() {
        return (double) profile.deviceAdapterParameters() * FULL_BITS;
    }

    /**
     * The rounds of an experiment.
     *
     * @param devices K
     */
    TokenRound round(int devices) {
        TokenLoad load = new TokenLoad(
                adapterBit(),
                profile.deviceForwardFlop(samples),
                (double) samples * tokens() * importanceBits,
                DECISION_BIT,
                profile.deviceBackwardFlop(samples),
                clientLearns ? adapterBit() : 0);
        long atServer = profile.adapterParameters() - profile.deviceAdapterParameters() + profile.headParameters();
        return new TokenRound(
                Collections.nCopies(devices, load),
                STEP_FLOP * atServer,
                clientLearns ? AVERAGE_FLOP * profile.deviceAdapterParameters() * devices : 0,
                new BarrierRule.All());
    }

    /**
     * What follows from the tokens that a device keeps.
     *
     * @param kept K, 1..N
     */
    TokenStep step(int kept) {
        int sent = TokenWork.sent(kept, tokens());
        return new TokenStep(
                sent * tokenBit(),
                profile.serverForwardFlop(samples, sent) + profile.serverBackwardFlop(samples, sent),
                clientLearns ? sent * profile.tokenBit(samples, FULL_BITS) : 0);
    }
}
