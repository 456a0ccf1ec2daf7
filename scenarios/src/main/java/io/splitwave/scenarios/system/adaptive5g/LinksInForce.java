package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.round.Stage;
import io.splitwave.learning.protocol.request.InferenceRequest;
import io.splitwave.learning.protocol.request.InferenceStage;
import io.splitwave.optimizer.partition.PartitionInstance;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.List;

/** The links of the present step: each frame is a step, and rates follow from it. */
final class LinksInForce implements FrameProcess, RateSource {
    /** A stage whose work is a time. */
    private static final double SECOND_PER_S = 1;

    private final List<PartitionInstance> instances; // [ud]
    private final InferenceRequest protocol;
    private final List<UdLink> links; // [ud]
    private final Whereabouts whereabouts;

    /**
     * @param instances speeds and powers, for each UD
     * @param protocol knows the UD of a stage
     * @param links of each UD, before their first step
     * @param whereabouts receives what is done, before it is
     */
    LinksInForce(
            List<PartitionInstance> instances, InferenceRequest protocol, List<UdLink> links, Whereabouts whereabouts) {
        this.instances = List.copyOf(instances);
        this.protocol = protocol;
        this.links = List.copyOf(links);
        this.whereabouts = whereabouts;
    }

    /** The link of a UD in the present step. */
    UdLink of(int ud) {
        return links.get(ud);
    }

    @Override
    public void boundary(long frame, double startS) {
        whereabouts.movesOn(frame, startS);
        links.forEach(UdLink::next);
    }

    @Override
    public void decide(long frame, double startS) {
        whereabouts.plays();
    }

    /** Of the UD that serves a stage. */
    private PartitionInstance instance(Stage stage) {
        return instances.get(protocol.udOf(stage));
    }

    /** Of any UD, for what is the same for all: speed of the server, power of a UD that waits. */
    private PartitionInstance ofAll() {
        return instances.get(0);
    }

    @Override
    public double ratePerS(int member, Stage stage) {
        return switch (stage.kind()) {
            case InferenceStage.UD_FWD -> instance(stage).deviceFlopPerS();
            case InferenceStage.UL_ACT -> links.get(protocol.udOf(stage)).nowBps();
            case InferenceStage.SRV_INFER -> ofAll().serverFlopPerS();
            case InferenceStage.DECIDE, InferenceStage.DL_CTRL -> SECOND_PER_S;
            default -> throw unknown(stage);
        };
    }

    @Override
    public double powerW(int member, Stage stage) {
        return switch (stage.kind()) {
            case InferenceStage.UD_FWD -> instance(stage).power().computeW();
            case InferenceStage.UL_ACT -> instance(stage).power().transmitW();
            case InferenceStage.SRV_INFER, InferenceStage.DL_CTRL -> ofAll().power()
                    .idleW();
            case InferenceStage.DECIDE -> 0;
            default -> throw unknown(stage);
        };
    }

    private static IllegalArgumentException unknown(Stage stage) {
        return new IllegalArgumentException("links in force: no rate for a stage '" + stage.kind() + "'");
    }
}
