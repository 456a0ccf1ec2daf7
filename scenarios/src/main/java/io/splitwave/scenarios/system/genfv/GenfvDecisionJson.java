package io.splitwave.scenarios.system.genfv;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.optimizer.generation.GenerationDecision;
import io.splitwave.optimizer.generation.GenerationInstance;
import io.splitwave.optimizer.generation.ImageGeneration;
import io.splitwave.scenarios.rounds.JsonNumbers;
import java.util.Locale;

/**
 * A decision as JSON, complete enough to decide elsewhere and to compute its times. Each array holds a value for each UD whose
 * label histogram has arrived, {@code uds[n]}; a figure that is infinite is null. {@code scenarios/COMMANDS.md} explains every
 * field.
 */
final class GenfvDecisionJson {
    private final ObjectMapper mapper = new ObjectMapper();

    /** Text of one object, indented. */
    String write(DecidedRound decided) {
        GenerationDecision decision = decided.decision();
        ObjectNode json = mapper.createObjectNode();
        json.set("uds", JsonNumbers.of(decided.members()));
        json.set("instance", instance(decided.instance()));
        ObjectNode what = json.putObject("decision");
        boolean[] selected = decision.selected();
        for (boolean one : selected) {
            what.withArray("selected").add(one);
        }
        what.set("subcarriers", JsonNumbers.of(decision.subcarriers()));
        what.set("powerW", JsonNumbers.of(decision.powerW()));
        what.put("images", decision.images());
        json.put("objectiveS", decision.objectiveS());
        JsonNumbers.put(json, "lowerBoundS", decision.lowerBoundS());
        return json.toPrettyString();
    }

    private ObjectNode instance(GenerationInstance instance) {
        ObjectNode json = mapper.createObjectNode();
        json.put("subcarriers", instance.subcarriers());
        json.put("subcarrierHz", instance.subcarrierHz());
        json.put("noiseWPerHz", instance.noiseWPerHz());
        json.put(
                "noiseBand",
                instance.noiseBand().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.set("gain", JsonNumbers.of(instance.gain()));
        json.set("holdS", JsonNumbers.of(instance.holdS()));
        json.put("longestS", instance.longestS());
        json.set("computeS", JsonNumbers.of(instance.computeS()));
        json.set("computeJ", JsonNumbers.of(instance.computeJ()));
        json.set("energyBudgetJ", JsonNumbers.of(instance.energyBudgetJ()));
        json.put("modelBit", instance.modelBit());
        json.put("powerMinW", instance.powerMinW());
        json.put("powerMaxW", instance.powerMaxW());
        json.set("emd", JsonNumbers.of(instance.emd()));
        json.put("emdMax", instance.emdMax());
        json.put("selectionSlack", instance.selectionSlack());
        ImageGeneration generation = instance.generation();
        json.putObject("generation")
                .put("perImageS", generation.perImageS())
                .put("setupS", generation.setupS())
                .put("trainPerImageS", generation.trainPerImageS())
                .put("imagesSoFar", generation.imagesSoFar());
        return json;
    }
}
