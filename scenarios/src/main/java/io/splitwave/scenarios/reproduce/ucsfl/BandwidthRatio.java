package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import java.util.List;
import java.util.stream.Stream;

/**
 * The claims of Fig. 7: the ratio of latency to accuracy over the bandwidth.
 *
 * @param sweep over bandwidths, kHz, upwards
 * @param played its variants
 */
record BandwidthRatio(Sweep sweep, Played played) {
    private static final String CURVES = "curves of Fig. 7";

    List<Claim> claims() {
        return List.of(falls(), lessAndLess(), best(), bl3Narrows(), bl1Better(), bl1Narrows(), uplinkLonger());
    }

    private Sample gap(String scheme, String over, double bandwidthKhz) {
        return sweep.gap(played, scheme, over, bandwidthKhz, Rounds.GAMMA);
    }

    private Claim falls() {
        return Claim.of(
                "the ratio of latency to accuracy falls with the bandwidth",
                CURVES,
                "from each bandwidth to the next Gamma of `sa` is smaller",
                sweep.falls(played, Rounds.UCSFL, "", Rounds.GAMMA));
    }

    private Claim lessAndLess() {
        return Claim.of(
                "it falls less and less",
                CURVES,
                "Gamma of `sa` falls more for each kHz in the first step than in the last",
                List.of(Check.above(
                        "fall in the first step minus fall in the last",
                        "s/kHz",
                        slope(0).minus(slope(sweep.at().size() - 2)),
                        0)));
    }

    /** By how much Gamma falls from a bandwidth to the next, s/kHz. */
    private Sample slope(int step) {
        double fromKhz = sweep.at().get(step);
        double toKhz = sweep.at().get(step + 1);
        return sweep.change(played, Rounds.UCSFL, toKhz, fromKhz, Rounds.GAMMA).over(toKhz - fromKhz);
    }

    private Claim best() {
        return Claim.of(
                        "UCSFL has the smallest ratio of latency to accuracy",
                        CURVES,
                        "at each bandwidth Gamma of `sa` lies below that of BL1, BL2 and BL3",
                        Stream.of(Rounds.ALL_APS, Rounds.FIRST_CUT, Rounds.FEDAVG)
                                .flatMap(than -> sweep.lower(played, Rounds.UCSFL, than, Rounds.GAMMA).stream())
                                .toList())
                .remarked("Partly by construction. At a wide band UCSFL can take the first cut itself, as BL2 does.");
    }

    private Claim bl3Narrows() {
        return Claim.of(
                "the gap of BL3 to the schemes that split narrows",
                CURVES,
                "the gap of Gamma to each of them is smaller at the widest band than at the narrowest",
                Rounds.SPLIT.stream()
                        .map(scheme -> narrower("BL3 minus `" + scheme + "`", Rounds.FEDAVG, scheme))
                        .toList());
    }

    private Check narrower(String what, String scheme, String over) {
        return Check.below(
                what + ", " + sweep.text(sweep.last()) + " minus " + sweep.text(sweep.first()),
                "s",
                gap(scheme, over, sweep.last()).minus(gap(scheme, over, sweep.first())),
                0);
    }

    private Claim bl1Better() {
        return Claim.of(
                        "BL1 is always better than BL2",
                        CURVES,
                        "at each bandwidth Gamma of BL1 lies below that of BL2",
                        sweep.lower(played, Rounds.ALL_APS, Rounds.FIRST_CUT, Rounds.GAMMA))
                .remarked("Measured in our study: up to 400 kHz; at 800 kHz UCSFL itself is near the first cut.");
    }

    private Claim bl1Narrows() {
        return Claim.of(
                "the gap of BL1 to UCSFL shrinks",
                CURVES,
                "the gap of Gamma is smaller at the widest band than at the narrowest",
                List.of(narrower("BL1 minus `sa`", Rounds.ALL_APS, Rounds.UCSFL)));
    }

    private Claim uplinkLonger() {
        return Claim.of(
                "the uplink takes longer than the downlink",
                "the text on Figs. 5 and 8",
                "at each bandwidth the longest upload is longer than the download",
                sweep.exceeds(played, Rounds.UCSFL, "uplink minus downlink", Rounds.UPLINK, Rounds.DOWNLINK));
    }
}
