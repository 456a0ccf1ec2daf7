package io.splitwave.scenarios.system.vrsl.key;

import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.BarrierKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.format.group.ClassKeys;
import io.splitwave.scenarios.format.group.DrawnLayerKeys;
import io.splitwave.scenarios.format.group.FrameWorkRules;
import io.splitwave.scenarios.format.group.KnowledgeKeys;
import io.splitwave.scenarios.format.group.LearningKeys;
import io.splitwave.scenarios.format.group.MotionKeys;
import io.splitwave.scenarios.format.group.ProfileKeys;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.group.RunKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.format.group.VisitKeys;
import io.splitwave.scenarios.format.key.KeyTable;
import java.util.List;

/**
 * The keys of VRSL: split learning over an IRS, with digital twins at the access point.
 *
 * <p>What other systems may have too is in the shared parts; here VRSL says in its own words what it means by them.
 */
public final class VrslKeys {
    private VrslKeys() {}

    /**
     * All of them, with those of the schemes at hand.
     *
     * @return the table
     */
    public static KeyTable table() {
        return KeyTable.of(List.of(
                RunKeys.PART,
                UdKeys.PART.with(UdKeys.DISTANCE.meaning(
                        "Distance of a UD from the IRS, drawn uniformly; the angle is uniform too.")),
                ClassKeys.part(
                        "vrsl",
                        List.of(
                                UdKeys.DISTANCE,
                                UdKeys.CPU,
                                UdKeys.TRANSMIT_POWER,
                                UdKeys.ENERGY_COEFFICIENT,
                                ProfileKeys.BATCH)),
                IrsKeys.PART,
                AccessPointKeys.PART,
                RadioKeys.PART,
                IrsLinkKeys.PART,
                ChannelKeys.PART,
                MotionKeys.PART.with(MotionKeys.CENTRE.meaning("Centre of a disc; not given, the IRS.")),
                VisitKeys.PART,
                KnowledgeKeys.PART,
                DrawnLayerKeys.PART,
                OffloadKeys.PART,
                TwinKeys.PART,
                ServerKeys.PART,
                ProfileKeys.PART,
                ModelRules.PART,
                LearningKeys.PART,
                BarrierKeys.PART,
                LimitKeys.PART,
                OptimizerKeys.part(new SchemeRegistry()),
                FrameWorkRules.PART));
    }
}
