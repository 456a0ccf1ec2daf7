package io.splitwave.kernel.play;

import java.util.ArrayList;
import java.util.List;

/** Keeps every fact in the order in which it was reported. */
final class Tape implements Observer {
    private static final int[] NONE = {};

    record FrameStarted(long frame, double startS) {}

    final List<Object> facts = new ArrayList<>();

    @Override
    public void frameStarted(long frame, double startS) {
        facts.add(new FrameStarted(frame, startS));
    }

    @Override
    public void roundStarted(RoundStarted fact) {
        facts.add(fact);
    }

    @Override
    public void legStarted(LegStarted fact) {
        facts.add(fact);
    }

    @Override
    public void stageEnded(StageEnded fact) {
        facts.add(fact);
    }

    @Override
    public void segment(Segment fact) {
        facts.add(fact);
    }

    @Override
    public boolean wantsSegments() {
        return true;
    }

    @Override
    public void barrierOpened(BarrierOpened fact) {
        facts.add(fact);
    }

    @Override
    public void roundEnded(RoundEnded fact) {
        facts.add(fact);
    }

    <T> List<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The one stage end of this member and stage in this round. */
    StageEnded stage(int round, int member, int index) {
        List<StageEnded> found = all(StageEnded.class).stream()
                .filter(end -> end.round() == round && end.member() == member && end.stageIndex() == index)
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("member " + member + " stage " + index + ": " + found.size() + " ends");
        }
        return found.get(0);
    }

    StageEnded stage(int member, int index) {
        return stage(0, member, index);
    }

    List<StageEnded> stagesOf(int member) {
        return all(StageEnded.class).stream()
                .filter(end -> end.member() == member)
                .toList();
    }

    List<Segment> segmentsOf(StageEnded end) {
        return all(Segment.class).stream()
                .filter(piece -> piece.cohort() == end.cohort()
                        && piece.round() == end.round()
                        && piece.member() == end.member()
                        && piece.stageIndex() == end.stageIndex())
                .toList();
    }

    RoundEnded round(int number) {
        return all(RoundEnded.class).stream()
                .filter(end -> end.round() == number)
                .findFirst()
                .orElseThrow();
    }

    MemberOutcome member(int round, int member) {
        return round(round).members().stream()
                .filter(outcome -> outcome.member() == member)
                .findFirst()
                .orElseThrow();
    }

    /** The fact with a stage that waits for nothing, to compare plans that differ in waits. */
    static Object withoutWaits(Object fact) {
        if (!(fact instanceof StageEnded end)) {
            return fact;
        }
        return new KeptStage(
                end.cohort(),
                end.round(),
                end.member(),
                end.stageIndex(),
                end.stage().afterStages(NONE).afterBarriers(NONE),
                end.startFrame(),
                end.endFrame(),
                end.requestedS(),
                end.startS(),
                end.endS(),
                end.workDone(),
                end.energyJ(),
                end.outcome(),
                end.reason());
    }
}
