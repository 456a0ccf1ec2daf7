package io.splitwave.optimizer.token;

import io.splitwave.network.rate.LinkRate;

/**
 * What a UD sends for the tokens it keeps, and how long and at what energy: the one home of these figures.
 *
 * <p>A UD that keeps K of N tokens sends the class token, these K, and one token into which the other N - K are merged. With K = N
 * nothing is left to be merged; with K = N - 1 the merged token is the one that is left. So K = N - 1 and K = N send the same.
 */
public final class TokenWork {
    private final TokenInstance instance;

    /**
     * The work of an instance.
     *
     * @param instance what is known
     */
    public TokenWork(TokenInstance instance) {
        this.instance = instance;
    }

    TokenInstance instance() {
        return instance;
    }

    /**
     * How many tokens of a sample are sent.
     *
     * @param kept K, in [0, tokens]
     * @param tokens N, at least 1
     * @return min(K + 2, N + 1)
     */
    public static int sent(int kept, int tokens) {
        return Math.min(kept + 2, tokens + 1);
    }

    /**
     * What a UD sends.
     *
     * @param kept K, in [0, tokens]
     * @return S(K) for the whole batch, bit
     */
    public double bit(int kept) {
        return sent(kept, instance.tokens()) * instance.tokenBit();
    }

    /**
     * The rate of a UD.
     *
     * @param ud 0 based
     * @param bandwidthHz W, Hz, finite, greater than 0
     * @param powerW p, W, finite, at least 0
     * @return bit/s; 0 if power or gain is 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double bps(int ud, double bandwidthHz, double powerW) {
        return LinkRate.bps(bandwidthHz, powerW, instance.gain(ud), instance.noiseWPerHz() * bandwidthHz);
    }

    /**
     * How long a UD sends.
     *
     * @param ud 0 based
     * @param kept K, in [0, tokens]
     * @param bandwidthHz W, Hz, finite, greater than 0
     * @param powerW p, W, finite, at least 0
     * @return T_U = S(K) / R, s; infinite if the rate is 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double airtimeS(int ud, int kept, double bandwidthHz, double powerW) {
        return bit(kept) / bps(ud, bandwidthHz, powerW);
    }

    /**
     * The energy that a UD uses for sending.
     *
     * @param ud 0 based
     * @param kept K, in [0, tokens]
     * @param bandwidthHz W, Hz, finite, greater than 0
     * @param powerW p, W, finite, greater than 0
     * @return p T_U, J; infinite if the rate is 0
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double energyJ(int ud, int kept, double bandwidthHz, double powerW) {
        return powerW * airtimeS(ud, kept, bandwidthHz, powerW);
    }
}
