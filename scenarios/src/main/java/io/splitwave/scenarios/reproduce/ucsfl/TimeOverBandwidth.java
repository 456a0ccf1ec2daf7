package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;

/** Figs. 7 and 8: ratio of latency to accuracy, cuts and clusters over the bandwidth. */
final class TimeOverBandwidth implements Figure {
    private static final Sweep SWEEP = new Sweep(
            UcsflPaper.PRESET,
            "bandwidth (kHz)",
            " kHz",
            List.of(50.0, 100.0, 200.0, 400.0, 800.0),
            bandwidth -> "radio.bandwidth=" + bandwidth + " kHz");

    @Override
    public String name() {
        return "ucsfl-bandwidth";
    }

    @Override
    public String title() {
        return "UCSFL, Figs. 7 and 8: over the bandwidth";
    }

    @Override
    public String about() {
        return "Preset `ucsfl`, devices of 1 GHz, bands from 50 to 800 kHz, the same drops and draws for all. The noise grows with"
                + " the band.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return SWEEP.variants(effort, Rounds.ALL);
    }

    @Override
    public Findings read(Played played) {
        List<Claim> claims = new ArrayList<>(new BandwidthRatio(SWEEP, played).claims());
        claims.addAll(new BandwidthChoices(SWEEP, played).claims());
        return new Findings(
                List.of(
                        SWEEP.plot(
                                played,
                                "ucsfl-bandwidth-ratio",
                                "Ratio of latency to accuracy over the bandwidth",
                                "Gamma (s)",
                                Rounds.SPLIT,
                                Rounds.GAMMA),
                        SWEEP.plot(
                                played,
                                "ucsfl-bandwidth-fedavg",
                                "Ratio of latency to accuracy, whole model on the device",
                                "Gamma (s)",
                                List.of(Rounds.FEDAVG, Rounds.FEDAVG_FULL),
                                Rounds.GAMMA),
                        choices(played)),
                claims);
    }

    private static Plot choices(Played played) {
        return Plot.lines(
                "ucsfl-bandwidth-choices",
                "Access points of a device, and its cut",
                SWEEP.axis(),
                "number",
                List.of(
                        SWEEP.curve(played, "mean cluster size", Rounds.UCSFL, Rounds.CLUSTER),
                        SWEEP.curve(played, "smallest cluster", Rounds.UCSFL, Rounds.SMALLEST_CLUSTER),
                        SWEEP.curve(played, "mean cut", Rounds.UCSFL, Rounds.CUT),
                        SWEEP.curve(played, "smallest cut", Rounds.UCSFL, Rounds.SMALLEST_CUT)));
    }
}
