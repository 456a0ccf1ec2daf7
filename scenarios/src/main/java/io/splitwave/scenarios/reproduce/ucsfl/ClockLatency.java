package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import java.util.List;

/**
 * The claims of Fig. 5: the time of a round and its parts over the clock.
 *
 * @param sweep over clocks, GHz, from 1 to 3
 * @param played its variants
 */
record ClockLatency(Sweep sweep, Played played) {
    private static final double SLOW_GHZ = 1;
    private static final double MIDDLE_GHZ = 2;
    private static final double FAST_GHZ = 3;

    List<Claim> claims() {
        return List.of(
                size(),
                falls(),
                lessAndLess(),
                uplinkLonger(),
                drops("downlink", 1, 1.5, Rounds.DOWNLINK),
                drops("uplink", 1.5, 2, Rounds.UPLINK),
                clustersChangeEarly(),
                sameCut());
    }

    private Sample change(double fromGhz, double toGhz, Measure measure) {
        return sweep.change(played, Rounds.UCSFL, fromGhz, toGhz, measure);
    }

    private Claim size() {
        return Claim.of(
                        "a round takes 144 s at 1 GHz and 118 s at 3 GHz",
                        "144 and 118 s",
                        "the mean time of a round lies within 15 % of each",
                        List.of(about(144, SLOW_GHZ), about(118, FAST_GHZ)))
                .afterCalibration()
                .remarked(
                        "Bandwidth and samples were fitted to both by a study of the method, which has 144 and 113 s in drops of"
                                + " its own.");
    }

    private Check about(double publishedS, double clockGhz) {
        return Check.between(
                sweep.text(clockGhz),
                "s",
                sweep.sample(played, Rounds.UCSFL, clockGhz, Rounds.TIME),
                0.85 * publishedS,
                1.15 * publishedS);
    }

    private Claim falls() {
        return Claim.of(
                "the time of a round falls with the clock",
                "from 144 s at 1 GHz to 118 s at 3 GHz",
                "from each clock to the next the round is shorter",
                sweep.falls(played, Rounds.UCSFL, "", Rounds.TIME));
    }

    private Claim lessAndLess() {
        return Claim.of(
                "it falls less and less",
                "",
                "the round gains more from 1 to 2 GHz than from 2 to 3 GHz",
                List.of(Check.above(
                        "gain up to 2 GHz minus gain from there",
                        "s",
                        change(MIDDLE_GHZ, SLOW_GHZ, Rounds.TIME).minus(change(FAST_GHZ, MIDDLE_GHZ, Rounds.TIME)),
                        0)));
    }

    private Claim uplinkLonger() {
        return Claim.of(
                "the uplink takes substantially longer than the downlink",
                "bars of Fig. 5",
                "at each clock the longest upload is longer than the download",
                sweep.exceeds(played, Rounds.UCSFL, "uplink minus downlink", Rounds.UPLINK, Rounds.DOWNLINK));
    }

    private Claim drops(String link, double fromGhz, double toGhz, Measure measure) {
        return Claim.of(
                        "the " + link + " drops at " + sweep.text(toGhz) + ", as clusters change",
                        "bars of Fig. 5",
                        "its time is shorter at " + sweep.text(toGhz) + " than at " + sweep.text(fromGhz),
                        List.of(Check.below(
                                sweep.text(toGhz) + " minus " + sweep.text(fromGhz),
                                "s",
                                change(fromGhz, toGhz, measure),
                                0)))
                .remarked("What one drop shows need not show in a mean over drops.");
    }

    private Claim clustersChangeEarly() {
        return Claim.of(
                "clusters change more at low clocks than at high ones",
                "",
                "more links of a device and an access point change from 1 to 2 GHz, in two steps, than from 2 to 3 GHz",
                List.of(Check.above(
                        "links changed up to 2 GHz minus links changed from there",
                        "",
                        changed(SLOW_GHZ, MIDDLE_GHZ).minus(changed(MIDDLE_GHZ, FAST_GHZ)),
                        0)));
    }

    private Sample changed(double fromGhz, double toGhz) {
        double between = (fromGhz + toGhz) / 2;
        return sweep.changedLinks(played, Rounds.UCSFL, fromGhz, between)
                .with(sweep.changedLinks(played, Rounds.UCSFL, between, toGhz), Double::sum);
    }

    private Claim sameCut() {
        return Claim.of(
                        "cuts stay the same at all clocks",
                        "bars of Fig. 5, and the text on Fig. 6",
                        "the mean cut at 3 GHz lies within 0.1 of that at 1 GHz",
                        List.of(Check.between(
                                "3 GHz minus 1 GHz", "", change(SLOW_GHZ, FAST_GHZ, Rounds.CUT), -0.1, 0.1)))
                .remarked("Measured in our study: from 2 to 3, but no change with 8 devices and 12 access points.");
    }
}
