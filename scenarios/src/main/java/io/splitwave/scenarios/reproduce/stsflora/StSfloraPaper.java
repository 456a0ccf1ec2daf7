package io.splitwave.scenarios.reproduce.stsflora;

import io.splitwave.scenarios.reproduce.Constant;
import io.splitwave.scenarios.reproduce.Figure;
import io.splitwave.scenarios.reproduce.Paper;
import java.util.List;

/** ST-SFLora. Its claims are five figures: memory and traffic, tokens, schemes, limits and accuracy. */
public final class StSfloraPaper implements Paper {
    static final String PRESET = "st-sflora";

    private static final String CHOSEN = "not fitted: values of a study of the method, or chosen for the preset";

    /** Keys that the source does not publish. */
    private static final List<String> OURS = List.of(
            "ud.flopPerCycle",
            "ud.energyCoefficient",
            "ud.energyBudget",
            "radio.noiseDensity",
            "radio.pathLoss.referenceGain",
            "mobility.speed",
            "selection.active",
            "selection.longest",
            "tokens.min",
            "tokens.importanceBits",
            "tokens.concentration",
            "optimizer.overhead",
            "server.speed");

    /** The paper; it holds nothing. */
    public StSfloraPaper() {}

    @Override
    public String name() {
        return PRESET;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                new MemoryAndTraffic(),
                new TokenTradeOff(),
                new TokenSchemesCompared(),
                new BudgetAndBand(),
                new FineTunedAccuracy());
    }

    @Override
    public String introduction() {
        return """
                The paper is "Semantic-aware Token Selection and Resource Optimization for Communication-efficient Split Federated
                Fine-tuning in Edge Intelligence" (Qiang, Chang, Min; "ST-SFLora"). What is played is the preset `st-sflora` with
                some keys set. Budget, longest time and attention are ours, and nothing is tuned for a claim. Claims are put in our
                words. Efficiency is the objective: importance of the tokens that are kept, over the longest airtime. As published
                there is no overhead; the preset adds the mean time before tokens can be sent to the airtime.
                """;
    }

    @Override
    public String aboutConstants() {
        return "In force in what was played of ST-SFLora, unless a figure says otherwise. The source or code of a third party"
                + " gives network, adapters, batch, band, power, clocks and numbers of vehicles.";
    }

    @Override
    public List<Constant> constants() {
        return Constant.ofPreset(PRESET, OURS, CHOSEN);
    }
}
