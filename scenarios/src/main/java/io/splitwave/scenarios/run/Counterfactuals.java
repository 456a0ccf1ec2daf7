package io.splitwave.scenarios.run;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.learning.protocol.StageKind;
import io.splitwave.optimizer.Scheme;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Counterfactual;
import io.splitwave.scenarios.assembly.Protocol;
import io.splitwave.scenarios.assembly.Schemes;
import io.splitwave.scenarios.assembly.World;
import io.splitwave.scenarios.assembly.Worlds;
import io.splitwave.scenarios.format.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What rounds of a run would have taken had their stragglers had the median channel or the median clock: simulated, with
 * queues and frame boundaries, not subtracted.
 *
 * <p>Schemes that steer rounds in flight are not asked: their decisions follow from when stages end, and would not be the
 * same in another round.
 *
 * <p>Everything but the straggler's gains or clock is as it was, decisions included. So the answer tells how much of the
 * delay this one cause explains, and not what a scheme would have made of a better world. Each round is first played as it
 * was; a length other than the recorded one is an error.
 */
public final class Counterfactuals {
    /** The start of a round is played from its frame's start on and not from 0: times differ in their last digits. */
    private static final double ROUNDING = 1e-9;

    private final Scenario scenario;
    private final StoredRun run;

    /**
     * Prepares the question; nothing is played yet.
     *
     * @param scenario the resolved scenario of the run
     * @param run the run
     */
    public Counterfactuals(Scenario scenario, StoredRun run) {
        this.scenario = scenario;
        this.run = run;
    }

    /**
     * Plays rounds of a replication again.
     *
     * @param replication from 0
     * @param asked which rounds; those that did not close are left out
     * @return one for each round, in order; empty where no barrier makes UDs wait for each other, or the scheme steers
     *     rounds in flight
     * @throws RunFailedException if a round played as it was does not take what was recorded
     */
    public List<Counterfactual> of(int replication, Predicate<RoundRow> asked) {
        List<Counterfactual> found = new ArrayList<>();
        List<RoundRow> rounds = run.rounds(replication).stream()
                .filter(round -> round.straggler() != null)
                .filter(asked)
                .sorted(Comparator.comparingInt(RoundRow::round))
                .toList();
        if (rounds.isEmpty() || scenario.barrier().rule() == Scenario.BarrierRule.ASYNC) {
            return found;
        }
        RandomStreams streams = new RandomStreams(scenario.seed());
        Scheme scheme = Schemes.create(scenario, streams.stream("optimizer", replication));
        if (scheme.inFlight().isPresent()) {
            return found;
        }
        RoundForm form = form(replication);
        try (World world = Worlds.of(scenario).draw(streams, replication, scheme.servedByIrs(), Optional.empty());
                RecordedFrames frames = new RecordedFrames(run, replication, world, form)) {
            Protocol protocol = Protocol.of(scenario, world.profile());
            RepeatedRound repeated =
                    new RepeatedRound(world, protocol, scenario.frame().lengthS(), frames);
            for (RoundRow round : rounds) {
                frames.forgetBefore(repeated.firstFrame(round));
                requireSame(round, repeated.makespanS(round, Improvement.NONE));
                found.add(new Counterfactual(
                        replication,
                        round.cohort(),
                        round.round(),
                        round.straggler().ud(),
                        round.makespanS(),
                        repeated.makespanS(round, Improvement.CHANNEL),
                        repeated.makespanS(round, Improvement.CPU)));
            }
        }
        return found;
    }

    private static void requireSame(RoundRow round, double againS) {
        double scaleS = Math.max(round.endS(), round.makespanS());
        if (!(Math.abs(againS - round.makespanS()) <= ROUNDING * scaleS)) {
            throw new RunFailedException(
                    "round " + round.round() + " of replication " + round.replication() + " took " + round.makespanS()
                            + " s and takes " + againS + " s when it is played again; this program or Java differs from"
                            + " those of the run",
                    null);
        }
    }

    /** The tables do not say which form the scheme's rounds have, but their chains do. */
    private RoundForm form(int replication) {
        try (Answer first = run.tables()
                .ask("SELECT kind FROM stages WHERE stage = 0 AND replication = " + replication + " LIMIT 1")) {
            if (!first.next()) {
                throw new RunFailedException("replication " + replication + " has no stages to play again", null);
            }
            return switch (first.text(0)) {
                case StageKind.DOWNLINK -> RoundForm.SPLIT;
                case StageKind.COMPUTE -> RoundForm.LOCAL;
                case StageKind.UPLINK -> RoundForm.OFFLOAD;
                default -> throw new RunFailedException(
                        "rounds that begin with a stage " + first.text(0) + " cannot be played again", null);
            };
        }
    }
}
