package io.splitwave.scenarios.system.adaptive5g;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.optimizer.partition.PartitionCut;
import io.splitwave.optimizer.partition.PartitionInstance;
import io.splitwave.scenarios.rounds.JsonNumbers;

/**
 * A decision as JSON, complete enough to decide elsewhere and to compute its costs; a figure that is infinite is null. {@code
 * scenarios/COMMANDS.md} explains every field.
 */
final class RequestDecisionJson {
    private final ObjectMapper mapper = new ObjectMapper();

    /** Text of one object, indented. */
    String write(DecidedRequest request) {
        ObjectNode json = mapper.createObjectNode();
        json.set("instance", instance(request.work().instance()));
        json.putObject("decision")
                .put("cut", request.cut().name())
                .put("expectedBps", request.decision().expectedBps());
        JsonNumbers.put(json, "objective", request.objective());
        json.put("actualBps", request.actualBps());
        return json.toPrettyString();
    }

    private ObjectNode instance(PartitionInstance instance) {
        ObjectNode json = mapper.createObjectNode();
        json.put("deviceFlopPerS", instance.deviceFlopPerS());
        json.put("serverFlopPerS", instance.serverFlopPerS());
        json.put("roundTripS", instance.roundTripS());
        ArrayNode cuts = json.putArray("cuts");
        for (PartitionCut cut : instance.cuts()) {
            cuts.addObject()
                    .put("name", cut.name())
                    .put("deviceFlop", cut.deviceFlop())
                    .put("serverFlop", cut.serverFlop())
                    .put("bit", cut.bit())
                    .put("leakage", cut.leakage())
                    .put("allowed", cut.allowed());
        }
        json.putObject("weights")
                .put("latency", instance.weights().latency())
                .put("energy", instance.weights().energy())
                .put("privacy", instance.weights().privacy());
        json.put("latencyMaxS", instance.latencyMaxS());
        json.putObject("power")
                .put("computeW", instance.power().computeW())
                .put("transmitW", instance.power().transmitW())
                .put("idleW", instance.power().idleW());
        json.put("energyLocalJ", instance.energyLocalJ());
        return json;
    }
}
