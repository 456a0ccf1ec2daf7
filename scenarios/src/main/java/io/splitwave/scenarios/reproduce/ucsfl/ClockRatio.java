package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import java.util.List;
import java.util.stream.Stream;

/**
 * The claims of Fig. 6: the ratio of latency to accuracy over the clock.
 *
 * @param sweep over clocks, GHz, from 1 to 3
 * @param played its variants
 */
record ClockRatio(Sweep sweep, Played played) {
    private static final String CURVES = "curves of Fig. 6";

    List<Claim> claims() {
        return List.of(best(), steadyGap(), widens(), crosses(), honest());
    }

    private Sample gap(String scheme, String over, double clockGhz) {
        return sweep.gap(played, scheme, over, clockGhz, Rounds.GAMMA);
    }

    private Claim best() {
        return Claim.of(
                        "UCSFL has the smallest ratio of latency to accuracy",
                        CURVES,
                        "at each clock Gamma of `sa` lies below that of BL1, BL2 and BL3",
                        Stream.of(Rounds.ALL_APS, Rounds.FIRST_CUT, Rounds.FEDAVG)
                                .flatMap(than -> sweep.lower(played, Rounds.UCSFL, than, Rounds.GAMMA).stream())
                                .toList())
                .remarked("Partly by construction: the baselines lie in the set that UCSFL searches.");
    }

    private Claim steadyGap() {
        return Claim.of(
                        "the gap of BL1 and BL3 is largely constant",
                        CURVES,
                        "at 3 GHz the gap of Gamma is within 5 % of that at 1 GHz",
                        List.of(Check.shareBetween(
                                "change of the gap",
                                gap(Rounds.FEDAVG, Rounds.ALL_APS, sweep.last())
                                        .above(gap(Rounds.FEDAVG, Rounds.ALL_APS, sweep.first())),
                                -0.05,
                                0.05)))
                .remarked("The source concludes from it that the cuts stay the same, which does not follow here.");
    }

    private Claim widens() {
        return Claim.of(
                        "the gap of BL1 and UCSFL widens with the clock",
                        CURVES,
                        "the gap of Gamma is greater at 3 GHz than at 1 GHz",
                        List.of(Check.above(
                                "gap at 3 GHz minus gap at 1 GHz",
                                "s",
                                gap(Rounds.ALL_APS, Rounds.UCSFL, sweep.last())
                                        .minus(gap(Rounds.ALL_APS, Rounds.UCSFL, sweep.first())),
                                0)))
                .remarked("Measured in our study: 5.1 % at 1 GHz, 1.5 % at 3 GHz.");
    }

    private Claim crosses() {
        return Claim.of(
                        "BL1 is better than BL2 at low clocks, and BL2 at high ones",
                        "an intersection in Fig. 6",
                        "Gamma of BL1 is the smaller one at 1 GHz, that of BL2 at 3 GHz",
                        List.of(
                                Check.above(
                                        "BL2 minus BL1, 1 GHz",
                                        "s",
                                        gap(Rounds.FIRST_CUT, Rounds.ALL_APS, sweep.first()),
                                        0),
                                Check.below(
                                        "BL2 minus BL1, 3 GHz",
                                        "s",
                                        gap(Rounds.FIRST_CUT, Rounds.ALL_APS, sweep.last()),
                                        0)))
                .remarked("Measured in our study: BL1 is better at each clock.");
    }

    private Claim honest() {
        return Claim.of(
                        "federated averaging that sends its model up is slower still than BL3",
                        "ours. Measured in our study: 11,071 s against 2,766 s at 1 GHz",
                        "at each clock Gamma of `fedavg` lies at least 50 % below that of `fedavg-full`",
                        sweep.at().stream()
                                .map(clockGhz -> Check.shareAbove(
                                        "below, " + sweep.text(clockGhz),
                                        sweep.sample(played, Rounds.FEDAVG, clockGhz, Rounds.GAMMA)
                                                .below(sweep.sample(
                                                        played, Rounds.FEDAVG_FULL, clockGhz, Rounds.GAMMA)),
                                        0.5))
                                .toList())
                .readAs("BL3 with an honest uplink");
    }
}
