package io.splitwave.scenarios.system.vrsl;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.optimizer.vrsl.ConsensusResidual;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.LeftOut;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.Delays;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * One frame as JSON, complete enough to recompute its rates, delays and objective elsewhere.
 *
 * <p>Shapes: {@code apIrs[N][N_AP]}, {@code irsUd[K][N]}, {@code direct[K][N_AP]}, each entry {@code [re, im]}. With
 * v_n = exp(j·phasesRad[n]) the downlink row vector of UD k over the AP's antennas is h_k^H diag(v) G + d_k^H, VRSL (3)
 * and (38), and {@code downlinkGain} its squared norm; {@code uplinkGain} is the same with {@code apIrsUplink} for G where
 * it is not null. The bits are those that the decision sends: none where all is
 * computed on the UD. {@code serverFlops} is null where the server takes no time. {@code decision} is the plan
 * of a fresh round, {@code inForce} the decision that applied from the boundary on to the rounds then in flight, before
 * any round that starts in the frame. {@code known} is the channel on which the decision was made, if it is not the
 * true one, and {@code present} gives the UDs that take part, if not all do. {@code leftOut} names the UDs that no
 * decision reaches on the known channel, with the reason and the least time of their round ({@code leastS}, null if it
 * never ends), if there are any. The objective is that of the known channel and of the UDs that take part and are
 * reached. A figure that is not finite (a delay over a dead link) is null. {@code lowerBoundS} is next to the value
 * that it bounds, and only if a bound is proven; {@code slowest} is the value that a scheme minimises instead of the
 * objective, and {@code perStartS} the results of its starts.
 */
public final class FrameJson {
    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Writes a frame.
     *
     * @param frame the frame
     * @return JSON text of one object, indented
     */
    public String write(PlannedFrame frame) {
        return toTree(frame).toPrettyString();
    }

    private ObjectNode toTree(PlannedFrame frame) {
        FrameContext context = frame.context();
        FrameDecision decision = frame.result().decision();
        ObjectNode json = mapper.createObjectNode();
        json.put("frame", context.frame());
        json.put("startS", frame.startS());
        json.set("scenario", budgets(context));
        json.set("channel", channel(frame.truth().channel()));
        if (frame.truth() != context) {
            json.set("known", channel(context.channel()));
        }
        ArrayNode present = mapper.createArrayNode();
        boolean all = true;
        for (boolean takesPart : frame.present()) {
            present.add(takesPart);
            all &= takesPart;
        }
        if (!all) {
            json.set("present", present);
        }
        if (!frame.result().leftOut().isEmpty()) {
            json.set("leftOut", leftOut(frame.result().leftOut()));
        }
        json.set("decision", decision(decision, context.userDevices()));
        json.set("link", links(frame.links(), context.userDevices()));
        json.set("ud", userDevices(context, decision));
        json.set("analytic", delays(DelayModel.delays(context, decision, frame.links()), context.userDevices()));
        json.set("objective", objective(frame.result().report()));
        json.set("inForce", inForce(frame));
        return json;
    }

    private ArrayNode leftOut(List<LeftOut> leftOut) {
        ArrayNode array = mapper.createArrayNode();
        for (LeftOut out : leftOut) {
            ObjectNode one = array.addObject();
            one.put("ud", out.ud());
            one.put("reason", out.reason().name());
            one.put("leastS", finite(out.leastS()));
        }
        return array;
    }

    private ObjectNode budgets(FrameContext context) {
        Budgets budgets = context.budgets();
        ObjectNode json = mapper.createObjectNode();
        json.put("bandwidthHz", budgets.bandwidthHz());
        json.put("noiseW", budgets.noiseW());
        if (context.hasOwnUplinkPowers()) {
            json.set("uplinkPowerW", array(context.userDevices(), context::uplinkPowerW));
        } else {
            json.put("uplinkPowerW", budgets.uplinkPowerW());
        }
        json.put("apPowerBudgetW", budgets.apPowerBudgetW());
        json.put("twinBudgetHz", budgets.twinBudgetHz());
        json.put("twinThresholdS", budgets.twinThresholdS());
        json.put("serverFlops", finite(budgets.serverFlops()));
        return json;
    }

    private ObjectNode channel(ChannelState channel) {
        ObjectNode json = mapper.createObjectNode();
        json.set("apIrs", matrix(channel.apIrs()));
        json.set("irsUd", matrix(channel.irsUd()));
        json.set("direct", channel.direct().map(this::matrix).orElse(null));
        json.set("apIrsUplink", channel.apIrsUplink().map(this::matrix).orElse(null));
        return json;
    }

    private ArrayNode matrix(ComplexMatrix matrix) {
        ArrayNode rows = mapper.createArrayNode();
        for (int row = 0; row < matrix.rows(); row++) {
            ArrayNode entries = rows.addArray();
            for (int column = 0; column < matrix.columns(); column++) {
                entries.addArray().add(matrix.re(row, column)).add(matrix.im(row, column));
            }
        }
        return rows;
    }

    private ObjectNode decision(FrameDecision decision, int userDevices) {
        ObjectNode json = mapper.createObjectNode();
        json.put("form", decision.form().name());
        json.set("phasesRad", array(decision.phases().elements(), decision.phases()::rad));
        json.set("powerW", array(userDevices, decision::powerW));
        json.set("cut", cuts(userDevices, decision::cut));
        json.set("local", places(userDevices, decision::local));
        json.set("twinHz", array(userDevices, decision::twinHz));
        return json;
    }

    private ObjectNode links(LinkState links, int userDevices) {
        ObjectNode json = mapper.createObjectNode();
        json.set("downlinkGain", array(userDevices, links::downlinkGain));
        json.set("uplinkGain", array(userDevices, links::uplinkGain));
        json.set("downlinkBps", array(userDevices, links::downlinkBps));
        json.set("uplinkBps", array(userDevices, links::uplinkBps));
        return json;
    }

    private ObjectNode userDevices(FrameContext context, FrameDecision decision) {
        ModelProfile profile = context.profile();
        int userDevices = context.userDevices();
        ObjectNode json = mapper.createObjectNode();
        json.set("cpuHz", array(userDevices, context::cpuHz));
        ArrayNode layers = json.putArray("layerFlop");
        for (int ud = 0; ud < userDevices; ud++) {
            int row = ud;
            layers.add(array(profile.layers(), layer -> profile.layerFlop(row, layer + 1)));
        }
        json.set("serverFlop", array(userDevices, ud -> profile.serverFlop(ud, decision.cut(ud))));
        boolean sends = decision.form() != RoundForm.LOCAL;
        json.set("downlinkBit", array(userDevices, ud -> sends ? profile.downlinkBit(ud, decision.cut(ud)) : 0));
        json.set("uplinkBit", array(userDevices, ud -> sends ? profile.uplinkBit(ud, decision.cut(ud)) : 0));
        return json;
    }

    private ObjectNode delays(Delays delays, int userDevices) {
        ObjectNode json = mapper.createObjectNode();
        json.set("downlinkS", array(userDevices, delays::downlinkS));
        json.set("computeS", array(userDevices, delays::computeS));
        json.set("uplinkS", array(userDevices, delays::uplinkS));
        json.set("serverS", array(userDevices, delays::serverS));
        return json;
    }

    private ObjectNode objective(SolveReport report) {
        ObjectNode json = mapper.createObjectNode();
        json.put("valueS", finite(report.objectiveS()));
        putIfKnown(json, "lowerBoundS", report.lowerBoundS());
        double[] iterates = report.objectivePerIterateS();
        json.set("perIterateS", array(iterates.length, i -> iterates[i]));
        json.put("sdrObjective", finite(report.sdrObjective()));
        json.put("sdrUpperBound", finite(report.sdrUpperBound()));
        json.put("phaseObjective", finite(report.phaseObjective()));
        json.put("stop", report.stop().name());
        report.slowest().ifPresent(slowest -> json.set("slowest", slowest(slowest)));
        double[] perStartS = report.perStartS();
        if (perStartS.length > 0) {
            json.set("perStartS", array(perStartS.length, i -> perStartS[i]));
        }
        List<ConsensusResidual> residuals = report.residuals();
        if (!residuals.isEmpty()) {
            json.set(
                    "primalResidual",
                    array(residuals.size(), i -> residuals.get(i).primal()));
            json.set(
                    "dualResidual",
                    array(residuals.size(), i -> residuals.get(i).dual()));
        }
        return json;
    }

    /** The value that a scheme minimises instead of the objective. */
    private ObjectNode slowest(SolveReport.Slowest slowest) {
        ObjectNode json = mapper.createObjectNode();
        json.put("valueS", finite(slowest.delayS()));
        putIfKnown(json, "lowerBoundS", slowest.lowerBoundS());
        return json;
    }

    private static void putIfKnown(ObjectNode json, String name, double value) {
        if (Double.isFinite(value)) {
            json.put(name, value);
        }
    }

    private ObjectNode inForce(PlannedFrame frame) {
        FrameDecision inForce = frame.inForce();
        int userDevices = inForce.userDevices();
        ObjectNode json = mapper.createObjectNode();
        json.set("phasesRad", array(inForce.phases().elements(), inForce.phases()::rad));
        json.set("powerW", array(userDevices, inForce::powerW));
        json.set("cut", cuts(userDevices, inForce::cut));
        json.set("local", places(userDevices, inForce::local));
        json.set("twinHz", array(userDevices, inForce::twinHz));
        json.set("link", links(frame.inForceLinks(), userDevices));
        return json;
    }

    private ArrayNode array(int length, IntToDoubleFunction value) {
        ArrayNode array = mapper.createArrayNode();
        for (int i = 0; i < length; i++) {
            array.add(finite(value.applyAsDouble(i)));
        }
        return array;
    }

    private ArrayNode cuts(int length, java.util.function.IntUnaryOperator value) {
        ArrayNode array = mapper.createArrayNode();
        for (int i = 0; i < length; i++) {
            array.add(value.applyAsInt(i));
        }
        return array;
    }

    private ArrayNode places(int length, java.util.function.IntPredicate value) {
        ArrayNode array = mapper.createArrayNode();
        for (int i = 0; i < length; i++) {
            array.add(value.test(i));
        }
        return array;
    }

    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
