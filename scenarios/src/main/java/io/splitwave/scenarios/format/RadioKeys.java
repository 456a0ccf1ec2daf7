package io.splitwave.scenarios.format;

import static io.splitwave.scenarios.format.Key.defaulted;
import static io.splitwave.scenarios.format.Key.optional;
import static io.splitwave.scenarios.format.Key.required;
import static io.splitwave.scenarios.format.KeyGroup.group;
import static io.splitwave.scenarios.format.KeyGroup.optionalGroup;

import java.util.List;
import java.util.Optional;

/** Keys of channels and spectrum. */
final class RadioKeys {

    /** Measured exponents lie between 1.6 and 6; the bound catches a distance or a loss written in the wrong place. */
    private static final Bounds EXPONENT = Bounds.between(0, 10);

    static final Key<Double> BANDWIDTH = required(
            "radio.bandwidth",
            QuantityKind.within(Dimension.FREQUENCY, Limits.FREQUENCY),
            "1 MHz",
            "Bandwidth B of each UD's own channel, up and down.");
    static final Key<Double> NOISE_POWER = optional(
            "radio.noisePower",
            QuantityKind.within(Dimension.POWER, Limits.NOISE),
            "-80 dBm",
            "Noise power sigma^2 in that bandwidth, whatever the bandwidth is; this or noiseDensity.");
    static final Key<Double> NOISE_DENSITY = optional(
            "radio.noiseDensity",
            QuantityKind.within(Dimension.POWER_DENSITY, Limits.NOISE_DENSITY),
            "-174 dBm/Hz",
            "Noise power per hertz of that bandwidth, so that sigma^2 grows with it; this or noisePower.");
    static final Key<Double> NOISE_FIGURE = optional(
            "radio.noiseFigure",
            QuantityKind.within(Dimension.LOSS, Limits.NOISE_FIGURE),
            "7 dB",
            "Noise figure of the receivers, on top of noiseDensity; not given, 0 dB.");
    static final Key<Double> MIN_UPLINK_RATE = required(
            "radio.minUplinkRate",
            QuantityKind.within(Dimension.DATA_RATE, Limits.DATA_RATE),
            "5 kbit/s",
            "Least uplink rate R_min; a decision below it is reported. With optimizer.keepLimits the downlinks keep it too.");
    static final Key<Scenario.Uplink> UPLINK = defaulted(
            "radio.uplink",
            ChoiceKind.of(Scenario.Uplink.class),
            "reciprocal",
            "Whether the uplink has the downlink's gain or an IRS-AP channel of its own.");
    static final Key<Scenario.Normals> NORMALS = defaulted(
            "radio.normals",
            ChoiceKind.of(Scenario.Normals.class),
            "streams",
            "Where the normals of fading come from: a random stream for each UD, or a generator for very many UDs that keeps"
                    + " nothing for each and is faster. Both are fixed by the seed; their draws differ.");
    static final Key<Double> REFERENCE_GAIN = required(
            "radio.pathLoss.referenceGain",
            QuantityKind.within(Dimension.GAIN, Limits.REFERENCE_GAIN),
            "-30 dB",
            "Power gain C0 at the reference distance.");
    static final Key<Double> REFERENCE_DISTANCE = required(
            "radio.pathLoss.referenceDistance",
            QuantityKind.within(Dimension.LENGTH, Limits.REFERENCE),
            "1 m",
            "Reference distance d0.");
    static final Key<Double> MINIMUM_DISTANCE = optional(
            "radio.pathLoss.minimumDistance",
            QuantityKind.within(Dimension.LENGTH, Limits.REFERENCE),
            "0.5 m",
            "Shorter distances are taken as this one, on every log-distance link; not given, the reference distance. The gain"
                    + " there is at most 0 dB.");
    static final Key<Double> AP_IRS_EXPONENT = required(
            "radio.pathLoss.apIrsExponent", new RealKind(EXPONENT), "2.2", "Path loss exponent of the AP-IRS link.");
    static final Key<Double> IRS_UD_EXPONENT = required(
            "radio.pathLoss.irsUdExponent", new RealKind(EXPONENT), "2.8", "Path loss exponent of the IRS-UD links.");
    static final Key<Double> DIRECT_EXPONENT = required(
            "radio.directLink.exponent",
            new RealKind(EXPONENT),
            "3.5",
            "Path loss exponent of the direct link; C0 and d0 are those of the path loss.");
    static final Key<Double> PENETRATION_LOSS = required(
            "radio.directLink.penetrationLoss",
            QuantityKind.within(Dimension.LOSS, Limits.LOSS),
            "28 dB",
            "Loss through what stands between AP and UD.");
    static final Key<Boolean> PRESENT_WITH_IRS = defaulted(
            "radio.directLink.presentWithIrs",
            new FlagKind(),
            "false",
            "Whether the direct link also adds to the link through the IRS; if not, only schemes without IRS use it.");

    static final List<Key<?>> ALL = List.of(
            BANDWIDTH,
            NOISE_POWER,
            NOISE_DENSITY,
            NOISE_FIGURE,
            MIN_UPLINK_RATE,
            UPLINK,
            NORMALS,
            REFERENCE_GAIN,
            REFERENCE_DISTANCE,
            MINIMUM_DISTANCE,
            AP_IRS_EXPONENT,
            IRS_UD_EXPONENT,
            DIRECT_EXPONENT,
            PENETRATION_LOSS,
            PRESENT_WITH_IRS);

    static final KeyGroup DIRECT_LINK =
            optionalGroup("radio.directLink", "AP-UD link past the IRS; not given, it is blocked.");

    static final List<KeyGroup> GROUPS = List.of(
            group("radio", "Channels and spectrum."),
            group("radio.pathLoss", "Log-distance law C0 (d / d0)^-a, VRSL (68)."),
            DIRECT_LINK);

    private RadioKeys() {}

    static Scenario.Radio radio(Values values) {
        Scenario.PathLoss pathLoss = new Scenario.PathLoss(
                values.of(REFERENCE_GAIN),
                values.of(REFERENCE_DISTANCE),
                values.ifGiven(MINIMUM_DISTANCE),
                values.of(AP_IRS_EXPONENT),
                values.of(IRS_UD_EXPONENT));
        Optional<Scenario.DirectLink> directLink = values.find(DIRECT_EXPONENT)
                .map(exponent ->
                        new Scenario.DirectLink(exponent, values.of(PENETRATION_LOSS), values.of(PRESENT_WITH_IRS)));
        return new Scenario.Radio(
                values.of(BANDWIDTH),
                new Scenario.Noise(
                        values.ifGiven(NOISE_POWER), values.ifGiven(NOISE_DENSITY), values.ifGiven(NOISE_FIGURE)),
                values.of(MIN_UPLINK_RATE),
                values.of(UPLINK),
                values.of(NORMALS),
                pathLoss,
                directLink);
    }
}
