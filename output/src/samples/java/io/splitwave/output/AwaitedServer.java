package io.splitwave.output;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.Unit;
import io.splitwave.output.row.When;
import io.splitwave.output.straggler.ReplicationAnalysis;
import io.splitwave.output.straggler.RoundAnalysis;
import io.splitwave.output.straggler.RoundFacts;
import io.splitwave.output.straggler.RoundWords;
import io.splitwave.output.straggler.UdFacts;
import io.splitwave.output.word.AwaitedWords;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds by hand of {@link AwaitedWords}: UD 0 trains and sends until 4 s, UD 1 until 8 s; meanwhile samples are generated, then
 * trained on for 1 s; the aggregator takes 2 s when the later of UD 1 and the trainer is through.
 */
public final class AwaitedServer {
    /** Its words. */
    public static final Vocabulary WORDS = AwaitedWords.vocabulary();

    private AwaitedServer() {}

    /** The stages of a round from 0 s on whose samples are there at a time. */
    public static List<StageRow> stages(int round, double generatedS) {
        List<StageRow> stages = new ArrayList<>();
        for (int ud = 0; ud < 2; ud++) {
            double halfS = 2 + 2 * ud;
            stages.add(stage(round, ud, null, 0, "forward", 0, halfS));
            stages.add(stage(round, ud, null, 1, "model-upload", halfS, 2 * halfS));
        }
        double trainedS = generatedS + 1;
        double readyS = Math.max(8, trainedS);
        stages.add(stage(round, StageRow.NO_UD, "generator", 0, "generate", 0, generatedS));
        stages.add(stage(round, StageRow.NO_UD, "trainer", 0, "train", generatedS, trainedS));
        stages.add(stage(round, StageRow.NO_UD, "aggregator", 0, "aggregate", readyS, readyS + 2));
        return stages;
    }

    /** The stage in which UD 2 of round 0 is dropped at a time. */
    public static StageRow dropped(double timeS) {
        return new StageRow(
                0,
                0,
                0,
                2,
                null,
                0,
                "forward",
                Place.UD,
                Payer.UD,
                0,
                0,
                0,
                0,
                timeS,
                20,
                timeS,
                Unit.FLOP,
                0,
                Outcome.DROPPED,
                "DEADLINE");
    }

    private static StageRow stage(
            int round, int ud, String support, int index, String kind, double startS, double endS) {
        return SevenStages.stage(round, ud, support, index, kind, startS, startS, endS);
    }

    /** A round from 0 s on and its account. */
    public static RoundAnalysis round(int round, double generatedS) {
        return round(round, stages(round, generatedS));
    }

    /** A round with these stages, of which the last ends it, and with more user devices. */
    public static RoundAnalysis round(int round, List<StageRow> stages, UdFacts... more) {
        List<UdFacts> uds = new ArrayList<>(List.of(more));
        double endS = stages.stream().mapToDouble(StageRow::endS).max().orElseThrow();
        uds.add(new UdFacts(0, 4, null, Numbers.of(3), 0));
        uds.add(new UdFacts(1, 8, null, Numbers.of(3), 0));
        return RoundAnalysis.of(new RoundWords(WORDS), new RoundFacts(0, 0, round, 0, endS, false, false, uds), stages);
    }

    /** Rounds whose samples are there at these times, with a decision for each. */
    public static ReplicationRows rows(double... generatedS) {
        ReplicationAnalysis analysis = new ReplicationAnalysis(WORDS, 0);
        List<StageRow> stages = new ArrayList<>();
        List<RoundRow> rounds = new ArrayList<>();
        List<RoundUdRow> uds = new ArrayList<>();
        List<DecisionRow> decisions = new ArrayList<>();
        for (int round = 0; round < generatedS.length; round++) {
            RoundAnalysis played = round(round, generatedS[round]);
            RoundRow learned = played.round().withLearning(new RoundRow.Learning(1, 0.5));
            analysis.add(learned);
            stages.addAll(stages(round, generatedS[round]));
            rounds.add(learned);
            uds.addAll(played.uds());
            decisions.add(DecisionRow.of(
                    0, new When.Leg(0, round, 0), 0, "equal", WORDS.decided(), 2, new double[] {0.5, 0.5}, null));
        }
        return new ReplicationRows(analysis.end(100, 1, 0.25), stages, rounds, uds, decisions, List.of());
    }
}
