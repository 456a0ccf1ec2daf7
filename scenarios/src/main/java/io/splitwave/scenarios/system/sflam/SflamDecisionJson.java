package io.splitwave.scenarios.system.sflam;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.optimizer.subchannel.SubchannelDecision;
import io.splitwave.optimizer.subchannel.SubchannelInstance;
import io.splitwave.scenarios.rounds.JsonNumbers;

/**
 * A decision as JSON, complete enough to decide the round elsewhere and to compute its efficiency. Each array holds a value
 * for each UD that is there when the round begins, {@code uds[n]}. {@code scenarios/COMMANDS.md} explains every field.
 */
final class SflamDecisionJson {
    private final ObjectMapper mapper = new ObjectMapper();

    /** Text of one object, indented. */
    String write(DecidedSubchannels decided) {
        SubchannelDecision decision = decided.decision();
        ObjectNode json = mapper.createObjectNode();
        json.set("uds", JsonNumbers.of(decided.members()));
        json.set("instance", instance(decided.work().instance()));
        json.putObject("decision")
                .<ObjectNode>set("subchannel", JsonNumbers.of(decision.subchannel()))
                .<ObjectNode>set("bits", JsonNumbers.of(decision.bits()))
                .set("powerW", JsonNumbers.of(decision.powerW()));
        json.put("objective", decision.objective());
        JsonNumbers.put(json, "upperBound", decision.upperBound());
        return json.toPrettyString();
    }

    private ObjectNode instance(SubchannelInstance instance) {
        ObjectNode json = mapper.createObjectNode();
        json.put("subchannelHz", instance.subchannelHz());
        json.put("noiseWPerHz", instance.noiseWPerHz());
        json.set("gain", JsonNumbers.of(instance.gain()));
        json.put("fullPrecisionBit", instance.fullPrecisionBit());
        json.set("computeS", JsonNumbers.of(instance.computeS()));
        json.set("computeJ", JsonNumbers.of(instance.computeJ()));
        json.put("serverS", instance.serverS());
        json.put("deadlineS", instance.deadlineS());
        json.put("powerMinW", instance.powerMinW());
        json.put("powerMaxW", instance.powerMaxW());
        json.put("bitsMin", instance.bitsMin());
        json.put("bitsMax", instance.bitsMax());
        json.set("accuracy", JsonNumbers.of(instance.accuracy()));
        return json;
    }
}
