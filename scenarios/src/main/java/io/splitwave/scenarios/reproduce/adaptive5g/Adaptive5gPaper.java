package io.splitwave.scenarios.reproduce.adaptive5g;

import io.splitwave.scenarios.reproduce.Constant;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Paper;
import java.util.List;

/** Adaptive partitioning over 5G. The source publishes no numbers to compare with, so a study of the method stands for it. */
public final class Adaptive5gPaper implements Paper {
    static final String PRESET = "adaptive-5g";

    private static final String CHOSEN = "not fitted: values of a study of the method, or chosen for the preset";

    /** Keys that the source does not publish. */
    private static final List<String> OURS = List.of(
            "ud.speed",
            "ud.computePower",
            "ud.sendingPower",
            "ud.idlePower",
            "estimator.quantile",
            "estimator.ridge",
            "estimator.training",
            "estimator.lstm.epochs",
            "model.network",
            "model.activationBits",
            "model.forbidden",
            "privacy.leakage",
            "server.speed",
            "server.slots",
            "server.roundTrip",
            "requests.interval",
            "requests.latencyMax");

    /** The paper; it holds nothing. */
    public Adaptive5gPaper() {}

    @Override
    public String name() {
        return PRESET;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new LinkFacts(),
                new CostByWeights(),
                new StricterLimit(),
                new CollapsedChoice(),
                new LoadOfRequests(),
                new LatencyFilter());
    }

    @Override
    public String introduction() {
        return """
                The paper is "Adaptive AI Model Partitioning over 5G Networks" (arXiv:2509.01906). It publishes neither network, cuts,
                weights, limits nor numbers of its results, so what is compared are its claims, in our words, and the numbers of a
                study of the method, whose setting the preset `adaptive-5g` has. Nothing is tuned for a claim.

                A replication is a link of 150 s with two requests a second at one UD, unless a figure says otherwise; half-widths are
                over links. All ways to decide meet the same links and arrivals, and are compared link by link. Estimators have learned
                from other links. The cost of a request is J, and 1 more if it is late, as it was played, with the rate of each step. The
                study counts J at the mean goodput of the coming 0.5 s instead. That has no bound: in one of some thousand requests the
                mean is below 1 kbit/s, the latency at it minutes, and the cost some hundred times the usual one, while such a request is
                really answered as soon as the link is back. The best fixed cut is chosen in hindsight, from the same links on which it
                is compared; this favours it over the policies that adapt.

                An LSTM takes minutes to train and to play, so `--quick` leaves it out.
                """;
    }

    @Override
    public String aboutConstants() {
        return "In force in what was played of adaptive partitioning, unless a figure says otherwise. The source gives hidden units and"
                + " window of its LSTM only.";
    }

    @Override
    public List<Constant> constants() {
        return Constant.ofPreset(PRESET, OURS, CHOSEN);
    }
}
