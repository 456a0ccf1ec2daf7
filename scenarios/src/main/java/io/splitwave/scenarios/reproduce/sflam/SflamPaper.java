package io.splitwave.scenarios.reproduce.sflam;

import io.splitwave.scenarios.reproduce.Constant;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Paper;
import java.util.List;

/** SFLAM. Its claims are four figures: bits, schemes, limits and accuracy. */
public final class SflamPaper implements Paper {
    static final String PRESET = "sflam";

    private static final String CHOSEN = "not fitted: the source gives none; values of a study of the method";

    /** Keys of what an iteration costs, of its limits and of the curve, none of which the source publishes. */
    private static final List<String> OURS = List.of(
            "ud.count",
            "ud.distance",
            "ud.cpu",
            "ud.flopPerCycle",
            "ud.transmitPower",
            "ud.minTransmitPower",
            "ud.energyCoefficient",
            "radio.bandwidth",
            "radio.subchannels",
            "radio.noiseDensity",
            "radio.pathLoss.referenceGain",
            "radio.pathLoss.exponent",
            "local.deadline",
            "quantisation.bitsMin",
            "quantisation.bitsMax",
            "quantisation.fixedBits",
            "quantisation.curveGain",
            "quantisation.curveRate",
            "quantisation.curveFloor",
            "server.speed");

    /** The paper; it holds nothing. */
    public SflamPaper() {}

    @Override
    public String name() {
        return PRESET;
    }

    @Override
    public List<Figure> figures() {
        return List.of(new AdaptiveBits(), new JointSchemes(), new BandAndDeadline(), new TrainedAccuracy());
    }

    @Override
    public String introduction() {
        return """
                The paper is "Deploying Large AI Models on Resource-Limited Devices with Split Federated Learning" (Qiang, Liu,
                Zhang, Chang, Liang; "SFLAM"). Every scenario is the preset `sflam` with some keys set. The source publishes network,
                batch and local iterations, and neither channels nor clocks nor the coefficients of its curve of accuracy; these are
                ours, and nothing is tuned for a claim. Claims are put in our words. Efficiency is the objective of the source: the
                sum over UDs of accuracy over the energy of an iteration, as the decision of the round plans it.
                """;
    }

    @Override
    public String aboutConstants() {
        return "In force in what was played of SFLAM, unless a figure says otherwise. The source gives ViT-B/32 with its embedding"
                + " at the device, batches of 128, and five local iterations.";
    }

    @Override
    public List<Constant> constants() {
        return Constant.ofPreset(PRESET, OURS, CHOSEN);
    }
}
