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
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.Range;
import io.splitwave.output.word.SampleWords;
import io.splitwave.output.word.SearchWords;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds by hand of a made-up system of seven stages with an aggregator, which shares no column with {@link FourStages}: UD 0
 * takes 1 s for each stage, UD 1 takes 2 s, but for the server's pass, for which it waits 1 s and which takes 1 s; the
 * aggregator works from 14 s to 17 s. While the server works, the device pays for idling.
 */
public final class SevenStages {
    /** Kinds of stages of a user device, in order. */
    public static final List<String> KINDS = List.of(
            "model-download",
            "forward",
            "activation-upload",
            "server-pass",
            "gradient-download",
            "backward",
            "model-upload");

    private static final double ROUND_S = 17;

    private SevenStages() {}

    /**
     * Words with a variable of every form that is drawn, and a search of which only the objective is recorded.
     *
     * @param cadence when it decides
     */
    public static Vocabulary words(Cadence cadence) {
        Vocabulary plain = SampleWords.sevenStages();
        return new Vocabulary(
                        plain.system(),
                        plain.stages(),
                        plain.supports(),
                        plain.payers(),
                        plain.payerInStages(),
                        List.of(
                                Variable.integer("split", "-", "layer of the split")
                                        .labelled("split at layer"),
                                Variable.flag("batched", "true: its pass is put together with others"),
                                Variable.real("band_share", "1", "its share of the band")
                                        .in(Range.SHARE)),
                        cadence,
                        List.of(
                                Variable.real("planned_j", "J", "planned energy")
                                        .drawnAs("planned energy"),
                                Variable.real("share", "1", "share of the band of each UD")
                                        .in(Range.SHARE)
                                        .perUd()
                                        .drawnAs("share of the band"),
                                Variable.integer("layer", "-", "layer of the split of each UD")
                                        .perUd()
                                        .drawnAs("split layer"),
                                Variable.flag("awake", "for each UD, whether it takes part")
                                        .perUd()
                                        .drawnAs("share of UDs that take part"),
                                Variable.text("stop", "why the search stopped").optional()),
                        plain.figures(),
                        plain.metrics())
                .with(new SearchWords(
                        "planned_j",
                        null,
                        null,
                        null,
                        null,
                        "stop",
                        null,
                        "What the scheme plans when a round begins."));
    }

    /** The stages of a round that begins at a time. */
    public static List<StageRow> stages(int round) {
        List<StageRow> stages = new ArrayList<>();
        double beginS = round * ROUND_S;
        double[] atS = {beginS, beginS};
        for (int index = 0; index < KINDS.size(); index++) {
            for (int ud = 0; ud < 2; ud++) {
                boolean late = ud == 1;
                double waitS = late && index == 3 ? 1 : 0;
                double serviceS = late && index != 3 ? 2 : 1;
                double startS = atS[ud] + waitS;
                stages.add(stage(round, ud, null, index, KINDS.get(index), atS[ud], startS, startS + serviceS));
                atS[ud] = startS + serviceS;
            }
        }
        stages.add(
                stage(round, StageRow.NO_UD, "aggregator", 0, "aggregate", beginS + 14, beginS + 14, beginS + ROUND_S));
        return stages;
    }

    /** A stage of round 0. */
    public static StageRow stage(
            int ud, String support, int index, String kind, double requestedS, double startS, double endS) {
        return stage(0, ud, support, index, kind, requestedS, startS, endS);
    }

    /** A stage of any round. */
    static StageRow stage(
            int round, int ud, String support, int index, String kind, double requestedS, double startS, double endS) {
        boolean served = kind.equals("server-pass") || support != null;
        boolean down = kind.endsWith("download");
        boolean sends = down || kind.endsWith("upload");
        return new StageRow(
                0,
                round,
                0,
                ud,
                support,
                index,
                kind,
                served || down ? Place.AP : Place.UD,
                kind.equals("server-pass") || !(served || down) ? Payer.UD : Payer.AP,
                0,
                0,
                requestedS,
                startS,
                endS,
                8 * (endS - startS),
                8 * (endS - startS),
                sends ? Unit.BIT : Unit.FLOP,
                0.5 * (endS - startS),
                Outcome.COMPLETED,
                null);
    }

    /**
     * A round and its account.
     *
     * @param ofFirst what UD 0 adopted
     * @param ofSecond what UD 1 adopted
     */
    public static RoundAnalysis round(Vocabulary words, int round, Numbers ofFirst, Numbers ofSecond) {
        double beginS = round * ROUND_S;
        return RoundAnalysis.of(
                new RoundWords(words),
                new RoundFacts(
                        0,
                        0,
                        round,
                        beginS,
                        beginS + ROUND_S,
                        false,
                        false,
                        List.of(
                                new UdFacts(0, beginS + 7, null, ofFirst, 0),
                                new UdFacts(1, beginS + 14, null, ofSecond, 0))),
                stages(round));
    }

    /**
     * Two rounds of the words with charts, each with a decision as it begins.
     *
     * @param cadence when the system decides
     */
    public static ReplicationRows rows(Cadence cadence) {
        Vocabulary words = words(cadence);
        ReplicationAnalysis analysis = new ReplicationAnalysis(words, 0);
        List<StageRow> stages = new ArrayList<>();
        List<RoundRow> rounds = new ArrayList<>();
        List<RoundUdRow> uds = new ArrayList<>();
        List<DecisionRow> decisions = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            RoundAnalysis played = round(words, round, Numbers.of(3, 0, 0.25), Numbers.of(5, 1, 0.75));
            RoundRow learned = played.round().withLearning(new RoundRow.Learning(1.5 - round, 0.5 + 0.25 * round));
            analysis.add(learned);
            stages.addAll(stages(round));
            rounds.add(learned);
            uds.addAll(played.uds());
            decisions.add(DecisionRow.of(
                    0,
                    cadence == Cadence.FRAME ? new When.Frame(round) : new When.Leg(0, round, 0),
                    round * ROUND_S,
                    "equal",
                    words.decided(),
                    2,
                    12.5 + round,
                    new double[] {0.25, 0.75},
                    new int[] {3, 5},
                    new boolean[] {true, round == 0},
                    "CONVERGED"));
        }
        return new ReplicationRows(analysis.end(2 * ROUND_S, 2, 0.25), stages, rounds, uds, decisions, List.of());
    }
}
