package io.splitwave.scenarios.reproduce.genfv;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Sample;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;

/** The latest arrival of the stages of the optimisation, over the highest transmit power. */
final class StagesOverPower implements Figure {
    private static final int REPLICATIONS = 60;
    private static final List<Double> POWERS_W = List.of(0.05, 0.1, 0.2, 0.4);
    private static final String ALTERNATION = "genfv-bcd";
    private static final String EQUAL = "equal-subcarriers";
    private static final List<String> SCHEMES = List.of(Rounds.OPTIMUM, ALTERNATION, EQUAL);
    private static final double PRESET_W = 0.2;

    @Override
    public String name() {
        return "genfv-stages";
    }

    @Override
    public String title() {
        return "GenFV: the optimisation in stages, over the highest power";
    }

    @Override
    public String about() {
        return "Preset `genfv`, one round of each replication, the same vehicles and channels for all. All schemes have the same"
                + " selection. `equal-subcarriers` has the first stage alone, `genfv-bcd` alternates over subcarriers and powers as"
                + " the source does, `genfv-opt` is exact and proves a bound.";
    }

    private static String label(String scheme, double powerW) {
        return scheme + ", " + Variant.text(powerW) + " W";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (String scheme : SCHEMES) {
            for (double powerW : POWERS_W) {
                variants.add(Variant.played(
                                label(scheme, powerW),
                                effort.replications(REPLICATIONS),
                                1,
                                Rounds.scheme(scheme),
                                "ud.transmitPower=" + powerW + " W")
                        .over(GenfvPaper.PRESET));
            }
        }
        return variants;
    }

    @Override
    public Findings read(Played played) {
        List<Curve> curves = SCHEMES.stream()
                .map(scheme -> played.curve(scheme, POWERS_W, powerW -> label(scheme, powerW), Rounds.LATEST))
                .toList();
        return new Findings(
                List.of(Plot.lines(
                        "genfv-stages", "Latest arrival over the highest power", "highest power (W)", "s", curves)),
                List.of(secondStage(played), alternates(played), power(played), proven(played)));
    }

    private static Sample latest(Played played, String scheme, double powerW) {
        return played.sample(label(scheme, powerW), Rounds.LATEST);
    }

    private static Claim secondStage(Played played) {
        return Claim.of(
                        "the second stage shortens the round",
                        "measured in our study: median 17 % against equal subcarriers",
                        "the latest arrival of `genfv-opt` lies at least 5 % below that of `equal-subcarriers`",
                        List.of(Check.shareAbove(
                                "below",
                                latest(played, Rounds.OPTIMUM, PRESET_W).below(latest(played, EQUAL, PRESET_W)),
                                0.05)))
                .remarked(
                        "`equal-subcarriers` leaves out those for whom its part is too small, so its round can be the shorter one"
                                + " for fewer vehicles.");
    }

    private static Claim alternates(Played played) {
        return Claim.of(
                "the alternation of the source finds the optimum",
                "",
                "the latest arrival of `genfv-bcd` lies less than 1 % above that of `genfv-opt`",
                POWERS_W.stream()
                        .map(powerW -> Check.shareBelow(
                                "above, " + Variant.text(powerW) + " W",
                                latest(played, ALTERNATION, powerW).above(latest(played, Rounds.OPTIMUM, powerW)),
                                Rounds.NOTICEABLE))
                        .toList());
    }

    private static Claim power(Played played) {
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i < POWERS_W.size(); i++) {
            checks.add(Check.less(
                    Variant.text(POWERS_W.get(i)) + " W minus " + Variant.text(POWERS_W.get(i - 1)) + " W",
                    "s",
                    latest(played, Rounds.OPTIMUM, POWERS_W.get(i)),
                    latest(played, Rounds.OPTIMUM, POWERS_W.get(i - 1))));
        }
        return Claim.of(
                        "the objective falls with the highest power",
                        "a figure of the objective over the highest power",
                        "for each step up of `ud.transmitPower`: the latest arrival of `genfv-opt` is earlier",
                        checks)
                .remarked(
                        "With more power more vehicles can be selected, which makes the round longer: the objective is that of"
                                + " the selected ones.");
    }

    private static Claim proven(Played played) {
        return Claim.of(
                        "the optimum that schemes are compared with is one",
                        "",
                        "the latest arrival of `genfv-opt` lies less than 0.1 % above its proven bound",
                        POWERS_W.stream()
                                .map(powerW -> Check.shareBelow(
                                        "above, " + Variant.text(powerW) + " W",
                                        played.sample(label(Rounds.OPTIMUM, powerW), Rounds.GAP),
                                        0.001))
                                .toList())
                .readAs("ours");
    }
}
