package io.splitwave.scenarios.rounds.key;

import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.format.group.LinkRules;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.Values;
import java.util.List;
import java.util.Optional;

/** Keys of an access point and its plain links to the devices, without an IRS. */
public final class LinkParts {
    /** How channels vary. */
    public static final Part CHANNEL = ChannelKeys.WITHOUT_IRS
            .without(ChannelKeys.RECORD, ChannelKeys.REPLAY)
            .with(KeyGroup.group("channel", "How channels vary; every default is a quasi-static Rayleigh channel."))
            .with(ChannelKeys.DIRECT_LAW.meaning(
                    "Mean gain of the links between AP and UDs: log-distance, or 3GPP TR 38.901 with its lines of sight and"
                            + " shadowing."));

    /** The rules of those links. */
    public static final Part RULES = Part.builder()
            .rules(new LinkRules(List.of(LinkRules.Link.direct(Optional.empty()))).all())
            .build();

    /** The access point, at the origin unless it is placed elsewhere. */
    public static final Part ACCESS_POINT = AccessPointKeys.PART
            .without(AccessPointKeys.MAX_POWER_PER_UD)
            .with(AccessPointKeys.AP_POSITION.byDefault("[0 m, 0 m]"))
            .with(AccessPointKeys.TOTAL_POWER.meaning("Transmit power of the AP over the whole band."));

    /** Spectrum and noise of a band that the devices divide. */
    public static final Part RADIO = RadioKeys.PART
            .without(RadioKeys.MIN_UPLINK_RATE, RadioKeys.UPLINK)
            .with(RadioKeys.BANDWIDTH.meaning("Band W that the UDs share, up, and one as wide down."))
            .with(RadioKeys.NOISE_POWER.meaning("Noise power in the whole band; this or noiseDensity."));

    private LinkParts() {}

    /**
     * The noise in the band and the fading of the links.
     *
     * @param noise power or density
     * @param fading law of the links between AP and devices
     */
    public record Air(Scenario.Noise noise, ChannelModel.LinkFading fading) {
        /**
         * Reads both.
         *
         * @param values of {@link #RADIO} and {@link #CHANNEL}
         * @return noise and fading
         */
        public static Air of(Values values) {
            return new Air(RadioKeys.noise(values), ChannelKeys.DIRECT.read(values));
        }
    }
}
