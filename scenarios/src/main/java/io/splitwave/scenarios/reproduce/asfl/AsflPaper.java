package io.splitwave.scenarios.reproduce.asfl;

import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.reproduce.Constant;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.KeysInForce;
import io.splitwave.scenarios.reproduce.Paper;
import java.util.List;
import java.util.Map;

/** ASFL. Its claims on time and energy are one figure of two plots. */
public final class AsflPaper implements Paper {
    static final String PRESET = "asfl";

    private static final String CHOSEN = "not fitted: the source gives none; values of a study of the method";

    /** Keys of what a round costs and of its limits, none of which the source publishes. */
    private static final List<String> OURS = List.of(
            "ud.count",
            "ud.distance",
            "ud.cpu",
            "ud.minCpu",
            "ud.flopPerCycle",
            "ud.transmitPower",
            "ud.minTransmitPower",
            "ud.energyCoefficient",
            "ud.energyBudget",
            "accessPoint.totalPower",
            "radio.bandwidth",
            "radio.noiseDensity",
            "radio.pathLoss.referenceGain",
            "radio.pathLoss.exponent",
            "local.samples",
            "server.speed",
            "server.plannedShare");

    /** The paper; it holds nothing. */
    public AsflPaper() {}

    @Override
    public String name() {
        return PRESET;
    }

    @Override
    public List<Figure> figures() {
        return List.of(new AdaptiveCut());
    }

    @Override
    public String introduction() {
        return """
                The paper is "Adaptive and Parallel Split Federated Learning in Vehicular Edge Computing" (Qiang, Chang, Hu, Liu,
                Hämäläinen; "ASFL"). Every scenario is the preset `asfl` with some keys set. The source publishes neither
                channels nor clocks nor budgets; all are ours, and nothing is tuned for a claim. Claims are put in our words. "Measured" figures next to
                savings are those of our own study of 40 instances, not the paper's.
                """;
    }

    @Override
    public String aboutConstants() {
        return "In force in what was played of ASFL. The source gives ResNet-18 with nine cuts, the uplink of activations and"
                + " models in shares of a band, and downlinks in the full band.";
    }

    @Override
    public List<Constant> constants() {
        Map<String, String> preset = KeysInForce.of(ScenarioLoader.load(PRESET, List.of()));
        return OURS.stream()
                .filter(preset::containsKey)
                .map(key -> new Constant(PRESET, true, key, preset.get(key), CHOSEN))
                .toList();
    }
}
