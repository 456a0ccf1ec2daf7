package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Dimension;

/** Keys of spectrum and noise, and of the path loss that all links share. */
public final class RadioKeys {
    private static final Part.Builder KEYS = Part.builder()
            .group("radio", "Channels and spectrum.")
            .group("radio.pathLoss", "Log-distance law C0 (d / d0)^-a, VRSL (68).");

    /** {@code radio.bandwidth}. */
    public static final Key<Double> BANDWIDTH = KEYS.required(
            "radio.bandwidth",
            QuantityKind.within(Dimension.FREQUENCY, Limits.FREQUENCY),
            "1 MHz",
            "Bandwidth B of each UD's own channel, up and down.");

    /** {@code radio.noisePower}. */
    public static final Key<Double> NOISE_POWER = KEYS.optional(
            "radio.noisePower",
            QuantityKind.within(Dimension.POWER, Limits.NOISE),
            "-80 dBm",
            "Noise power sigma^2 in that bandwidth, whatever the bandwidth is; this or noiseDensity.");

    /** {@code radio.noiseDensity}. */
    public static final Key<Double> NOISE_DENSITY = KEYS.optional(
            "radio.noiseDensity",
            QuantityKind.within(Dimension.POWER_DENSITY, Limits.NOISE_DENSITY),
            "-174 dBm/Hz",
            "Noise power per hertz of that bandwidth, so that sigma^2 grows with it; this or noisePower.");

    /** {@code radio.noiseFigure}. */
    public static final Key<Double> NOISE_FIGURE = KEYS.optional(
            "radio.noiseFigure",
            QuantityKind.within(Dimension.LOSS, Limits.NOISE_FIGURE),
            "7 dB",
            "Noise figure of the receivers, on top of noiseDensity; not given, 0 dB.");

    /** {@code radio.minUplinkRate}. */
    public static final Key<Double> MIN_UPLINK_RATE = KEYS.required(
            "radio.minUplinkRate",
            QuantityKind.within(Dimension.DATA_RATE, Limits.DATA_RATE),
            "5 kbit/s",
            "Least uplink rate R_min; a decision below it is reported. With optimizer.keepLimits the downlinks keep it too.");

    /** {@code radio.uplink}. */
    public static final Key<Scenario.Uplink> UPLINK = KEYS.defaulted(
            "radio.uplink",
            ChoiceKind.of(Scenario.Uplink.class),
            "reciprocal",
            "Whether the uplink has the downlink's gain or an IRS-AP channel of its own.");

    /** {@code radio.normals}. */
    public static final Key<Scenario.Normals> NORMALS = KEYS.defaulted(
            "radio.normals",
            ChoiceKind.of(Scenario.Normals.class),
            "streams",
            "Where the normals of fading come from: a random stream for each UD, or a faster generator"
                    + " for very many UDs that stores nothing for each. Both are fixed by the seed; their draws"
                    + " differ.");

    /** {@code radio.pathLoss.referenceGain}. */
    public static final Key<Double> REFERENCE_GAIN = KEYS.required(
            "radio.pathLoss.referenceGain",
            QuantityKind.within(Dimension.GAIN, Limits.REFERENCE_GAIN),
            "-30 dB",
            "Power gain C0 at the reference distance.");

    /** {@code radio.pathLoss.referenceDistance}. */
    public static final Key<Double> REFERENCE_DISTANCE = KEYS.required(
            "radio.pathLoss.referenceDistance",
            QuantityKind.within(Dimension.LENGTH, Limits.REFERENCE),
            "1 m",
            "Reference distance d0.");

    /** {@code radio.pathLoss.minimumDistance}. */
    public static final Key<Double> MINIMUM_DISTANCE = KEYS.optional(
            "radio.pathLoss.minimumDistance",
            QuantityKind.within(Dimension.LENGTH, Limits.REFERENCE),
            "0.5 m",
            "Shorter distances are taken as this one, on every log-distance link; not given, the reference distance. The gain"
                    + " there is at most 0 dB.");

    /** Spectrum, noise, and what all links share of the path loss; each system has exponents of its own. */
    public static final Part PART = KEYS.rule(RadioRules.oneNoise()).build();

    private RadioKeys() {}

    /**
     * The noise of a scenario.
     *
     * @param values with the three keys of noise, not all of them given
     * @return power or density
     */
    public static Scenario.Noise noise(Values values) {
        return new Scenario.Noise(
                values.ifGiven(NOISE_POWER), values.ifGiven(NOISE_DENSITY), values.ifGiven(NOISE_FIGURE));
    }
}
