package io.splitwave.scenarios.play;

import io.splitwave.kernel.play.LegStarted;
import io.splitwave.kernel.play.MemberOutcome;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundStarted;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.play.StageOutcome;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;
import io.splitwave.output.straggler.ReplicationAnalysis;
import io.splitwave.output.straggler.RoundBook;
import io.splitwave.output.straggler.RoundFacts;
import io.splitwave.output.straggler.RoundWords;
import io.splitwave.output.straggler.UdFacts;
import io.splitwave.output.straggler.UdList;
import io.splitwave.scenarios.system.Account;
import io.splitwave.scenarios.system.RoundLearner;
import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.Station;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/**
 * Turns the kernel's facts into rows and passes them on at once. Watches and never steers. For each round in flight, and for
 * the last that has ended, it keeps the values that its UDs adopted and the account of their stages, in arrays.
 */
final class RowCollector implements Observer {
    private static final double[] NOTHING = {};

    private final RoundWords words;
    private final int replication;
    private final List<Station> stations;
    private final Account account;
    private final StageSample recorded;
    private final UnrecordedStage unrecorded = new UnrecordedStage();
    private final ReplicationAnalysis analysis;
    private final RowSink sink;
    private final LongConsumer roundsEnded;
    private final RoundLearner learner;
    /** Rounds in flight, one for each cohort and for each place of a request; only looked up, never iterated. */
    private final Map<Integer, RoundInFlight> inFlight = new HashMap<>();
    /** The last round that has ended, whose room the next one takes; null if there is none. */
    private RoundInFlight lastEnded;

    private final FrameGrid grid;
    private final int cohorts;
    private long frames;
    private int aggregations;

    /**
     * @param adopted the values that each chain adopted last
     * @param supports names of the support chains, by member; looked up only
     */
    private record RoundInFlight(
            int aggregationsBefore, AdoptedValues adopted, Map<Integer, String> supports, RoundBook book) {}

    /**
     * @param words the words of the system
     * @param grid when frames begin
     * @param recorded the UDs whose stages become rows
     * @param analysis adds up the rounds
     * @param sink takes the rows
     * @param roundsEnded receives the number of rounds that have ended since its last call
     */
    RowCollector(
            RoundWords words,
            int replication,
            Setup setup,
            FrameGrid grid,
            StageSample recorded,
            ReplicationAnalysis analysis,
            RowSink sink,
            LongConsumer roundsEnded) {
        this.words = words;
        this.replication = replication;
        this.grid = grid;
        this.cohorts = setup.cohorts();
        this.stations = setup.stations();
        this.account = setup.account();
        this.learner = setup.learner();
        this.recorded = recorded;
        this.analysis = analysis;
        this.sink = sink;
        this.roundsEnded = roundsEnded;
    }

    @Override
    public void frameStarted(long frame, double startS) {
        frames++;
    }

    @Override
    public void roundStarted(RoundStarted started) {
        List<Chain> chains = started.plan().chains();
        int[] member = new int[chains.size()];
        int[] stages = new int[chains.size()];
        RoundInFlight before = lastEnded;
        lastEnded = null;
        AdoptedValues adopted =
                before == null ? new AdoptedValues(member) : before.adopted().reopen(member);
        Map<Integer, String> supports = new HashMap<>();
        for (int i = 0; i < member.length; i++) {
            member[i] = chains.get(i).member();
            stages[i] = chains.get(i).stages().size();
            adopted.add(adopted(chains.get(i), supports));
        }
        int[] uds = participants(member.length, i -> chains.get(i).role());
        Arrays.setAll(uds, i -> account.device(member[uds[i]]));
        learner.started(uds);
        inFlight.put(
                started.cohort(),
                new RoundInFlight(
                        aggregations,
                        adopted,
                        supports,
                        before == null
                                ? new RoundBook(words, member, stages)
                                : before.book().reopen(member, stages)));
    }

    /** What a chain adopts now; the name of a support chain is kept. */
    private double[] adopted(Chain chain, Map<Integer, String> supports) {
        if (chain.role() == Role.SUPPORT) {
            supports.put(chain.member(), account.support(chain.member()));
            return NOTHING;
        }
        return account.adopted(chain.member());
    }

    /** Chains go on with further stages, or join. What is decided between two legs is adopted now. */
    @Override
    public void legStarted(LegStarted started) {
        RoundInFlight round = inFlight.get(started.cohort());
        List<Chain> chains = started.plan().chains();
        int[] member = new int[chains.size()];
        int[] stages = new int[chains.size()];
        for (int i = 0; i < member.length; i++) {
            Chain chain = chains.get(i);
            member[i] = chain.member();
            stages[i] = started.firstStages().get(i) + chain.stages().size();
            round.adopted().put(chain.member(), adopted(chain, round.supports()));
        }
        round.book().lengthen(member, stages);
    }

    @Override
    public boolean keepsStageEnds() {
        return false;
    }

    @Override
    public void stageEnded(StageEnded ended) {
        RoundInFlight round = inFlight.get(ended.cohort());
        // most rounds have no support chain, and a look-up of each stage costs a box
        String support = round.supports().isEmpty() ? null : round.supports().get(ended.member());
        int ud = support == null ? account.device(ended.member()) : StageRow.NO_UD;
        Station station = stations.get(ended.stage().resource());
        if (support == null && !recorded.has(ud)) {
            round.book().add(ended.member(), unrecorded.of(replication, ended, ud, station.payer()));
            return;
        }
        StageRow row = new StageRow(
                replication,
                ended.round(),
                ended.cohort(),
                ud,
                support,
                ended.stageIndex(),
                ended.stage().kind(),
                station.place(),
                station.payer(),
                frameStart(ended),
                ended.endFrame(),
                ended.requestedS(),
                ended.startS(),
                ended.endS(),
                ended.stage().work(),
                ended.workDone(),
                unit(ended.stage().unit()),
                ended.energyJ(),
                outcome(ended.outcome()),
                name(ended.reason()));
        round.book().add(ended.member(), row);
        sink.add(row);
    }

    @Override
    public void roundEnded(RoundEnded ended) {
        RoundInFlight round = inFlight.remove(ended.cohort());
        List<UdFacts> uds = facts(ended.members(), round);
        RoundRow row = round.book()
                .close(
                        new RoundFacts(
                                replication,
                                ended.cohort(),
                                ended.round(),
                                ended.startS(),
                                ended.endS(),
                                ended.failed(),
                                ended.unfinished(),
                                uds),
                        sink::add)
                .withLearning(ended.unfinished() ? null : learner.ended(uds));
        lastEnded = round;
        analysis.add(row);
        sink.add(row);
        if (!ended.unfinished()) {
            aggregations += ended.failed() || ended.cohort() >= cohorts ? 0 : 1; // a request brings no model
            roundsEnded.accept(1);
        }
    }

    /** Frames that have begun so far. */
    long frames() {
        return frames;
    }

    /** The outcomes of the UDs, in the order in which they joined the round. */
    private List<UdFacts> facts(List<MemberOutcome> outcomes, RoundInFlight round) {
        int chains = outcomes.size();
        int[] places = new int[chains];
        int[] members = new int[chains];
        double[] completionS = new double[chains];
        String[] dropped = new String[chains];
        int uds = 0;
        for (int i = 0; i < chains; i++) {
            MemberOutcome outcome = outcomes.get(i); // once, as the list makes one each time it is asked
            if (outcome.role() == Role.MEMBER) {
                places[uds] = i;
                members[uds] = outcome.member();
                completionS[uds] = outcome.completionS();
                dropped[uds++] = name(outcome.dropped());
            }
        }
        int staleness = aggregations - round.aggregationsBefore();
        return new UdList(
                uds,
                ud -> account.device(members[ud]),
                ud -> completionS[ud],
                ud -> new UdFacts(
                        members[ud],
                        account.device(members[ud]),
                        completionS[ud],
                        dropped[ud],
                        round.adopted().get(places[ud]),
                        staleness));
    }

    /** The places of the chains that are no support chains. */
    private static int[] participants(int chains, IntFunction<Role> roleOf) {
        int[] places = new int[chains];
        int count = 0;
        for (int i = 0; i < chains; i++) {
            if (roleOf.apply(i) == Role.MEMBER) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** Frame in which service started; of a stage that never was served, the frame in which it was requested. */
    private long frameStart(StageEnded ended) {
        if (ended.startFrame() >= 0) {
            return ended.startFrame();
        }
        long near = Math.min(frames - 1, grid.frameAt(ended.requestedS()));
        return grid.startS(near) > ended.requestedS() ? near - 1 : near; // between two starts: the earlier one
    }

    static Outcome outcome(StageOutcome outcome) {
        return switch (outcome) {
            case COMPLETED -> Outcome.COMPLETED;
            case DROPPED -> Outcome.DROPPED;
            case UNFINISHED -> Outcome.UNFINISHED;
        };
    }

    static Unit unit(WorkUnit unit) {
        return switch (unit) {
            case BIT -> Unit.BIT;
            case FLOP -> Unit.FLOP;
            case SECOND -> Unit.SECOND;
        };
    }

    private static String name(DropReason reason) {
        return reason == null ? null : reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
