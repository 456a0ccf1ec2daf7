package io.splitwave.scenarios.reproduce.ucsfl;

import io.splitwave.scenarios.reproduce.Constant;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Paper;
import java.util.ArrayList;
import java.util.List;

/** UCSFL. Its claims are eight figures: convergence, weight, clocks, bandwidth, and loss on digits. */
public final class UcsflPaper implements Paper {
    static final String PRESET = "ucsfl";
    static final String DIGITS = "ucsfl-mnist";

    private static final String CHOSEN = "not fitted: values of a study of the method, or chosen for the preset";
    private static final String FITTED =
            "a round of 144 s at 1 GHz, its fall by 26 s up to 3 GHz, and clusters of 5 to 7; fitted by a study of the method";

    /** Keys that the source does not publish, and that were chosen without a look at its results. */
    private static final List<String> OURS = List.of(
            "ud.count",
            "area.halfSide",
            "accessPoint.count",
            "accessPoint.antennas",
            "accessPoint.rise",
            "radio.noiseDensity",
            "radio.noiseFigure",
            "radio.pathLoss.referenceGain",
            "radio.pathLoss.exponent",
            "channel.largeScale.shadowing",
            "channel.largeScale.halving",
            "model.bits",
            "optimizer.draws",
            "frame.length");

    private static final List<String> TUNED = List.of("radio.bandwidth", "local.samples", "optimizer.accuracyExponent");

    /** The paper; it holds nothing. */
    public UcsflPaper() {}

    @Override
    public String name() {
        return PRESET;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new SearchesCompared(),
                new ClustersByWeight(),
                new TimeOverClock(),
                new TimeOverBandwidth(),
                new RoundsOfDigits(),
                new LossByCluster());
    }

    @Override
    public String introduction() {
        return """
                The paper is "User-centric split federated learning over cell-free networks" (arXiv 2602.05342; "UCSFL"). What is
                played are the presets `ucsfl` and `ucsfl-mnist` with some keys set. Claims are put in our words. The source leaves
                most of its setting out, and a study of the method fitted bandwidth, samples and the weight of the cluster size to
                what Figs. 5 and 6 print; claims that were fitted test nothing and are marked. UCSFL is the scheme `sa`, the
                reference of the search; BL1 is `all-aps`, BL2 `first-cut`, BL3 `fedavg`, which sends up no model, as printed.
                `fedavg-full` is the same with the model sent up. The ratio of latency to accuracy is "Gamma": the largest time of a
                device over its cluster size to the power e, as a mean over the draws for which clusters and cuts are decided. The
                time of a round is by the closed form, with the channel of its start.
                """;
    }

    @Override
    public String aboutConstants() {
        return "In force in what was played of UCSFL, unless a figure says otherwise. Published are the network, powers, clocks and"
                + " processors, and four devices for the digits alone.";
    }

    @Override
    public List<Constant> constants() {
        List<Constant> constants = new ArrayList<>(Constant.ofPreset(PRESET, TUNED, FITTED));
        constants.addAll(Constant.ofPreset(PRESET, OURS, CHOSEN));
        return constants;
    }
}
