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

/** Figs. 5 and 6: time of a round and ratio of latency to accuracy over the clock of the devices. */
final class TimeOverClock implements Figure {
    private static final Sweep SWEEP = new Sweep(
            UcsflPaper.PRESET,
            "clock (GHz)",
            " GHz",
            List.of(1.0, 1.5, 2.0, 2.5, 3.0),
            clock -> "ud.cpu=[" + clock + " GHz, " + clock + " GHz]");

    @Override
    public String name() {
        return "ucsfl-clock";
    }

    @Override
    public String title() {
        return "UCSFL, Figs. 5 and 6: over the clock of the devices";
    }

    @Override
    public String about() {
        return "Preset `ucsfl`, clocks from 1 to 3 GHz, the same drops and draws for all. Parts are those of the device with the"
                + " largest time / size^e; for the uplink it is the longest, as all wait for it.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return SWEEP.variants(effort, Rounds.ALL);
    }

    @Override
    public Findings read(Played played) {
        List<Claim> claims = new ArrayList<>(new ClockLatency(SWEEP, played).claims());
        claims.addAll(new ClockRatio(SWEEP, played).claims());
        return new Findings(
                List.of(
                        parts(played),
                        SWEEP.plot(
                                played,
                                "ucsfl-clock-ratio",
                                "Ratio of latency to accuracy over the clock",
                                "Gamma (s)",
                                Rounds.SPLIT,
                                Rounds.GAMMA),
                        SWEEP.plot(
                                played,
                                "ucsfl-clock-fedavg",
                                "Ratio of latency to accuracy, whole model on the device",
                                "Gamma (s)",
                                List.of(Rounds.FEDAVG, Rounds.FEDAVG_FULL),
                                Rounds.GAMMA)),
                claims);
    }

    private static Plot parts(Played played) {
        return Plot.lines(
                "ucsfl-clock-parts",
                "Parts of a round of UCSFL over the clock",
                SWEEP.axis(),
                "s",
                List.of(
                        SWEEP.curve(played, "round", Rounds.UCSFL, Rounds.TIME),
                        SWEEP.curve(played, "own computing", Rounds.UCSFL, Rounds.LOCAL),
                        SWEEP.curve(played, "uplink", Rounds.UCSFL, Rounds.UPLINK),
                        SWEEP.curve(played, "access point", Rounds.UCSFL, Rounds.SERVER),
                        SWEEP.curve(played, "downlink", Rounds.UCSFL, Rounds.DOWNLINK)));
    }
}
