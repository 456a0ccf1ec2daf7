package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;

/** Fig. 9, as far as it is one of times: a round of the digits against the baselines, over the bandwidth. */
final class RoundsOfDigits implements Figure {
    private static final Sweep SWEEP = new Sweep(
            UcsflPaper.DIGITS,
            "bandwidth (kHz)",
            " kHz",
            List.of(50.0, 140.0, 400.0),
            bandwidth -> "radio.bandwidth=" + bandwidth + " kHz");

    private static final double TENTH = 0.1;
    private static final double QUARTER = 0.25;

    /** By this share a time may differ from a published part of another. */
    private static final double ABOUT = 0.3;

    @Override
    public String name() {
        return "ucsfl-digits";
    }

    @Override
    public String title() {
        return "UCSFL, Fig. 9: time of a round with digits";
    }

    @Override
    public String about() {
        return "Preset `ucsfl-mnist`, clocks of 3 GHz; the source does not say which bandwidth. Its figure is of loss over time."
                + " Rounds are compared here, which is the same if all need as many for the same loss. The names of the"
                + " baselines are not consistent in the text.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return SWEEP.variants(effort, Rounds.ALL);
    }

    @Override
    public Findings read(Played played) {
        List<Claim> claims = new ArrayList<>();
        claims.add(faster(played, Rounds.ALL_APS));
        claims.add(faster(played, Rounds.FEDAVG));
        for (double bandwidthKhz : SWEEP.at()) {
            claims.add(part(played, Rounds.FEDAVG, "BL3 needs ten times the time of UCSFL", TENTH, bandwidthKhz));
        }
        for (double bandwidthKhz : SWEEP.at()) {
            claims.add(part(played, Rounds.FIRST_CUT, "BL2 needs four times the time of UCSFL", QUARTER, bandwidthKhz));
        }
        claims.add(sendsAlmostNothing(played));
        return new Findings(
                List.of(
                        SWEEP.plot(
                                played,
                                "ucsfl-digits",
                                "Time of a round with digits",
                                "round (s)",
                                Rounds.SPLIT,
                                Rounds.TIME),
                        SWEEP.plot(
                                played,
                                "ucsfl-digits-fedavg",
                                "Time of a round with digits, whole model on the device",
                                "round (s)",
                                List.of(Rounds.FEDAVG, Rounds.FEDAVG_FULL),
                                Rounds.TIME)),
                claims);
    }

    private static Claim faster(Played played, String than) {
        return Claim.of(
                "UCSFL needs less time than `" + than + "`",
                "curves of Fig. 9",
                "the time of a round is shorter at each bandwidth",
                SWEEP.lower(played, Rounds.UCSFL, than, Rounds.TIME));
    }

    private static Claim part(Played played, String of, String quote, double published, double bandwidthKhz) {
        return Claim.of(
                        quote,
                        published == TENTH ? "1/10" : "1/4",
                        "the time of a round of `sa` over that of `" + of + "` is the published part, up to 30 % of it",
                        List.of(Check.between(
                                "`sa` over `" + of + "`",
                                "",
                                SWEEP.sample(played, Rounds.UCSFL, bandwidthKhz, Rounds.TIME)
                                        .with(
                                                SWEEP.sample(played, of, bandwidthKhz, Rounds.TIME),
                                                (some, other) -> some / other),
                                published * (1 - ABOUT),
                                published * (1 + ABOUT))))
                .readAs(SWEEP.text(bandwidthKhz))
                .remarked(
                        published == TENTH
                                ? "Measured in our study: 1/15, 1/13 and 1/9 at 50, 140 and 400 kHz."
                                : "Measured in our study: 1/2.6, 1/2.1 and 1/1.6. The activations of cuts 1 and 3 differ by 4, so a"
                                        + " quarter is the limit.");
    }

    private static Claim sendsAlmostNothing(Played played) {
        return Claim.of(
                        "BL3 sends its model up",
                        "ours: federated averaging does; a published tenth would then need a ratio near 10",
                        "the time of a round of `fedavg-full` is less than 15 times that of `sa`",
                        SWEEP.at().stream()
                                .map(bandwidthKhz -> Check.below(
                                        "`fedavg-full` over `sa`, " + SWEEP.text(bandwidthKhz),
                                        "",
                                        SWEEP.sample(played, Rounds.FEDAVG_FULL, bandwidthKhz, Rounds.TIME)
                                                .with(
                                                        SWEEP.sample(played, Rounds.UCSFL, bandwidthKhz, Rounds.TIME),
                                                        (whole, split) -> whole / split),
                                        15))
                                .toList())
                .remarked(
                        "Measured in our study: 28 to 74 times. So the source's BL3 probably sends almost nothing up.");
    }
}
