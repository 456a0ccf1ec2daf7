package io.splitwave.scenarios.system.sfl;

import io.splitwave.optimizer.sfl.EqualBandwidth;
import io.splitwave.scenarios.format.group.ApUdKeys;
import io.splitwave.scenarios.format.group.BarrierKeys;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.FrameWorkRules;
import io.splitwave.scenarios.format.group.MotionKeys;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.group.VisitKeys;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.rounds.key.LinkParts;
import io.splitwave.scenarios.rounds.key.ServingParts;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import java.util.ArrayList;
import java.util.List;

/** The key tables of the family: shared parts without what is VRSL's, and the parts of {@link SflParts}. */
final class SflKeys {
    private static final Part NONE = Part.builder().build();

    private SflKeys() {}

    /** All keys of a system, with the names of the schemes at hand. */
    static KeyTable table(Protocol protocol) {
        return KeyTable.of(List.of(
                RunKeys.PART,
                devices(protocol),
                ClassKeys.part(protocol.system(), classes(protocol)),
                LinkParts.ACCESS_POINT,
                LinkParts.RADIO,
                ApUdKeys.PART,
                ServingParts.PROCESSOR,
                protocol.adapts() ? SflParts.DEVICE_AND_FULL_BAND : SflParts.DEVICE_AND_AIR,
                LinkParts.CHANNEL,
                LinkParts.RULES,
                MotionKeys.PART,
                VisitKeys.PART,
                model(protocol),
                SflParts.LOCAL,
                server(protocol),
                TrainingParts.images(),
                TrainingParts.TRAINING,
                protocol == Protocol.SPLIT_FEDERATED ? SflParts.SERVER_SIDES : NONE,
                barrier(protocol),
                SflParts.barriers(protocol),
                SflParts.deciding(protocol.schemes(), protocol.adapts() ? "asfl-opt" : EqualBandwidth.NAME),
                protocol.adapts() ? AdaptiveParts.LIMITS : NONE,
                protocol.adapts() ? AdaptiveParts.ADAPTIVE_MODEL : NONE,
                protocol.adapts() ? AdaptiveParts.PLANNED_SERVER : NONE,
                protocol.adapts() ? TrainingParts.STAND_IN_NETWORK : NONE,
                FrameWorkRules.PART));
    }

    /** What a class of devices may have of its own. */
    private static List<Key<?>> classes(Protocol protocol) {
        List<Key<?>> own =
                new ArrayList<>(List.of(UdKeys.DISTANCE, UdKeys.CPU, UdKeys.TRANSMIT_POWER, SflParts.SAMPLES));
        if (protocol.adapts()) {
            own.addAll(List.of(AdaptiveParts.ENERGY_BUDGET, AdaptiveParts.BATTERY));
        }
        return own;
    }

    private static Part devices(Protocol protocol) {
        Part devices = UdKeys.PART.with(UdKeys.CPU.meaning("Highest clock f of a UD, drawn uniformly."));
        return protocol.adapts()
                ? devices.with(UdKeys.TRANSMIT_POWER.meaning("Highest transmit power of a UD."))
                : devices;
    }

    private static Part model(Protocol protocol) {
        if (!protocol.splits()) {
            return SflParts.WHOLE_MODEL;
        }
        return protocol.adapts() ? SflParts.SPLIT_MODEL.with(AdaptiveParts.CUT) : SflParts.SPLIT_MODEL;
    }

    /** A server that trains has a discipline; one that only averages does it for all at once. */
    private static Part server(Protocol protocol) {
        if (!protocol.splits()) {
            return ServerKeys.PART
                    .without(ServerKeys.DISCIPLINE, ServerKeys.SLOTS)
                    .with(ServerKeys.SERVER_SPEED.required().meaning("Speed at which the server averages models."));
        }
        return ServingParts.server("Speed of one slot; the server averages models at it too.");
    }

    private static Part barrier(Protocol protocol) {
        return protocol.takesTurns()
                ? BarrierKeys.PART
                        .without(BarrierKeys.DEADLINE, BarrierKeys.ENOUGH)
                        .with(BarrierKeys.RULE.meaning("How a round ends: sync, with the last turn."))
                : BarrierKeys.PART.with(BarrierKeys.RULE.meaning(
                        protocol.adapts()
                                ? "How a round ends: with the slowest UD, at a deadline, or with the first k; async: UDs have"
                                        + " rounds of their own, and stale models weigh less."
                                : "How a round ends: with the slowest UD, at a deadline, or with the first k."));
    }
}
