package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Dimension;
import java.util.Optional;

/** Keys of the links through the IRS and past it. */
final class IrsLinkKeys {
    private static final Part.Builder KEYS =
            Part.builder().optionalGroup("radio.directLink", "AP-UD link past the IRS; not given, it is blocked.");

    static final Key<Double> AP_IRS_EXPONENT = KEYS.required(
            "radio.pathLoss.apIrsExponent",
            new RealKind(Limits.EXPONENT),
            "2.2",
            "Path loss exponent of the AP-IRS link.");
    static final Key<Double> IRS_UD_EXPONENT = KEYS.required(
            "radio.pathLoss.irsUdExponent",
            new RealKind(Limits.EXPONENT),
            "2.8",
            "Path loss exponent of the IRS-UD links.");
    static final Key<Double> DIRECT_EXPONENT = KEYS.required(
            "radio.directLink.exponent",
            new RealKind(Limits.EXPONENT),
            "3.5",
            "Path loss exponent of the direct link; C0 and d0 are those of the path loss.");
    static final Key<Double> PENETRATION_LOSS = KEYS.required(
            "radio.directLink.penetrationLoss",
            QuantityKind.within(Dimension.LOSS, Limits.LOSS),
            "28 dB",
            "Penetration loss of obstacles between AP and UD.");
    static final Key<Boolean> PRESENT_WITH_IRS = KEYS.defaulted(
            "radio.directLink.presentWithIrs",
            new FlagKind(),
            "false",
            "Whether the direct link also adds to the link through the IRS; if not, only schemes without IRS use it.");
    /** Exponents of the links through the IRS, and the direct link; the radio of the system is read here. */
    static final Part PART = KEYS.rules(IrsLinkRules.all())
            .reading(Scenario.Radio.class, IrsLinkKeys::radio)
            .build();

    private IrsLinkKeys() {}

    private static Scenario.Radio radio(Values values) {
        Scenario.PathLoss pathLoss = new Scenario.PathLoss(
                values.of(RadioKeys.REFERENCE_GAIN),
                values.of(RadioKeys.REFERENCE_DISTANCE),
                values.ifGiven(RadioKeys.MINIMUM_DISTANCE),
                values.of(AP_IRS_EXPONENT),
                values.of(IRS_UD_EXPONENT));
        Optional<Scenario.DirectLink> directLink = values.find(DIRECT_EXPONENT)
                .map(exponent ->
                        new Scenario.DirectLink(exponent, values.of(PENETRATION_LOSS), values.of(PRESENT_WITH_IRS)));
        return new Scenario.Radio(
                values.of(RadioKeys.BANDWIDTH),
                RadioKeys.noise(values),
                values.of(RadioKeys.MIN_UPLINK_RATE),
                values.of(RadioKeys.UPLINK),
                values.of(RadioKeys.NORMALS),
                pathLoss,
                directLink);
    }
}
