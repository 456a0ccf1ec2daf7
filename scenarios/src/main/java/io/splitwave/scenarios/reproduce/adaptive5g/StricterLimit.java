package io.splitwave.scenarios.reproduce.adaptive5g;

import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;

/** Balanced weights with a longest latency of 0.22 s, hardly longer than the network takes at the UD. */
final class StricterLimit implements Figure {
    @Override
    public String name() {
        return "adaptive-5g-limit";
    }

    @Override
    public String title() {
        return "Adaptive 5G: a longest latency of 0.22 s";
    }

    @Override
    public String about() {
        return "Balanced weights with `requests.latencyMax` of 0.22 s. The whole network takes 0.206 s at the UD.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (Way way : Way.all(Requests.withLstm(effort))) {
            List<String> settings = new ArrayList<>(way.settings());
            settings.addAll(Weights.BALANCED.settings());
            settings.add("requests.latencyMax=0.22 s");
            variants.add(Requests.ofOneLink(effort, way.name(), settings));
        }
        return variants;
    }

    @Override
    public Findings read(Played played) {
        Hindsight ways = new Hindsight(played, way -> way, Requests.COST);
        boolean withLstm = played.has(Way.LSTM.name());
        List<String> names = Way.all(withLstm).stream().map(Way::name).toList();
        List<Claim> claims = new ArrayList<>(List.of(beats(ways), asMuch(ways)));
        if (withLstm) {
            claims.add(lstmLoses(ways));
        }
        return new Findings(
                List.of(
                        new Plot(
                                "adaptive-5g-limit-cost",
                                "Cost of a request",
                                "way to decide",
                                "cost",
                                Plot.Form.BARS,
                                names,
                                List.of(played.bars("balanced weights", names, Requests.COST))),
                        new Plot(
                                "adaptive-5g-limit-late",
                                "Late requests",
                                "way to decide",
                                "share",
                                Plot.Form.BARS,
                                names,
                                List.of(played.bars("balanced weights", names, Requests.LATE)))),
                claims);
    }

    private static Claim beats(Hindsight ways) {
        return Claim.of(
                "adaptive partitioning beats every fixed cut",
                "measured in our study: .805 against .833 of fc1",
                "with `log-quantile` the mean cost lies below that of the best fixed cut in hindsight",
                List.of(Check.shareAbove(ways.belowBest(Way.LOG_QUANTILE), ways.gain(Way.LOG_QUANTILE), 0)));
    }

    private static Claim asMuch(Hindsight ways) {
        return Claim.of(
                        "by how much it beats the best fixed cut",
                        "measured in our study: log-quantile 3 %, oracle 8 %",
                        "each gain lies within 5 points of it",
                        List.of(near(ways, Way.LOG_QUANTILE, 0.034), near(ways, Way.ORACLE, 0.077)))
                .readAs("ours");
    }

    private static Check near(Hindsight ways, Way way, double gain) {
        return Check.shareBetween(ways.belowBest(way), ways.gain(way), gain - 0.05, gain + 0.05);
    }

    private static Claim lstmLoses(Hindsight ways) {
        return Claim.of(
                        "an LSTM loses to a fixed cut, and more so to the low quantile",
                        "measured in our study: LSTM .840, fc1 .833, log-quantile .805",
                        "the mean cost with `lstm` lies above that of the best fixed cut and above that with `log-quantile`",
                        List.of(
                                ways.dearerThanBest("", Way.LSTM),
                                Check.above("lstm minus log-quantile", "", ways.more(Way.LSTM, Way.LOG_QUANTILE), 0)))
                .readAs("ours");
    }
}
