package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundStarted;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.play.StageOutcome;
import io.splitwave.learning.protocol.StageKind;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.InFlightControl;
import io.splitwave.optimizer.vrsl.InFlightPlan;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.optimizer.vrsl.WorkLeft;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lets the scheme plan again for the rounds in flight: at every frame boundary, and inside a frame as soon as the
 * fraction it asks for, of the UDs that were active at its last plan, has ended a transfer. In between it may change
 * twin frequencies whenever a stage has ended. With a scheme that does neither it keeps no account of rounds.
 *
 * <p>Where each UD has rounds of its own nothing is planned again: a round would start every few milliseconds, and
 * would end every decision for the others.
 */
final class Replanner implements Observer {
    private static final double NS_PER_S = 1e9;
    /** A plan that ends within this fraction of a frame is kept: a search could gain too little. */
    private static final double NEARLY_DONE = 0.01;

    private final Optional<InFlightControl> control;
    private final InForce inForce;
    private final RoundsUnderWay rounds;
    private final double nearlyDoneS;
    private final Player player;
    private final Consumer<InForceChange> told;
    private final BitSet leftTheAir = new BitSet();
    private int activeThen;
    private double plannedEndS;
    private FrameContext context;
    private FrameContext truth;

    /**
     * @param together whether all UDs go through rounds together
     * @param frameLengthS length of a frame, s
     * @param player plays the rounds; is notified when rates of stages in flight have changed
     * @param told receives every change inside a frame
     */
    Replanner(
            Scheme scheme,
            InForce inForce,
            RoundsUnderWay rounds,
            boolean together,
            double frameLengthS,
            Player player,
            Consumer<InForceChange> told) {
        this.control = together ? scheme.inFlight() : Optional.empty();
        this.inForce = inForce;
        this.rounds = rounds;
        this.nearlyDoneS = NEARLY_DONE * frameLengthS;
        this.player = player;
        this.told = told;
    }

    /** A frame begins and its plan is in force; the player reads the new rates without a notice. */
    Optional<InFlightPlan> atBoundary(FrameContext known, FrameContext newTruth) {
        context = known;
        truth = newTruth;
        return control.flatMap(this::replan);
    }

    @Override
    public void roundStarted(RoundStarted started) {
        if (control.isEmpty()) {
            return;
        }
        rounds.started(started);
        await(started.plan().chains().size());
        plannedEndS = Double.POSITIVE_INFINITY;
    }

    @Override
    public void roundEnded(RoundEnded ended) {
        if (control.isPresent()) {
            rounds.ended(ended);
        }
    }

    @Override
    public boolean keepsStageEnds() {
        return false;
    }

    @Override
    public void stageEnded(StageEnded ended) {
        if (control.isEmpty()) {
            return;
        }
        rounds.ended(ended);
        String kind = ended.stage().kind();
        boolean completed = ended.outcome() == StageOutcome.COMPLETED;
        if (completed && (kind.equals(StageKind.DOWNLINK) || kind.equals(StageKind.UPLINK))) {
            leftTheAir.set(ended.member());
        }
        if (completed && control.get().replanFraction().isPresent()) {
            react(control.get());
        }
    }

    private void react(InFlightControl scheme) {
        boolean due = leftTheAir.cardinality() >= scheme.replanFraction().getAsDouble() * activeThen
                && plannedEndS - player.nowS() > nearlyDoneS;
        long startedNs = System.nanoTime();
        Optional<InFlightPlan> plan = due ? replan(scheme) : Optional.empty();
        double solverS = (System.nanoTime() - startedNs) / NS_PER_S;
        if (!due) {
            scheme.twinHzNow(context, rounds.workLeft(), knownLinks().copyUplinkBps())
                    .ifPresent(inForce::shareTwins);
        }
        player.ratesChanged();
        told.accept(new InForceChange(player.nowS(), plan, inForce.decision(), inForce.links(), solverS));
    }

    /** The links in force on the known channel. */
    private LinkState knownLinks() {
        FrameDecision ruling = inForce.decision();
        return context == truth ? inForce.links() : DelayModel.links(context, ruling);
    }

    private Optional<InFlightPlan> replan(InFlightControl scheme) {
        WorkLeft left = rounds.workLeft();
        await(left.active());
        if (left.active() == 0) {
            return Optional.empty();
        }
        InFlightPlan plan = scheme.replan(context, left, inForce.decision().phases());
        LinkState links = DelayModel.links(truth, plan.decision());
        inForce.replan(plan.decision(), links);
        plannedEndS = player.nowS() + plan.timeS();
        return Optional.of(plan);
    }

    private void await(int active) {
        activeThen = active;
        leftTheAir.clear();
    }
}
