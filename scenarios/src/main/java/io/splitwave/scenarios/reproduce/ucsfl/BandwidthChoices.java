package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import java.util.List;

/**
 * The claims of Fig. 8: cuts and clusters over the bandwidth.
 *
 * @param sweep over bandwidths, kHz, upwards
 * @param played its variants
 */
record BandwidthChoices(Sweep sweep, Played played) {
    private static final String CURVES = "curves of Fig. 8";
    private static final double SETTLED_KHZ = 200;

    List<Claim> claims() {
        return List.of(later(), smaller(), smallestSettles());
    }

    private Claim later() {
        return Claim.of(
                        "the wider the band, the later the cut",
                        CURVES,
                        "the mean cut and the smallest are later at the widest band than at the narrowest",
                        List.of(
                                Check.above("mean cut, " + ends(), "", change(Rounds.CUT), 0),
                                Check.above("smallest cut, " + ends(), "", change(Rounds.SMALLEST_CUT), 0)))
                .remarked(
                        "The model of the source says the opposite: with one cut for all, a round takes X/W + Y, and Y grows with"
                                + " the cut while devices are slower than processors of the access points. So the best cut never"
                                + " rises with W as long as the spectral efficiency hardly depends on it.");
    }

    private Claim smaller() {
        return Claim.of(
                "the wider the band, the smaller the mean cluster",
                CURVES,
                "the mean cluster size is smaller at the widest band than at the narrowest",
                List.of(Check.below("mean cluster size, " + ends(), "", change(Rounds.CLUSTER), 0)));
    }

    private Claim smallestSettles() {
        return Claim.of(
                "the smallest cluster first shrinks, then stays",
                CURVES,
                "it is smaller at 200 kHz than at 50 kHz, and at 800 kHz within half an access point of that at 200 kHz",
                List.of(
                        Check.below(
                                "200 kHz minus 50 kHz",
                                "",
                                sweep.change(played, Rounds.UCSFL, sweep.first(), SETTLED_KHZ, Rounds.SMALLEST_CLUSTER),
                                0),
                        Check.between(
                                "800 kHz minus 200 kHz",
                                "",
                                sweep.change(played, Rounds.UCSFL, SETTLED_KHZ, sweep.last(), Rounds.SMALLEST_CLUSTER),
                                -0.5,
                                0.5)));
    }

    private String ends() {
        return sweep.text(sweep.last()) + " minus " + sweep.text(sweep.first());
    }

    private Sample change(Measure measure) {
        return sweep.change(played, Rounds.UCSFL, sweep.first(), sweep.last(), measure);
    }
}
