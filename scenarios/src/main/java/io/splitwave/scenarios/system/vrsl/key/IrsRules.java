package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.network.fading.SpatialCorrelation;
import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.format.group.ChannelRules;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Decimals;
import java.util.List;

/** The checks over several keys of the IRS. */
final class IrsRules {

    private IrsRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "irs-apart-from-ap",
                        "IRS and AP are not at the same place, where the path loss has no value.",
                        List.of(IrsKeys.IRS_POSITION, AccessPointKeys.AP_POSITION),
                        IrsRules::irsApartFromAp),
                new Rule(
                        "irs-columns-divide",
                        "`channel.irsArray.columns` divides `irs.elements`.",
                        List.of(ChannelKeys.IRS_COLUMNS, IrsKeys.ELEMENTS),
                        IrsRules::irsColumnsDivide),
                new Rule(
                        "correlated-elements",
                        "Correlation across the IRS (`channel.irsArray.scatter` isotropic) is worked out for at most "
                                + SpatialCorrelation.MOST_ELEMENTS + " elements.",
                        List.of(ChannelKeys.IRS_SCATTER, IrsKeys.ELEMENTS),
                        (values, breaches) -> ChannelRules.atMostCorrelated(
                                values.of(ChannelKeys.IRS_SCATTER) == ChannelModel.Scatter.ISOTROPIC,
                                IrsKeys.ELEMENTS,
                                "channel.irsArray.scatter isotropic",
                                values,
                                breaches)),
                new Rule(
                        "faults-within-one",
                        "`irs.faults.deadShare` and `irs.faults.stuckShare` sum to at most 1.",
                        List.of(IrsKeys.DEAD_SHARE, IrsKeys.STUCK_SHARE),
                        IrsRules::faultsWithinOne),
                new Rule(
                        "stuck-elements-reciprocal",
                        "Stuck IRS elements need `radio.uplink` reciprocal.",
                        List.of(IrsKeys.STUCK_SHARE, RadioKeys.UPLINK),
                        IrsRules::stuckElementsReciprocal));
    }

    private static void irsApartFromAp(Values values, Breaches breaches) {
        Coordinates irs = values.of(IrsKeys.IRS_POSITION);
        Coordinates ap = values.of(AccessPointKeys.AP_POSITION);
        if (Math.hypot(irs.xM() - ap.xM(), irs.yM() - ap.yM()) < Limits.LENGTH.low()) {
            breaches.add(IrsKeys.IRS_POSITION, "a place other than accessPoint.position", "the same place");
        }
    }

    private static void irsColumnsDivide(Values values, Breaches breaches) {
        long elements = values.of(IrsKeys.ELEMENTS);
        values.find(ChannelKeys.IRS_COLUMNS)
                .filter(columns -> elements % columns != 0)
                .ifPresent(columns ->
                        breaches.add(ChannelKeys.IRS_COLUMNS, "a divisor of irs.elements, " + elements, "" + columns));
    }

    private static void faultsWithinOne(Values values, Breaches breaches) {
        double sum = values.of(IrsKeys.DEAD_SHARE) + values.of(IrsKeys.STUCK_SHARE);
        if (sum > 1) {
            breaches.add(IrsKeys.STUCK_SHARE, "at most 1 together with irs.faults.deadShare", Decimals.text(sum));
        }
    }

    private static void stuckElementsReciprocal(Values values, Breaches breaches) {
        if (values.of(IrsKeys.STUCK_SHARE) > 0 && values.of(RadioKeys.UPLINK) == Scenario.Uplink.INDEPENDENT) {
            breaches.add(IrsKeys.STUCK_SHARE, "0 where radio.uplink is independent", "stuck elements");
        }
    }
}
