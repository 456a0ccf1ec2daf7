package io.splitwave.scenarios.system.stsflora;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.optimizer.token.TokenDecision;
import io.splitwave.optimizer.token.TokenInstance;
import io.splitwave.scenarios.rounds.JsonNumbers;

/**
 * A decision as JSON, complete enough to decide elsewhere and to compute its efficiency. Each array holds a value for each UD
 * whose importance has arrived, {@code uds[n]}; a figure that is infinite is null. {@code scenarios/COMMANDS.md} explains every
 * field.
 */
final class TokenDecisionJson {
    private final ObjectMapper mapper = new ObjectMapper();

    /** Text of one object, indented. */
    String write(DecidedTokens decided) {
        TokenDecision decision = decided.decision();
        ObjectNode json = mapper.createObjectNode();
        json.set("uds", JsonNumbers.of(decided.members()));
        json.set("instance", instance(decided.instance()));
        json.putObject("decision")
                .<ObjectNode>set("tokens", JsonNumbers.of(decision.tokens()))
                .<ObjectNode>set("bandwidthHz", JsonNumbers.of(decision.bandwidthHz()))
                .set("powerW", JsonNumbers.of(decision.powerW()));
        json.put("tauS", decision.tauS());
        json.put("objective", decision.objective());
        JsonNumbers.put(json, "upperBound", decision.upperBound());
        return json.toPrettyString();
    }

    private ObjectNode instance(TokenInstance instance) {
        ObjectNode json = mapper.createObjectNode();
        json.put("bandwidthHz", instance.bandwidthHz());
        json.put("noiseWPerHz", instance.noiseWPerHz());
        json.set("gain", JsonNumbers.of(instance.gain()));
        json.put("tokenBit", instance.tokenBit());
        json.set("importance", JsonNumbers.of(instance.importance()));
        json.put("tokensMin", instance.tokensMin());
        json.put("tokens", instance.tokens());
        json.put("powerMaxW", instance.powerMaxW());
        JsonNumbers.put(json, "energyBudgetJ", instance.energyBudgetJ());
        json.set("standingS", JsonNumbers.of(instance.standingS()));
        json.set("beforeS", JsonNumbers.of(instance.beforeS()));
        json.put("overheadS", instance.overheadS());
        return json;
    }
}
