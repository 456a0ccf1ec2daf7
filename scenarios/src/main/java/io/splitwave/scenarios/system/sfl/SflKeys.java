package io.splitwave.scenarios.system.sfl;

import io.splitwave.optimizer.sfl.EqualBandwidth;
import io.splitwave.scenarios.format.LearningModel;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.ApUdKeys;
import io.splitwave.scenarios.format.group.BarrierKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.format.group.FrameWorkRules;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.format.group.LinkRules;
import io.splitwave.scenarios.format.group.MotionKeys;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.group.VisitKeys;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key tables of the family: shared parts without what is VRSL's, and the parts of {@link SflParts}. */
final class SflKeys {
    private static final Part CHANNEL = ChannelKeys.WITHOUT_IRS
            .without(ChannelKeys.RECORD, ChannelKeys.REPLAY)
            .with(KeyGroup.group("channel", "How channels vary; every default is a quasi-static Rayleigh channel."))
            .with(ChannelKeys.DIRECT_LAW.meaning(
                    "Mean gain of the links between AP and UDs: log-distance, or 3GPP TR 38.901 with its lines of sight and"
                            + " shadowing."));

    private static final Part LINKS = Part.builder()
            .rules(new LinkRules(List.of(LinkRules.Link.direct(Optional.empty()))).all())
            .build();

    private static final Part NONE = Part.builder().build();

    private SflKeys() {}

    /** All keys of a system, with the names of the schemes at hand. */
    static KeyTable table(Protocol protocol) {
        return KeyTable.of(List.of(
                RunKeys.PART,
                devices(protocol),
                AccessPointKeys.PART
                        .without(AccessPointKeys.MAX_POWER_PER_UD)
                        .with(AccessPointKeys.AP_POSITION.byDefault("[0 m, 0 m]"))
                        .with(AccessPointKeys.TOTAL_POWER.meaning("Transmit power of the AP over the whole band.")),
                RadioKeys.PART
                        .without(RadioKeys.MIN_UPLINK_RATE, RadioKeys.UPLINK)
                        .with(RadioKeys.BANDWIDTH.meaning("Band W that the UDs share, up, and one as wide down."))
                        .with(RadioKeys.NOISE_POWER.meaning("Noise power in the whole band; this or noiseDensity.")),
                ApUdKeys.PART,
                protocol.adapts() ? SflParts.DEVICE_AND_FULL_BAND : SflParts.DEVICE_AND_AIR,
                CHANNEL,
                LINKS,
                MotionKeys.PART,
                VisitKeys.PART,
                model(protocol),
                SflParts.LOCAL,
                server(protocol),
                learning(),
                SflParts.learning(protocol),
                barrier(protocol),
                SflParts.barriers(protocol),
                SflParts.deciding(protocol.schemes(), protocol.adapts() ? "asfl-opt" : EqualBandwidth.NAME),
                protocol.adapts() ? AdaptiveParts.LIMITS : NONE,
                protocol.adapts() ? AdaptiveParts.ADAPTIVE_MODEL : NONE,
                protocol.adapts() ? AdaptiveParts.PLANNED_SERVER : NONE,
                protocol.adapts() ? AdaptiveParts.LEARNING : NONE,
                FrameWorkRules.PART));
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
        Map<String, Scenario.Discipline> disciplines =
                new LinkedHashMap<>(((ChoiceKind<Scenario.Discipline>) ServerKeys.DISCIPLINE.kind()).choices());
        disciplines.values().remove(Scenario.Discipline.NONE);
        return ServerKeys.PART
                .with(new Key<>(
                        ServerKeys.DISCIPLINE.path(),
                        new ChoiceKind<>(disciplines),
                        Key.Presence.DEFAULT,
                        "dedicated",
                        "How the server serves several UDs: each at full speed, in the order of arrival, or shared."))
                .with(ServerKeys.SERVER_SPEED
                        .required()
                        .meaning("Speed of one slot; the server averages models at it too."));
    }

    private static Part learning() {
        Map<String, LearningModel.Loss> losses = new LinkedHashMap<>();
        losses.put("none", LearningModel.Loss.NONE);
        losses.put("trained", LearningModel.Loss.TRAINED);
        return LearningKeys.PART
                .without(LearningKeys.TABLE, LearningKeys.LAMBDA, LearningKeys.PROTOCOL, LearningKeys.STEPS)
                .with(new Key<>(
                        LearningKeys.LOSS.path(),
                        new ChoiceKind<>(losses),
                        Key.Presence.DEFAULT,
                        "none",
                        "Whether model.network is trained for real, so that rounds have a loss and an accuracy."));
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
