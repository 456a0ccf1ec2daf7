package io.splitwave.scenarios.system.vrsl;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.learning.protocol.StageKind;
import io.splitwave.optimizer.vrsl.Scheme;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Counterfactual;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.system.RoundsAgain;
import io.splitwave.scenarios.system.vrsl.world.Protocol;
import io.splitwave.scenarios.system.vrsl.world.Schemes;
import io.splitwave.scenarios.system.vrsl.world.World;
import io.splitwave.scenarios.system.vrsl.world.Worlds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * How long rounds of a run would have taken if their stragglers had had the median channel or the median clock:
 * simulated, with queues and frame boundaries, not subtracted.
 *
 * <p>Everything except the straggler's gains or clock is unchanged, decisions included. So the result shows how much of
 * the delay this one cause explains, and not what a scheme would have decided in a better world. Each round is first
 * played unchanged; a length other than the recorded one is an error.
 *
 * <p>A scheme that steers rounds in flight reacts to their remaining work, so it also steers the round that is played
 * again; the plans at the start of frames are the original ones, for which the replication is played again as far as
 * needed. Without a barrier each round belongs to one UD, that UD gets the improvement, and the longest rounds are
 * played.
 */
final class Counterfactuals implements RoundsAgain {
    /** A round alone may sum the stages in service at one instant in another order. */
    private static final double ROUNDING = 1e-9;
    /** Searches in flight start from such digits, one after the other, and each ends within its own tolerance. */
    private static final double STEERED_ROUNDING = 1e-4;

    /** Rounds times UDs that are played again by default; takes about a second. */
    private static final int USUAL_UD_ROUNDS = 10_000;
    /** The same where the scheme has to search again: the time of a search grows with the square of the UDs. */
    private static final int USUAL_STEERED_PAIRS = 50_000;
    /** Without a barrier all earlier rounds are played for each. */
    private static final int USUAL_UD_ROUNDS_BEFORE = 40_000;
    /** Complex normals of the frames up to the end of the last such round. */
    private static final double USUAL_ENTRIES = 40_000_000;

    private final Scenario scenario;
    private final StoredRun run;

    /**
     * Prepares the rounds; nothing is played yet.
     *
     * @param scenario the resolved scenario of the run
     * @param run the run
     */
    Counterfactuals(Scenario scenario, StoredRun run) {
        this.scenario = scenario;
        this.run = run;
    }

    /**
     * The number of rounds that take a few seconds.
     *
     * @param replication from 0
     * @return all in runs of the usual size, none with very many UDs or frames
     */
    @Override
    public int usualRounds(int replication) {
        long userDevices = scenario.ud().count();
        long rounds = USUAL_UD_ROUNDS / userDevices;
        if (withoutBarrier()) {
            rounds = USUAL_UD_ROUNDS_BEFORE / (userDevices * scenario.horizon().rounds());
        } else if (steersRoundsInFlight()) {
            rounds = Math.min(rounds, USUAL_STEERED_PAIRS / (userDevices * userDevices));
        }
        double mostS = USUAL_ENTRIES
                / RedrawnGains.entriesPerFrame(scenario)
                * scenario.frame().lengthS();
        return (int) run.rounds(replication).stream()
                .filter(round -> round.straggler() != null && (withoutBarrier() || round.endS() <= mostS))
                .limit(rounds)
                .count();
    }

    /**
     * Whether the scheme decides for rounds in flight; it does not where each UD has rounds of its own.
     *
     * @return true if the tables do not hold all of its decisions
     */
    @Override
    public boolean steersRoundsInFlight() {
        return !withoutBarrier() && Schemes.steers(scenario);
    }

    private boolean withoutBarrier() {
        return scenario.barrier().rule() == Scenario.BarrierRule.ASYNC;
    }

    private Scheme scheme(int replication) {
        return Schemes.create(scenario, new RandomStreams(scenario.seed()).stream("optimizer", replication));
    }

    /**
     * Notes on such rounds in this run, in addition to those for all runs.
     *
     * @return sentences; none if no note is needed
     */
    @Override
    public List<String> particulars() {
        if (withoutBarrier()) {
            return List.of(
                    "Without a barrier a round is one UD's own: shown are the longest, each with that UD better off"
                            + " for the time of the round.");
        }
        return steersRoundsInFlight()
                ? List.of(
                        "The scheme steers rounds in flight, and here with the better straggler before it; plans at the"
                                + " start of frames are those of the run.")
                : List.of();
    }

    /**
     * Plays rounds of a replication again.
     *
     * @param replication from 0
     * @param most most rounds, at least 0: the first ones; the longest where there is no barrier
     * @return one for each round, in order of rounds, or of length where there is no barrier; rounds that did not close are
     *     left out
     * @throws RunFailedException if a round played unchanged does not take the recorded time
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     */
    @Override
    public List<Counterfactual> of(int replication, int most) {
        Comparator<RoundRow> order = Comparator.comparingInt(RoundRow::round).thenComparingInt(RoundRow::cohort);
        if (withoutBarrier()) {
            order = Comparator.comparingDouble(RoundRow::makespanS).reversed().thenComparing(order);
        }
        List<RoundRow> rounds = run.rounds(replication).stream()
                .filter(round -> round.straggler() != null)
                .sorted(order)
                .limit(most)
                .toList();
        return rounds.isEmpty() ? List.of() : again(replication, rounds);
    }

    /**
     * Plays one round again.
     *
     * @param round one of the run's
     * @return its counterfactual; empty if it did not close
     * @throws RunFailedException if the round played unchanged does not take the recorded time
     * @throws io.splitwave.scenarios.assembly.UnusableFileException if a file that the scenario names cannot be used
     */
    @Override
    public Optional<Counterfactual> of(RoundRow round) {
        return round.straggler() == null
                ? Optional.empty()
                : again(round.replication(), List.of(round)).stream().findFirst();
    }

    private List<Counterfactual> again(int replication, List<RoundRow> rounds) {
        Worlds worlds = Worlds.of(scenario);
        Scheme scheme = scheme(replication);
        RandomStreams streams = new RandomStreams(scenario.seed());
        try (World world = worlds.draw(streams, replication, Schemes.servedByIrs(scenario), Optional.empty())) {
            Protocol protocol = Protocol.of(scenario, world.profile());
            double frameS = scenario.frame().lengthS();
            if (steersRoundsInFlight()) {
                RoundRow last = rounds.get(rounds.size() - 1);
                SteeredFrames frames = new SteeredFrames(worlds, replication, last.endS() + last.makespanS());
                SteeredRound steered = new SteeredRound(world, protocol, frameS, frames, scheme);
                return alone(rounds, steered::makespanS, STEERED_ROUNDING);
            }
            try (PastFrames frames = new RecordedFrames(run, replication, world, form(replication))) {
                return withoutBarrier()
                        ? amongOthers(rounds, new RepeatedReplication(world, protocol, scenario, frames))
                        : alone(rounds, new RepeatedRound(world, protocol, frameS, frames)::makespanS, ROUNDING);
            }
        }
    }

    private static List<Counterfactual> alone(
            List<RoundRow> rounds, ToDoubleBiFunction<RoundRow, Improvement> makespanS, double rounding) {
        List<Counterfactual> found = new ArrayList<>();
        for (RoundRow round : rounds) {
            requireSame(round, makespanS.applyAsDouble(round, Improvement.NONE), rounding);
            found.add(counterfactual(round, improvement -> makespanS.applyAsDouble(round, improvement)));
        }
        return found;
    }

    private static List<Counterfactual> amongOthers(List<RoundRow> rounds, RepeatedReplication repeated) {
        List<Counterfactual> found = new ArrayList<>();
        Map<RepeatedReplication.Which, Double> again = repeated.makespansS();
        for (RoundRow round : rounds) {
            requireSame(round, again.getOrDefault(RepeatedReplication.Which.of(round), Double.NaN), ROUNDING);
            found.add(counterfactual(round, improvement -> repeated.makespanS(round, improvement)));
        }
        return found;
    }

    private static Counterfactual counterfactual(RoundRow round, ToDoubleFunction<Improvement> makespanS) {
        return new Counterfactual(
                round.replication(),
                round.cohort(),
                round.round(),
                round.straggler().ud(),
                round.makespanS(),
                makespanS.applyAsDouble(Improvement.CHANNEL),
                makespanS.applyAsDouble(Improvement.CPU));
    }

    private static void requireSame(RoundRow round, double againS, double rounding) {
        double scaleS = Math.max(round.endS(), round.makespanS());
        if (!(Math.abs(againS - round.makespanS()) <= rounding * scaleS)) {
            throw new RunFailedException(
                    "round " + round.round() + " of replication " + round.replication() + " took " + round.makespanS()
                            + " s and takes " + againS + " s when it is played again; this program or Java differs from"
                            + " those of the run",
                    null);
        }
    }

    /** The form of the scheme's rounds is not in the tables, but it follows from their chains. */
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
