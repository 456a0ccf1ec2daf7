package io.splitwave.scenarios.reproduce.adaptive5g;

import io.splitwave.scenarios.reproduce.Check;
import io.splitwave.scenarios.reproduce.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The claims about costs, row by row.
 *
 * @param balanced ways with the balanced weights
 * @param latency ways where latency weighs most
 * @param energy ways where energy weighs most
 * @param privacy ways where leakage weighs most
 */
record WeightsClaims(Hindsight balanced, Hindsight latency, Hindsight energy, Hindsight privacy) {
    /** How far a gain may be from the study's, a share of the cost of the best fixed cut. */
    private static final double AWAY = 0.05;

    private static final String IN_HINDSIGHT =
            "The best fixed cut is chosen from the same links, which favours it over the policy.";

    List<Claim> claims() {
        return List.of(
                beats(balanced, Weights.BALANCED, "4"),
                beats(latency, Weights.LATENCY, "13"),
                beats(energy, Weights.ENERGY, "23"),
                beats(privacy, Weights.PRIVACY, "0"),
                alwaysFc1(),
                asMuch(balanced, Weights.BALANCED, 0.04, 0.07),
                asMuch(latency, Weights.LATENCY, 0.13, 0.18),
                asMuch(energy, Weights.ENERGY, 0.23, 0.35),
                anyEstimator(),
                quantile());
    }

    private static Claim beats(Hindsight row, Weights weights, String studiedPercent) {
        return Claim.of(
                        "adaptive partitioning beats every fixed cut",
                        "measured in our study: by " + studiedPercent + " %",
                        "with `log-quantile` the mean cost lies below that of the best fixed cut in hindsight",
                        List.of(Check.shareAbove(row.belowBest(Way.LOG_QUANTILE), row.gain(Way.LOG_QUANTILE), 0)))
                .readAs("weights: " + weights.name())
                .remarked(IN_HINDSIGHT);
    }

    private Claim alwaysFc1() {
        return Claim.of(
                        "with weight on privacy every request is cut at fc1",
                        "measured in our study",
                        "the policy takes fc1 for more than 99 % of the requests, by `log-quantile` as with the oracle",
                        Stream.of(Way.LOG_QUANTILE, Way.ORACLE)
                                .map(way -> Check.shareAbove(
                                        way.name() + ": fc1", privacy.of(way, Requests.shareOf("fc1")), 0.99))
                                .toList())
                .readAs("ours");
    }

    private static Claim asMuch(Hindsight row, Weights weights, double quantile, double oracle) {
        return Claim.of(
                        "by how much it beats the best fixed cut",
                        "measured in our study: log-quantile " + percent(quantile) + " %, oracle " + percent(oracle)
                                + " %",
                        "each gain lies within 5 points of it",
                        List.of(near(row, Way.LOG_QUANTILE, quantile), near(row, Way.ORACLE, oracle)))
                .readAs("ours; weights: " + weights.name());
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    private static Check near(Hindsight row, Way way, double gain) {
        return Check.shareBetween(row.belowBest(way), row.gain(way), gain - AWAY, gain + AWAY);
    }

    private Claim anyEstimator() {
        return Claim.of(
                        "a poor estimator loses to a fixed cut",
                        "measured in our study: moving average .699 and ridge of 7 KPMs .651 against .644",
                        "with balanced weights both cost more than the best fixed cut in hindsight",
                        Stream.of(Way.MOVING_AVERAGE, Way.KPM_RIDGE)
                                .map(way -> balanced.dearerThanBest("", way))
                                .toList())
                .readAs("ours")
                .remarked(IN_HINDSIGHT
                        + " KPMs alone say less here than in the study, as RSRP and RSRQ do not show the load.");
    }

    private Claim quantile() {
        List<Check> checks = new ArrayList<>();
        for (Way mean : Way.MEANS) {
            checks.add(Check.below(
                    "balanced: log-quantile minus " + mean.name(), "", balanced.more(Way.LOG_QUANTILE, mean), 0));
            checks.add(Check.below(
                    "latency: log-quantile minus " + mean.name(), "", latency.more(Way.LOG_QUANTILE, mean), 0));
            checks.add(Check.below(
                    "energy: log-quantile minus " + mean.name(), "", energy.more(Way.LOG_QUANTILE, mean), 0));
        }
        return Claim.of(
                        "a low quantile of the rate decides better than a mean",
                        "measured in our study: in all three rows",
                        "the mean cost with `log-quantile` lies below that with each estimator of a mean",
                        checks)
                .readAs("ours");
    }
}
