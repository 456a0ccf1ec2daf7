package io.splitwave.scenarios.run;

import io.splitwave.kernel.play.MemberOutcome;
import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.play.RoundEnded;
import io.splitwave.kernel.play.RoundStarted;
import io.splitwave.kernel.play.StageEnded;
import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.Role;
import io.splitwave.kernel.round.WorkUnit;
import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.learning.protocol.SplitRound;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;
import io.splitwave.output.straggler.RoundAnalysis;
import io.splitwave.output.straggler.RoundFacts;
import io.splitwave.output.straggler.UdFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;

/** Turns the kernel's facts into rows. Watches and never steers. */
final class RowCollector implements Observer {
    private final int replication;
    private final InForce inForce;
    private final LongConsumer roundsEnded;
    private final List<StageRow> stages = new ArrayList<>();
    private final List<RoundRow> rounds = new ArrayList<>();
    private final List<RoundUdRow> roundUds = new ArrayList<>();
    /** Rounds in flight, one a cohort; looked up only, never iterated. */
    private final Map<Integer, RoundInFlight> inFlight = new HashMap<>();

    /** Starts of the frames so far, s. */
    private final List<Double> frameStartsS = new ArrayList<>();

    private int aggregations;

    /** What a UD took from the plan; it has no place where all is left to the server. */
    private record Adopted(int cut, Boolean local) {}

    private record RoundInFlight(int aggregationsBefore, Map<Integer, Adopted> adopted, List<StageRow> stages) {}

    RowCollector(int replication, InForce inForce, LongConsumer roundsEnded) {
        this.replication = replication;
        this.inForce = inForce;
        this.roundsEnded = roundsEnded;
    }

    List<StageRow> stages() {
        return stages;
    }

    List<RoundRow> rounds() {
        return rounds;
    }

    List<RoundUdRow> roundUds() {
        return roundUds;
    }

    @Override
    public void frameStarted(long frame, double startS) {
        frameStartsS.add(startS);
    }

    @Override
    public void roundStarted(RoundStarted started) {
        boolean offloads = inForce.plan().form() == RoundForm.OFFLOAD;
        Map<Integer, Adopted> adopted = new HashMap<>();
        for (Chain chain : started.plan().chains()) {
            int ud = chain.member();
            adopted.put(ud, new Adopted(inForce.cut(ud), offloads ? null : inForce.local(ud)));
        }
        inFlight.put(started.cohort(), new RoundInFlight(aggregations, adopted, new ArrayList<>()));
    }

    @Override
    public void stageEnded(StageEnded ended) {
        var place = io.splitwave.learning.protocol.Place.of(
                ended.stage().kind(), ended.stage().resource() != SplitRound.TWIN_RESOURCE);
        StageRow row = new StageRow(
                replication,
                ended.round(),
                ended.cohort(),
                ended.member(),
                ended.stageIndex(),
                ended.stage().kind(),
                Place.valueOf(place.name()),
                frameStart(ended),
                ended.endFrame(),
                ended.requestedS(),
                ended.startS(),
                ended.endS(),
                ended.stage().work(),
                ended.workDone(),
                unit(ended.stage().unit()),
                ended.energyJ(),
                Outcome.valueOf(ended.outcome().name()),
                name(ended.reason()));
        stages.add(row);
        inFlight.get(ended.cohort()).stages().add(row);
    }

    @Override
    public void roundEnded(RoundEnded ended) {
        RoundInFlight round = inFlight.remove(ended.cohort());
        List<UdFacts> uds = new ArrayList<>();
        for (MemberOutcome member : ended.members()) {
            if (member.role() == Role.MEMBER) {
                Adopted adopted = round.adopted().get(member.member());
                uds.add(new UdFacts(
                        member.member(),
                        member.completionS(),
                        name(member.dropped()),
                        adopted.cut(),
                        adopted.local(),
                        aggregations - round.aggregationsBefore()));
            }
        }
        RoundAnalysis analysis = RoundAnalysis.of(
                new RoundFacts(
                        replication,
                        ended.cohort(),
                        ended.round(),
                        ended.startS(),
                        ended.endS(),
                        ended.failed(),
                        ended.unfinished(),
                        uds),
                round.stages());
        rounds.add(analysis.round());
        roundUds.addAll(analysis.uds());
        if (!ended.unfinished()) {
            aggregations += ended.failed() ? 0 : 1;
            roundsEnded.accept(1);
        }
    }

    /** Frame in which service started; of a stage that never was served, the frame in which it was requested. */
    private long frameStart(StageEnded ended) {
        if (ended.startFrame() >= 0) {
            return ended.startFrame();
        }
        int found = Collections.binarySearch(frameStartsS, ended.requestedS());
        return found >= 0 ? found : -found - 2; // between two starts: the earlier one
    }

    private static Unit unit(WorkUnit unit) {
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
