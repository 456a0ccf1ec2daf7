package io.splitwave.optimizer.sfl;

/** How the AP divides band and power when it sends to several devices. A device that is alone always has all of both. */
public enum Downlink {
    /**
     * The model, which is the same for all, is sent once, in the whole band and at the AP's whole power, as fast as the
     * slowest device of the round can receive it. Gradients, which differ, go out at once, each in the share of its device.
     */
    BROADCAST,
    /** Everything goes out at once, to each device in its share of the band, at that share of the AP's power. */
    SHARES,
    /**
     * Every device receives in the whole band at the AP's whole power, as if no other did: the assumption of several papers
     * (ASFL; Chen et al., "A joint learning and communications framework for federated learning over wireless networks",
     * IEEE Trans. Wireless Commun. 20(1), 2021). The AP then pays for each of them.
     */
    FULL_BAND
}
