package io.splitwave.learning.protocol.request;

import io.splitwave.kernel.play.FrameProcess;
import io.splitwave.kernel.play.Horizon;
import io.splitwave.kernel.play.RateSource;
import io.splitwave.kernel.play.RequestSource;
import io.splitwave.kernel.play.RoundPlayer;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import java.util.ArrayList;
import java.util.List;

/** Plays given requests: speeds of UD, link and server are constant. */
final class PlayedRequests implements RequestSource, RateSource, FrameProcess {
    /** One request. */
    record Given(double arrivalS, int ud, InferenceLoad load) {}

    static final double DEVICE_FLOPS = 2;
    static final double LINK_BPS = 4;
    static final double SERVER_FLOPS = 8;

    private final InferenceRequest protocol;
    private final List<Given> requests;

    private PlayedRequests(InferenceRequest protocol, List<Given> requests) {
        this.protocol = protocol;
        this.requests = requests;
    }

    /** Plays them up to the given time at most; returns what became of them, in the order of ends. */
    static List<InferenceOutcome> outcomes(InferenceRequest protocol, List<Given> requests, long seconds) {
        PlayedRequests all = new PlayedRequests(protocol, requests);
        List<InferenceOutcome> outcomes = new ArrayList<>();
        new RoundPlayer(new Horizon(0.1, 10 * seconds, 100))
                .playRequests(protocol.resources(), all, all, all, new InferenceOutcomes(protocol, outcomes::add));
        return outcomes;
    }

    @Override
    public double arrivalS(int request) {
        return request < requests.size() ? requests.get(request).arrivalS() : Double.POSITIVE_INFINITY;
    }

    @Override
    public RoundPlan plan(int request, double timeS) {
        return protocol.plan(
                request, requests.get(request).ud(), requests.get(request).load());
    }

    @Override
    public double ratePerS(int member, Stage stage) {
        switch (stage.kind()) {
            case InferenceStage.UD_FWD:
                return DEVICE_FLOPS;
            case InferenceStage.UL_ACT:
                return LINK_BPS;
            case InferenceStage.SRV_INFER:
                return SERVER_FLOPS;
            default:
                return 1;
        }
    }

    @Override
    public double powerW(int member, Stage stage) {
        return 0;
    }

    @Override
    public void boundary(long frame, double startS) {}

    @Override
    public void decide(long frame, double startS) {}
}
