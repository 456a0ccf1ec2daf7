package io.splitwave.kernel.play;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import io.splitwave.kernel.round.WorkUnit;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Requests of one stage each on one line, whose member is the number of the request; rates are 1 unless a test says else. */
class OpenLine implements RequestSource, RateSource, FrameProcess {
    final int count;
    private final IntToDoubleFunction arrivalS;
    private final IntToDoubleFunction work;

    OpenLine(int count, IntToDoubleFunction arrivalS, IntToDoubleFunction work) {
        this.count = count;
        this.arrivalS = arrivalS;
        this.work = work;
    }

    OpenLine(double[] arrivalS, double[] work) {
        this(arrivalS.length, request -> arrivalS[request], request -> work[request]);
    }

    RunEnd play(Horizon horizon, Discipline line, Observer observer) {
        return new RoundPlayer(horizon).playRequests(List.of(new Resource("line", line)), this, this, this, observer);
    }

    static RoundPlan oneStage(int member, double work) {
        return new RoundPlan(List.of(Chain.linear(member, Stage.of("work", 0, work, WorkUnit.BIT))), List.of());
    }

    @Override
    public double arrivalS(int request) {
        return request < count ? arrivalS.applyAsDouble(request) : Double.POSITIVE_INFINITY;
    }

    @Override
    public RoundPlan plan(int request, double timeS) {
        return oneStage(request, work.applyAsDouble(request));
    }

    @Override
    public double ratePerS(int member, Stage stage) {
        return 1;
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
