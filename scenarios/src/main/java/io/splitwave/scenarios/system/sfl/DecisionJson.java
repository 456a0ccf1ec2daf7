package io.splitwave.scenarios.system.sfl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.learning.profile.CutFigures;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.profile.TrainingProfile;
import io.splitwave.learning.protocol.SplitFederatedRound;
import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.network.rate.SharedBand;
import io.splitwave.optimizer.sfl.Downlink;
import io.splitwave.optimizer.sfl.Facilities;
import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundLimits;
import io.splitwave.optimizer.sfl.RoundState;
import io.splitwave.scenarios.rounds.JsonNumbers;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * A decision as JSON, complete enough to decide the round elsewhere and to compute its times.
 *
 * <p>Each array holds a value for each candidate: a UD that is there when the round begins, {@code uds[i]}. A figure that
 * is infinite is null (no budget, no end of the stay, a dead link), and so is all that a decision says of a UD that it
 * leaves out. {@code scenarios/COMMANDS.md} explains every field and gives the closed form.
 */
final class DecisionJson {
    private static final Stage MODEL =
            Stage.of(TrainingStage.DL_MODEL, SplitFederatedRound.DOWNLINK_RESOURCE, 1, WorkUnit.BIT);
    private static final Stage GRADIENT =
            Stage.of(TrainingStage.DL_GRAD, SplitFederatedRound.DOWNLINK_RESOURCE, 1, WorkUnit.BIT);

    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final DecisionFigures figures;
    private final RoundState state;
    private final RoundDecision decision;

    DecisionJson(DecisionFigures figures) {
        this.figures = figures;
        this.state = figures.round().state();
        this.decision = figures.round().decision();
    }

    /** Text of one object, indented. */
    String write() {
        ObjectNode json = mapper.createObjectNode();
        json.set("uds", array(ud -> mapper.getNodeFactory().numberNode(ud)));
        json.set("instance", instance());
        json.set("decision", decided());
        json.set("analyticS", reals(ud -> figures.deviceS()[ud]));
        JsonNumbers.put(json, "objectiveS", figures.longestS());
        JsonNumbers.put(json, "lowerBoundS", decision.lowerBoundS());
        return json.toPrettyString();
    }

    private ObjectNode instance() {
        Facilities facilities = state.facilities();
        SharedBand band = facilities.band();
        RoundLoad load = state.load();
        RoundLimits limits = state.limits();
        ObjectNode json = mapper.createObjectNode();
        json.put("bandwidthHz", band.bandwidthHz());
        json.put("noiseWPerHz", band.noiseW() / band.bandwidthHz());
        json.put("noiseBand", band.noiseOf() == SharedBand.NoiseOf.SHARE ? "share" : "full-band");
        json.set("gain", reals(ud -> state.gain()[ud]));
        json.set("downlinkBps", reals(ud -> downBps(ud, MODEL)));
        json.set("gradientDownlinkBps", reals(ud -> downBps(ud, GRADIENT)));
        json.put("cpuMinHz", limits.minCpuHz());
        json.set("cpuMaxHz", reals(ud -> state.maxCpuHz()[ud]));
        json.put("flopPerCycle", facilities.flopPerCycle());
        json.put("energyCoefficient", facilities.energyCoefficient());
        json.set("energyBudgetJ", reals(ud -> limits.energyBudgetJ()[ud]));
        json.put("powerMinW", limits.minPowerW());
        json.set("powerMaxW", maxPowerW());
        json.set("standingS", reals(ud -> limits.standingS()[ud]));
        json.set("samples", array(ud -> mapper.getNodeFactory()
                .numberNode((long) load.samples(ud) * load.localIterations())));
        json.set("cuts", cuts());
        return json;
    }

    /** Where it depends on the share, a UD that is left out has none. */
    private double downBps(int ud, Stage stage) {
        boolean ofShare = !state.facilities().inTurns()
                && (state.facilities().downlink() == Downlink.SHARES
                        || state.facilities().downlink() == Downlink.BROADCAST && stage == GRADIENT);
        return ofShare && !figures.selected(ud)
                ? Double.NaN
                : figures.round().rates().perS(ud, stage);
    }

    /** One number where it is the same for all devices of the round, else one for each of them. */
    private JsonNode maxPowerW() {
        double[] maxW = Arrays.stream(state.members())
                .mapToDouble(ud -> state.maxPowerW()[ud])
                .distinct()
                .toArray();
        return maxW.length == 1 ? DoubleNode.valueOf(maxW[0]) : reals(ud -> state.maxPowerW()[ud]);
    }

    private ArrayNode cuts() {
        ArrayNode json = mapper.createArrayNode();
        TrainingProfile profile = state.load().profile();
        boolean splits = figures.protocol().splits();
        for (int cut : figures.cuts()) {
            CutFigures device = profile.at(cut);
            double serverFlop = profile.serverForwardFlop(cut) + profile.serverBackwardFlop(cut);
            json.addObject()
                    .put("name", figures.blocks().get(cut - 1))
                    .put("deviceForwardFlop", device.forwardFlop())
                    .put("deviceBackwardFlop", device.backwardFlop())
                    .put("modelBit", profile.modelBit(cut))
                    .put("activationBit", splits ? profile.activationBit(cut) : 0)
                    .put("gradientBit", splits ? profile.gradientBit(cut) : 0)
                    .put("serverS", splits ? serverFlop / state.facilities().serverFlops() : 0);
        }
        return json;
    }

    private ObjectNode decided() {
        ObjectNode json = mapper.createObjectNode();
        json.set("selected", array(ud -> mapper.getNodeFactory().booleanNode(figures.selected(ud))));
        json.set(
                "cut",
                array(ud -> figures.selected(ud)
                        ? mapper.getNodeFactory().numberNode(figures.cutIndex(ud))
                        : mapper.getNodeFactory().nullNode()));
        json.set("share", ofSelected(decision::share));
        json.set("cpuHz", ofSelected(decision::cpuHz));
        json.set("powerW", ofSelected(decision::powerW));
        return json;
    }

    private ArrayNode ofSelected(IntToDoubleFunction figure) {
        return reals(ud -> figures.selected(ud) ? figure.applyAsDouble(ud) : Double.NaN);
    }

    private ArrayNode reals(IntToDoubleFunction figure) {
        return array(ud -> {
            double value = figure.applyAsDouble(ud);
            return Double.isFinite(value)
                    ? mapper.getNodeFactory().numberNode(value)
                    : mapper.getNodeFactory().nullNode();
        });
    }

    private ArrayNode array(IntFunction<JsonNode> value) {
        ArrayNode json = mapper.createArrayNode();
        for (int ud : state.members()) {
            json.add(value.apply(ud));
        }
        return json;
    }
}
