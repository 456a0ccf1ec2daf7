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

    private final PartitionInstance instance;
    private final InferenceRequest protocol;
    private final List<UdLink> links; // [ud]
    private final Whereabouts whereabouts;

    /**
     * @param instance speeds and powers
     * @param protocol knows the UD of a stage
     * @param links of each UD, before their first step
     * @param whereabouts receives what is done, before it is
     */
    LinksInForce(PartitionInstance instance, InferenceRequest protocol, List<UdLink> links, Whereabouts whereabouts) {
        this.instance = instance;
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

    @Override
    public double ratePerS(int member, Stage stage) {
        return switch (stage.kind()) {
            case InferenceStage.UD_FWD -> instance.deviceFlopPerS();
            case InferenceStage.UL_ACT -> links.get(protocol.udOf(stage)).nowBps();
            case InferenceStage.SRV_INFER -> instance.serverFlopPerS();
            case InferenceStage.DECIDE, InferenceStage.DL_CTRL -> SECOND_PER_S;
            default -> throw unknown(stage);
        };
    }

    @Override
    public double powerW(int member, Stage stage) {
        return switch (stage.kind()) {
            case InferenceStage.UD_FWD -> instance.power().computeW();
            case InferenceStage.UL_ACT -> instance.power().transmitW();
            case InferenceStage.SRV_INFER, InferenceStage.DL_CTRL -> instance.power()
                    .idleW();
            case InferenceStage.DECIDE -> 0;
            default -> throw unknown(stage);
        };
    }

    private static IllegalArgumentException unknown(Stage stage) {
        return new IllegalArgumentException("links in force: no rate for a stage '" + stage.kind() + "'");
    }
}
