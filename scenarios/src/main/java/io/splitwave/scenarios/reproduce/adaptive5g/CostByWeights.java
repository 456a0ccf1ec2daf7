package io.splitwave.scenarios.reproduce.adaptive5g;

import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.reproduce.Claim;
import io.splitwave.scenarios.reproduce.Effort;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Findings;
import io.splitwave.scenarios.reproduce.Measure;
import io.splitwave.scenarios.reproduce.Played;
import io.splitwave.scenarios.reproduce.Variant;
import java.util.ArrayList;
import java.util.List;

/** Cost of every way to decide by the weights: fixed cuts, estimators and the oracle. */
final class CostByWeights implements Figure {
    @Override
    public String name() {
        return "adaptive-5g-weights";
    }

    @Override
    public String title() {
        return "Adaptive 5G: cost by weights and estimator";
    }

    @Override
    public String about() {
        return "Weights of latency, energy and leakage: balanced .34 .33 .33, latency .8 .1 .1, energy .1 .8 .1, privacy .1 .2 .7."
                + " Estimators decide by the policy `pso`. The best fixed cut is that of least mean cost on these links. Gains are"
                + " shares of its mean cost.";
    }

    private static String label(Weights weights, String way) {
        return way + ", " + weights.name();
    }

    private static Hindsight row(Played played, Weights weights) {
        return new Hindsight(played, way -> label(weights, way), Requests.COST);
    }

    private static boolean withLstm(Played played) {
        return played.has(label(Weights.BALANCED, Way.LSTM.name()));
    }

    @Override
    public List<Variant> variants(Effort effort) {
        List<Variant> variants = new ArrayList<>();
        for (Weights weights : Weights.ALL) {
            for (Way way : Way.all(Requests.withLstm(effort) && weights != Weights.PRIVACY)) {
                List<String> settings = new ArrayList<>(way.settings());
                settings.addAll(weights.settings());
                variants.add(Requests.ofOneLink(effort, label(weights, way.name()), settings));
            }
        }
        return variants;
    }

    @Override
    public Findings read(Played played) {
        boolean withLstm = withLstm(played);
        WeightsClaims byWeights = new WeightsClaims(
                row(played, Weights.BALANCED),
                row(played, Weights.LATENCY),
                row(played, Weights.ENERGY),
                row(played, Weights.PRIVACY));
        List<Claim> claims = new ArrayList<>(byWeights.claims());
        claims.addAll(new ErrorClaims(row(played, Weights.ENERGY), withLstm).claims());
        return new Findings(
                List.of(
                        bars(played, withLstm, "adaptive-5g-weights-cost", "Cost of a request", "cost", Requests.COST),
                        bars(played, withLstm, "adaptive-5g-weights-late", "Late requests", "share", Requests.LATE),
                        bars(
                                played,
                                withLstm,
                                "adaptive-5g-weights-alone",
                                "Requests that would be late alone at the mean goodput of the coming steps",
                                "share",
                                Requests.LATE_ALONE),
                        bars(
                                played,
                                withLstm,
                                "adaptive-5g-weights-error",
                                "Error of the estimate",
                                "mean distance from the goodput of the coming steps (bit/s)",
                                Requests.ERROR)),
                claims);
    }

    private static Plot bars(
            Played played, boolean withLstm, String name, String title, String yLabel, Measure measure) {
        boolean errors = measure == Requests.ERROR;
        List<Way> ways = Way.all(withLstm).stream()
                .filter(way -> !errors || !Way.FIXED.contains(way) && way != Way.ORACLE)
                .toList();
        List<Curve> curves = new ArrayList<>();
        for (Weights weights : errors ? List.of(Weights.BALANCED) : Weights.ALL) {
            curves.add(new Curve(weights.name(), marks(played, weights, ways, measure)));
        }
        return new Plot(
                name,
                title,
                "way to decide",
                yLabel,
                Plot.Form.BARS,
                ways.stream().map(Way::name).toList(),
                curves);
    }

    /** The LSTM is not played in every row. */
    private static List<Mark> marks(Played played, Weights weights, List<Way> ways, Measure measure) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            String label = label(weights, ways.get(i).name());
            if (played.has(label)) {
                marks.add(played.sample(label, measure).at(i));
            }
        }
        return marks;
    }
}
