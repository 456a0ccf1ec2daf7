package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RoundStarted;
import io.splitwave.learning.protocol.request.InferenceOutcome;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.When;
import io.splitwave.output.word.Variable;
import io.splitwave.scenarios.system.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Knows the requests in flight, and nothing of those that have ended but sums. Hands on the rows of a decision when its request
 * begins, as only then its place is known.
 */
final class RequestLog implements Observer, Account {
    private final int replication;
    private final String policy;
    private final List<Variable> decided;
    private final Consumer<Row> sink;
    private final Consumer<DecidedRequest> watcher;
    private final RequestFigures figures;
    /** By number; looked up only. */
    private final Map<Integer, DecidedRequest> inFlight = new HashMap<>();

    /**
     * @param decided the words of a decision
     * @param sink takes the rows
     * @param watcher takes each decision, after its rows
     * @param figures adds requests up
     */
    RequestLog(
            int replication,
            String policy,
            List<Variable> decided,
            Consumer<Row> sink,
            Consumer<DecidedRequest> watcher,
            RequestFigures figures) {
        this.replication = replication;
        this.policy = policy;
        this.decided = decided;
        this.sink = sink;
        this.watcher = watcher;
        this.figures = figures;
    }

    /** A request is about to begin. */
    void decided(DecidedRequest request) {
        inFlight.put(request.request(), request);
        figures.decided(request);
    }

    @Override
    public boolean keepsStageEnds() {
        return false;
    }

    @Override
    public void roundStarted(RoundStarted started) {
        DecidedRequest request = inFlight.get(started.round());
        When when = new When.Leg(started.cohort(), started.round(), 0);
        sink.accept(DecisionRow.of(replication, when, request.timeS(), policy, decided, 0, values(request)));
        sink.accept(new TimingRow(replication, when, request.solverS()));
        watcher.accept(request);
    }

    /** In the order of the vocabulary's decided variables. */
    private static Object[] values(DecidedRequest request) {
        return new Object[] {
            request.ud(),
            request.cut().name(),
            request.decision().cut(),
            request.decision().expectedBps(),
            request.actualBps(),
            request.objective(),
            request.plannedS(),
            request.plannedCost(),
            request.plannedLate()
        };
    }

    /** A request has ended. */
    void ended(InferenceOutcome outcome) {
        DecidedRequest request = inFlight.remove(outcome.request());
        if (outcome.answered()) {
            figures.answered(request, outcome);
        }
    }

    @Override
    public int device(int member) {
        return inFlight.get(member).ud();
    }

    @Override
    public double[] adopted(int member) {
        DecidedRequest request = inFlight.get(member);
        return new double[] {request.decision().cut(), request.decision().expectedBps()};
    }

    @Override
    public double[] figures() {
        return figures.values();
    }
}
