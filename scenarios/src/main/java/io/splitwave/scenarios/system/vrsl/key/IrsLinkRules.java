package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.LinkRules;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.group.RadioRules;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checks over several keys of the links through the IRS and past it. */
final class IrsLinkRules {

    private IrsLinkRules() {}

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>(List.of(
                RadioRules.noLinkAmplifies(
                        List.of(IrsLinkKeys.AP_IRS_EXPONENT, IrsLinkKeys.IRS_UD_EXPONENT, IrsLinkKeys.DIRECT_EXPONENT)),
                new Rule(
                        "within-earshot",
                        "The path loss between AP and IRS, and at the upper end of `ud.distance`, is at most "
                                + Decimals.text(Limits.MOST_PATH_LOSS_DB) + " dB by the log-distance law.",
                        List.of(
                                AccessPointKeys.AP_POSITION,
                                IrsKeys.IRS_POSITION,
                                UdKeys.DISTANCE,
                                RadioKeys.REFERENCE_GAIN,
                                RadioKeys.REFERENCE_DISTANCE,
                                IrsLinkKeys.AP_IRS_EXPONENT,
                                IrsLinkKeys.IRS_UD_EXPONENT,
                                IrsLinkKeys.DIRECT_EXPONENT,
                                ChannelKeys.IRS_UD_LAW,
                                ChannelKeys.DIRECT_LAW),
                        List.of(ClassKeys.CLASSES),
                        IrsLinkRules::withinEarshot),
                new Rule(
                        "blockage-has-a-link",
                        "`channel.blockage` needs `radio.directLink`, which it blocks.",
                        List.of(ChannelKeys.OPEN_TIME, IrsLinkKeys.DIRECT_EXPONENT),
                        IrsLinkRules::blockageHasALink)));
        rules.addAll(new LinkRules(links()).all());
        return rules;
    }

    private static List<LinkRules.Link> links() {
        return List.of(
                new LinkRules.Link(
                        "AP and IRS",
                        ChannelKeys.AP_IRS,
                        false,
                        Optional.empty(),
                        ChannelKeys.IRS_HEIGHT,
                        Optional.empty()),
                new LinkRules.Link(
                        "IRS and UDs",
                        ChannelKeys.IRS_UD,
                        true,
                        Optional.of(ChannelKeys.IRS_UD_LAW),
                        ChannelKeys.IRS_HEIGHT,
                        Optional.empty()),
                LinkRules.Link.direct(Optional.of(IrsLinkKeys.DIRECT_EXPONENT)));
    }

    private static void withinEarshot(Values values, Breaches breaches) {
        Coordinates ap = values.of(AccessPointKeys.AP_POSITION);
        Coordinates irs = values.of(IrsKeys.IRS_POSITION);
        double apIrsM = Math.hypot(ap.xM() - irs.xM(), ap.yM() - irs.yM());
        double udM = ClassKeys.farthestM(values);
        RadioRules.withinEarshot(
                AccessPointKeys.AP_POSITION, "AP and IRS", apIrsM, IrsLinkKeys.AP_IRS_EXPONENT, values, breaches);
        if (values.of(ChannelKeys.IRS_UD_LAW) == ChannelModel.Law.LOG_DISTANCE) {
            RadioRules.withinEarshot(UdKeys.DISTANCE, "IRS and UD", udM, IrsLinkKeys.IRS_UD_EXPONENT, values, breaches);
        }
        if (values.find(IrsLinkKeys.DIRECT_EXPONENT).isPresent()
                && values.of(ChannelKeys.DIRECT_LAW) == ChannelModel.Law.LOG_DISTANCE) {
            RadioRules.withinEarshot(
                    UdKeys.DISTANCE, "AP and UD", apIrsM + udM, IrsLinkKeys.DIRECT_EXPONENT, values, breaches);
        }
    }

    private static void blockageHasALink(Values values, Breaches breaches) {
        if (values.find(ChannelKeys.OPEN_TIME).isPresent()
                && values.find(IrsLinkKeys.DIRECT_EXPONENT).isEmpty()) {
            breaches.add(ChannelKeys.OPEN_TIME, "the group radio.directLink, which channel.blockage blocks", "none");
        }
    }
}
