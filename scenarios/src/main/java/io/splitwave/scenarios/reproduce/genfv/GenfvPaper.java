package io.splitwave.scenarios.reproduce.genfv;

import io.splitwave.scenarios.reproduce.Constant;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Paper;
import java.util.List;

/** GenFV. Its claims are five figures: label skew, selection, allocation, generated images and accuracy. */
public final class GenfvPaper implements Paper {
    static final String PRESET = "genfv";
    static final String SKEWED = "genfv-skewed";

    private static final String CHOSEN = "not fitted: values of a study of the method, or chosen for the preset";

    /** Keys that the source does not publish. */
    private static final List<String> OURS = List.of(
            "ud.count",
            "ud.transmitPower",
            "ud.minTransmitPower",
            "ud.energyBudget",
            "radio.subcarriers",
            "radio.bandwidth",
            "radio.pathLoss.referenceGain",
            "radio.pathLoss.exponent",
            "gpu.memoryClock",
            "gpu.coreClock",
            "model.size",
            "selection.emdMax",
            "selection.longest",
            "selection.slack",
            "generation.perImage",
            "generation.setup",
            "generation.trainPerImage",
            "mobility.speed");

    /** The paper; it holds nothing. */
    public GenfvPaper() {}

    @Override
    public String name() {
        return PRESET;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new SkewByPartition(),
                new SelectedVehicles(),
                new StagesOverPower(),
                new ImagesOverRounds(),
                new AccuracyBySkew());
    }

    @Override
    public String introduction() {
        return """
                The paper is "AIGC-assisted Federated Learning for Vehicular Edge Intelligence: Vehicle Selection, Resource
                Allocation and Model Augmentation" (Qiang, Chang, Min; "GenFV"). What is played are the presets `genfv` and
                `genfv-skewed` with some keys set. The source publishes data sets and partitions only, so all other values are
                ours, and nothing is tuned for a claim. Claims are put in our words. The objective is the latest arrival of a
                model, from the decision on. The generators are small ones that are trained in the program on public digits, and
                the public digits themselves are the control: a gain that the control has too is no gain of generation.
                """;
    }

    @Override
    public String aboutConstants() {
        return "In force in what was played of GenFV, unless a figure says otherwise. The source gives data sets and partitions"
                + " only.";
    }

    @Override
    public List<Constant> constants() {
        return Constant.ofPreset(PRESET, OURS, CHOSEN);
    }
}
