package io.splitwave.optimizer.subchannel;

import java.util.Objects;
import java.util.function.DoubleSupplier;

/**
 * What a scheme is given when it is made for a replication. A scheme need not look at all of it.
 *
 * @param fixedBits q of the scheme that fixes it, 1 to 32
 * @param chance draws numbers uniform in (0, 1), from a stream of the replication that serves nothing else
 */
public record SubchannelSchemeSettings(int fixedBits, DoubleSupplier chance) {
    /**
     * Checks the figures.
     *
     * @param fixedBits q of the scheme that fixes it
     * @param chance draws numbers uniform in (0, 1)
     * @throws IllegalArgumentException if the bits are out of their range
     */
    public SubchannelSchemeSettings {
        Objects.requireNonNull(chance, "chance");
        if (!(fixedBits >= 1 && fixedBits <= SubchannelInstance.FULL_PRECISION_BITS)) {
            throw new IllegalArgumentException("subchannel scheme: fixedBits must be 1 to "
                    + SubchannelInstance.FULL_PRECISION_BITS + ", was " + fixedBits);
        }
    }
}
