package io.splitwave.scenarios.system.ucsfl;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.Beams;
import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.network.cellfree.DownlinkSinr;
import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.network.cellfree.UplinkSinr;
import io.splitwave.optimizer.cellfree.CellFreeDecision;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeTimes;
import io.splitwave.optimizer.cellfree.ModelSplit;
import io.splitwave.scenarios.rounds.JsonNumbers;

/**
 * A decision as JSON, complete enough to decide elsewhere and to compute its times. {@code scenarios/COMMANDS.md} explains every
 * field.
 */
final class UcsflDecisionJson {
    private final ObjectMapper mapper = new ObjectMapper();

    /** Text of one object, indented. */
    String write(DecidedRound decided) {
        CellFreeInstance instance = decided.instance();
        CellFreeDecision decision = decided.decision();
        CellFreeTimes times = decided.times();
        ObjectNode json = mapper.createObjectNode();
        json.set("instance", instance(instance));
        json.putObject("decision")
                .<ObjectNode>set("association", association(decision.association()))
                .<ObjectNode>set("cut", JsonNumbers.of(decision.cut()))
                .<ObjectNode>set("uplinkPowerW", JsonNumbers.of(decision.uplinkPowerW()))
                .set("beams", beams(decision.beams()));
        json.putObject("link")
                .<ObjectNode>set(
                        "uplinkSinr",
                        JsonNumbers.of(new UplinkSinr(GramTensor.of(instance.channel()), decision.association())
                                .sinr(decision.uplinkPowerW(), instance.noiseW())))
                .set(
                        "downlinkSinr",
                        JsonNumbers.of(DownlinkSinr.of(instance.channel(), decision.beams())
                                .sinr(instance.noiseW())));
        json.putObject("analytic")
                .<ObjectNode>set("localS", JsonNumbers.of(times.localS()))
                .<ObjectNode>set("uplinkS", JsonNumbers.of(times.uplinkS()))
                .<ObjectNode>set("serverS", JsonNumbers.of(times.serverS()))
                .<ObjectNode>set("downlinkS", JsonNumbers.of(times.downlinkS()))
                .put("roundS", times.roundS());
        json.put("objective", decision.objective());
        json.put("lowerBound", decision.lowerBound());
        return json.toPrettyString();
    }

    private ObjectNode instance(CellFreeInstance instance) {
        ObjectNode json = mapper.createObjectNode();
        json.put("bandwidthHz", instance.bandwidthHz());
        json.put("noiseW", instance.noiseW());
        json.put("udPowerMaxW", instance.udPowerMaxW());
        json.put("apPowerMaxW", instance.apPowerMaxW());
        json.set("channel", channel(instance.channel()));
        json.set("cpuHz", JsonNumbers.of(instance.cpuHz()));
        json.put("dpuHz", instance.dpuHz());
        json.put("samples", instance.samples());
        json.put("bitsPerElement", instance.bitsPerElement());
        json.put("accuracyExponent", instance.accuracyExponent());
        ArrayNode splits = json.putArray("splits");
        for (ModelSplit split : instance.splits()) {
            splits.addObject()
                    .put("activation", split.activation())
                    .put("parameters", split.parameters())
                    .put("flop", split.flop());
        }
        return json;
    }

    private ArrayNode channel(CellFreeChannel channel) {
        return entries(channel.accessPoints(), channel.userDevices(), channel.antennas(), channel::re, channel::im);
    }

    /** Those of an access point that does not serve a device are 0. */
    private ArrayNode beams(Beams beams) {
        Association association = beams.association();
        return entries(
                association.accessPoints(),
                association.userDevices(),
                beams.antennas(),
                (ap, ud, antenna) -> association.serves(ap, ud) ? beams.re(ap, ud, antenna) : 0,
                (ap, ud, antenna) -> association.serves(ap, ud) ? beams.im(ap, ud, antenna) : 0);
    }

    private ArrayNode entries(int accessPoints, int devices, int antennas, Entry re, Entry im) {
        ArrayNode json = mapper.createArrayNode();
        for (int ap = 0; ap < accessPoints; ap++) {
            ArrayNode ofAp = json.addArray();
            for (int ud = 0; ud < devices; ud++) {
                ArrayNode ofUd = ofAp.addArray();
                for (int antenna = 0; antenna < antennas; antenna++) {
                    ofUd.add(JsonNumbers.of(re.of(ap, ud, antenna), im.of(ap, ud, antenna)));
                }
            }
        }
        return json;
    }

    private ArrayNode association(Association association) {
        ArrayNode json = mapper.createArrayNode();
        for (int ap = 0; ap < association.accessPoints(); ap++) {
            ArrayNode ofAp = json.addArray();
            for (int ud = 0; ud < association.userDevices(); ud++) {
                ofAp.add(association.serves(ap, ud));
            }
        }
        return json;
    }

    private interface Entry {
        double of(int accessPoint, int device, int antenna);
    }
}
