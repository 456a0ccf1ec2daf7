package io.splitwave.scenarios.system.sflam;

import io.splitwave.kernel.play.RoundSoFar;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.learning.protocol.SubchannelRound;
import io.splitwave.optimizer.subchannel.SubchannelDecision;
import io.splitwave.optimizer.subchannel.SubchannelInstance;
import io.splitwave.optimizer.subchannel.SubchannelScheme;
import io.splitwave.optimizer.subchannel.SubchannelWork;
import io.splitwave.scenarios.rounds.TimedDecision;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides each round when it begins, for the devices that are there then, and plans it. */
final class SflamRounds implements RoundSource {
    private final SubchannelRound round;
    private final SflamInstances instances;
    private final SubchannelScheme scheme;
    private final SubchannelsInForce inForce;
    private final int rounds;
    private final FrameGrid frames;
    private final Whereabouts whereabouts;
    private final Consumer<DecidedSubchannels> decided;
    private double[] activationBit; // [ud], of the round that began last
    private double notBeforeS;

    /**
     * @param devices K
     * @param instances what is known when a round begins
     * @param rounds how many are played
     * @param frames when frames begin
     * @param whereabouts receives what is done, before it is
     * @param decided takes each round as it is decided
     */
    SflamRounds(
            SubchannelRound round,
            int devices,
            SflamInstances instances,
            SubchannelScheme scheme,
            SubchannelsInForce inForce,
            int rounds,
            FrameGrid frames,
            Whereabouts whereabouts,
            Consumer<DecidedSubchannels> decided) {
        this.round = round;
        this.activationBit = new double[devices];
        this.instances = instances;
        this.scheme = scheme;
        this.inForce = inForce;
        this.rounds = rounds;
        this.frames = frames;
        this.whereabouts = whereabouts;
        this.decided = decided;
    }

    /** After a round in which no device has a subchannel, the next has to wait for other channels: those of the next frame. */
    @Override
    public double notBeforeS(int cohort, int number) {
        return notBeforeS;
    }

    @Override
    public boolean waits(int cohort, int number) {
        return number < rounds && inForce.frame().present().length == 0;
    }

    @Override
    public Optional<RoundPlan> next(int cohort, int number, double timeS) {
        if (number >= rounds) {
            return Optional.empty();
        }
        whereabouts.decides();
        int[] members = inForce.frame().present();
        SubchannelInstance instance = instances.of(members, inForce.frame().now());
        TimedDecision<SubchannelDecision> timed = TimedDecision.of(() -> scheme.decide(instance));
        SubchannelDecision decision = timed.decision();
        SubchannelWork work = new SubchannelWork(instance);
        inForce.begins(members, decision);
        activationBit = new double[activationBit.length];
        int[] bits = decision.bits();
        for (int n = 0; n < members.length; n++) {
            activationBit[members[n]] = decision.leftOut().containsKey(n) ? 0 : work.sentBit(bits[n]);
        }
        DecidedSubchannels taken = DecidedSubchannels.of(number, timeS, members, work, decision, timed.solverS());
        if (taken.served().length > 0) {
            taken = taken.planned(round.roundTimeS(taken.served(), activationBit, inForce::ratePerS));
        } else {
            notBeforeS = frames.nextStartS(timeS);
        }
        decided.accept(taken);
        whereabouts.plays();
        return Optional.of(round.plan(members, activationBit, taken.leftOut()));
    }

    @Override
    public RoundPlan nextLeg(int cohort, int number, int leg, RoundSoFar soFar, double timeS) {
        return round.planLeg(leg, soFar.survivors(), activationBit, timeS - soFar.startS());
    }
}
