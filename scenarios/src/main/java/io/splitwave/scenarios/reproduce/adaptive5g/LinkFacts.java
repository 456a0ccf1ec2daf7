package io.splitwave.scenarios.reproduce.adaptive5g;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.nr.LinkStep;
import io.splitwave.network.nr.NrLink;
import io.splitwave.network.nr.NrSettings;
import io.splitwave.network.nr.NrStreams;
import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Plot;
import io.splitwave.scenarios.estimate.NrLinkKeys;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
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
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Goodput, SINR, BLER and interference of the simulated link, against the study's. Links are simulated, and no request is. */
final class LinkFacts implements Figure {
    private static final int LINKS = 160;
    private static final int STEPS = 1500;
    private static final double MEGA = 1e6;

    /** The study's mean and standard deviation of the goodput, Mbit/s. */
    private static final double MEAN_MBPS = 22.2;

    private static final double DEVIATION_MBPS = 18.5;

    /** The study has 56 links, and so some scatter of its own. */
    private static final double AWAY = 0.15;

    /** The SINR, dB, below which the study has a share of its steps. */
    private record Quantile(double share, double sinrDb) {}

    private static final List<Quantile> STUDIED =
            List.of(new Quantile(0.1, 3.8), new Quantile(0.5, 14.6), new Quantile(0.9, 21));

    private static final double SHARE_AWAY = 0.05;
    private static final List<Double> DRAWN_DB = List.of(-5.0, 0.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0);

    /** Steps over which the goodput is averaged before its deviation is taken, as estimators do. */
    private static final int WINDOW = 5;

    /** A step of a link. */
    private record Step(LinkStep link, boolean interfered) {}

    @Override
    public String name() {
        return "adaptive-5g-link";
    }

    @Override
    public String title() {
        return "Adaptive 5G: the link";
    }

    @Override
    public String about() {
        return "The links of preset `adaptive-5g` with its own seed, " + LINKS + " of " + STEPS
                + " steps; no request is played. The share of steps below a quantile of the study stands for the quantile, as a"
                + " share has a mean over links.";
    }

    @Override
    public List<Variant> variants(Effort effort) {
        return List.of();
    }

    @Override
    public Findings read(Played played) {
        List<List<Step>> links = simulated();
        return new Findings(List.of(distribution(links)), List.of(goodput(links), sinr(links), errors(links)));
    }

    private static List<List<Step>> simulated() {
        Scenario scenario = ScenarioLoader.load(Adaptive5gPaper.PRESET, List.of());
        NrSettings settings = NrLinkKeys.settings(scenario);
        RandomStreams streams = new RandomStreams(scenario.seed());
        List<List<Step>> links = new ArrayList<>();
        for (int link = 0; link < LINKS; link++) {
            NrLink steps = new NrLink(settings, NrStreams.of(streams, link, 0));
            links.add(IntStream.range(0, STEPS)
                    .mapToObj(step -> new Step(steps.next(), steps.interfered()))
                    .toList());
        }
        return links;
    }

    /** The mean over the steps of each link. */
    private static Sample mean(List<List<Step>> links, ToDoubleFunction<Step> value) {
        return new Sample(links.stream()
                .mapToDouble(link -> link.stream().mapToDouble(value).average().orElseThrow())
                .toArray());
    }

    private static Sample shareBelow(List<List<Step>> links, double sinrDb) {
        return mean(links, step -> step.link().kpms().sinrDb() < sinrDb ? 1 : 0);
    }

    private static double mbps(Step step) {
        return step.link().goodputBps() / MEGA;
    }

    /** Of the distance from the study's mean, over means of 0.5 s, (Mbit/s)^2. */
    private static double meanSquare(List<Step> link) {
        return IntStream.range(0, STEPS / WINDOW)
                .mapToDouble(window -> link.subList(window * WINDOW, (window + 1) * WINDOW).stream()
                                .mapToDouble(LinkFacts::mbps)
                                .average()
                                .orElseThrow()
                        - MEAN_MBPS)
                .map(away -> away * away)
                .average()
                .orElseThrow();
    }

    private static Plot distribution(List<List<Step>> links) {
        return Plot.lines(
                "adaptive-5g-link-sinr",
                "Steps below an SINR",
                "SINR (dB)",
                "share of the steps",
                List.of(new Curve(
                        "simulated links",
                        DRAWN_DB.stream()
                                .map(sinrDb -> shareBelow(links, sinrDb).at(sinrDb))
                                .toList())));
    }

    private static Claim goodput(List<List<Step>> links) {
        Sample spread = new Sample(links.stream()
                .mapToDouble(link -> meanSquare(link) / (DEVIATION_MBPS * DEVIATION_MBPS))
                .toArray());
        return Claim.of(
                        "the goodput of the link",
                        "measured in our study: 22.2 Mbit/s, standard deviation 18.5 of means of 0.5 s",
                        "the mean lies within 15 % of it, and the mean square distance of means of 0.5 s from 22.2 Mbit/s within 30 % of 18.5 squared",
                        List.of(
                                Check.between(
                                        "mean",
                                        "Mbit/s",
                                        mean(links, LinkFacts::mbps),
                                        (1 - AWAY) * MEAN_MBPS,
                                        (1 + AWAY) * MEAN_MBPS),
                                Check.between(
                                        "mean square distance over 18.5 squared",
                                        "",
                                        spread,
                                        1 - 2 * AWAY,
                                        1 + 2 * AWAY)))
                .readAs("ours");
    }

    private static Claim sinr(List<List<Step>> links) {
        return Claim.of(
                        "the SINR of the link",
                        "measured in our study: 3.8, 14.6 and 21 dB for 10, 50 and 90 % of the steps",
                        "the share of steps below each lies within 5 points of it",
                        STUDIED.stream()
                                .map(studied -> Check.shareBetween(
                                        "below " + Variant.text(studied.sinrDb()) + " dB",
                                        shareBelow(links, studied.sinrDb()),
                                        studied.share() - SHARE_AWAY,
                                        studied.share() + SHARE_AWAY))
                                .toList())
                .readAs("ours");
    }

    private static Claim errors(List<List<Step>> links) {
        return Claim.of(
                        "block errors and interference of the link",
                        "measured in our study: BLER 0.11, interference a third of the time",
                        "the mean BLER lies within 0.02 of 0.11, and the share of steps with interference within 0.03 of a third",
                        List.of(
                                Check.between(
                                        "BLER",
                                        "",
                                        mean(links, step -> step.link().kpms().bler()),
                                        0.09,
                                        0.13),
                                Check.between(
                                        "share with interference",
                                        "",
                                        mean(links, step -> step.interfered() ? 1 : 0),
                                        1.0 / 3 - 0.03,
                                        1.0 / 3 + 0.03)))
                .readAs("ours");
    }
}
