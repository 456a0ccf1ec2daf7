package io.splitwave.output;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.When;
import io.splitwave.output.store.Provenance;
import io.splitwave.output.store.TableSet;
import io.splitwave.output.straggler.ReplicationAnalysis;
import io.splitwave.output.straggler.RoundWords;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.Chart;
import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.PayerWord;
import io.splitwave.output.word.Range;
import io.splitwave.output.word.Replica;
import io.splitwave.output.word.SearchWords;
import io.splitwave.output.word.Shape;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Type;
import io.splitwave.output.word.Use;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a made-up system that decides by frame: downlink, compute, uplink and server, a cut and a place for each user
 * device, an objective that is minimised. Columns are like those of virtual-real split learning.
 */
public final class FourStages {
    private static final List<PayerWord> PAYERS =
            List.of(new PayerWord(Payer.UD, "energy of the UDs"), new PayerWord(Payer.AP, "energy of the AP"));

    private static final Variable OBJECTIVE = Variable.real("mean_objective_s", "s", "mean objective per frame")
            .in(Range.AMOUNT_OR_INFINITE)
            .optional();
    private static final Variable GAP =
            Variable.real("mean_gap", "1", "mean gap per frame").optional();

    /** A metric of the system's own. */
    public static final Metric OBJECTIVE_METRIC =
            Metric.of("objective", OBJECTIVE, "objective", "planned sum of delays, mean per frame", Use.RUN);

    /** Another one, which may be absent. */
    public static final Metric GAP_METRIC = Metric.of("gap", GAP, "gap", "proven gap", Use.COMPARISON);

    /** Energy of the devices per round. */
    public static final Metric ENERGY_UD = CommonMetrics.energy(PAYERS.get(0));

    /** Energy of the access point per round. */
    public static final Metric ENERGY_AP = CommonMetrics.energy(PAYERS.get(1));

    /** The words. */
    public static final Vocabulary WORDS = of("downlink", "compute", "uplink", "server");

    /** The tables of these words. */
    public static final TableSet TABLES = TableSet.of(WORDS);

    /** Which run sample tables are of. */
    public static final Provenance RUN = new Provenance("sample", "0123456789abcdef", 1, "0.1.0");

    /** The words for accounts of rounds. */
    public static final RoundWords ROUNDS = new RoundWords(WORDS);

    private FourStages() {}

    /** Words with other kinds of stages, a column for each. */
    public static Vocabulary of(String... kinds) {
        List<Variable> figures = new ArrayList<>(CommonFigures.of(PAYERS, false, false, true));
        figures.add(2, OBJECTIVE);
        figures.add(GAP);
        List<Metric> metrics = new ArrayList<>(CommonMetrics.of(PAYERS, figures));
        metrics.add(1, OBJECTIVE_METRIC);
        metrics.add(GAP_METRIC);
        return new Vocabulary(
                "four-stages",
                Stream.of(kinds).map(FourStages::stage).toList(),
                List.of(),
                PAYERS,
                false,
                List.of(
                        Variable.integer("cut", "-", "where its network is cut").optional(),
                        Variable.flag("local", "true: it computes itself").optional()),
                Cadence.FRAME,
                decided(),
                figures,
                metrics,
                new Replica("twin", "digital twin"),
                new SearchWords(
                        "objective_s",
                        "objective_start_s",
                        "lower_bound_s",
                        "objective_per_iterate_s",
                        "iterations",
                        "stop",
                        "feasible",
                        "What was planned."),
                null,
                null,
                null);
    }

    private static StageWord stage(String kind) {
        Activity activity =
                switch (kind) {
                    case "downlink" -> Activity.SEND_DOWN;
                    case "uplink" -> Activity.SEND_UP;
                    case "server" -> Activity.SERVER;
                    case "generate" -> Activity.GENERATE;
                    default -> Activity.DEVICE;
                };
        return new StageWord(kind, kind + "_s", kind, "the stage " + kind, activity);
    }

    private static List<Variable> decided() {
        return List.of(
                Variable.real("objective_s", "s", "objective").in(Range.AMOUNT_OR_INFINITE),
                Variable.real("objective_start_s", "s", "objective of the start")
                        .in(Range.AMOUNT_OR_INFINITE)
                        .optional(),
                Variable.real("lower_bound_s", "s", "lower bound").optional(),
                Variable.real("gap", "1", "gap").optional(),
                Variable.integer("iterations", "1", "iterations"),
                Variable.text("stop", "why it stopped"),
                Variable.real("ap_power_w", "W", "power in all")
                        .in(Range.AMOUNT)
                        .drawnAs("power"),
                Variable.real("dt_share", "1", "share elsewhere")
                        .in(Range.SHARE)
                        .drawnAs("share"),
                Variable.real("mean_cut", "1", "mean cut").in(Range.AMOUNT),
                Variable.flag("feasible", "keeps every constraint"),
                Variable.text("violations", "broken constraints").optional(),
                Variable.real("objective_per_iterate_s", "s", "objective after each iterate")
                        .in(Range.AMOUNT_OR_INFINITE)
                        .list(),
                Variable.real("phases_rad", "rad", "phases").list(),
                Variable.real("power_w", "W", "power").in(Range.AMOUNT).perUd().drawnAs("power"),
                Variable.integer("cut", "-", "cuts").perUd().drawnAs("cut", new Chart("cuts", "Cuts", "cut", null)),
                Variable.flag("local", "places").perUd(),
                Variable.real("twin_hz", "Hz", "clock rates").in(Range.AMOUNT).perUd());
    }

    /** What a device adopted. */
    public static Numbers adopted(int cut, boolean local) {
        return Numbers.of(cut, local ? 1 : 0);
    }

    /** A row of a frame; the gap is known if the bound is. */
    public static DecisionRow frame(
            int replication,
            long frame,
            double startS,
            double objectiveS,
            double lowerBoundS,
            String violations,
            double[] phasesRad,
            double[] powerW,
            int[] cut,
            boolean[] local,
            double[] twinHz) {
        double sumW = 0;
        for (double w : powerW) {
            sumW += w;
        }
        return DecisionRow.of(
                replication,
                new When.Frame(frame),
                startS,
                "ao",
                WORDS.decided(),
                cut.length,
                objectiveS,
                20.0,
                lowerBoundS,
                (objectiveS - lowerBoundS) / objectiveS,
                3,
                "CONVERGED",
                sumW,
                0.5,
                1.0,
                violations == null,
                violations,
                new double[] {20, 18.5, objectiveS},
                phasesRad,
                powerW,
                cut,
                local,
                twinHz);
    }

    /** A round of these words that closed or not. */
    public static RoundRow round(
            int replication,
            int round,
            double startS,
            double endS,
            boolean failed,
            RoundRow.Delays delays,
            RoundRow.Straggler straggler,
            int completed,
            int dropped,
            double energyUdJ,
            double energyApJ) {
        return new RoundRow(
                replication,
                0,
                round,
                startS,
                endS,
                failed,
                !failed && delays == null,
                delays,
                straggler,
                completed,
                dropped,
                Double.NaN,
                Numbers.of(energyUdJ, energyApJ),
                Numbers.NONE);
    }

    /** The account of rounds at hand, without figures of the system's own. */
    public static ReplicationRow account(int replication, double endS, List<RoundRow> rounds, long frames) {
        ReplicationAnalysis analysis = new ReplicationAnalysis(WORDS, replication);
        rounds.forEach(analysis::add);
        return analysis.end(endS, frames, Double.NaN, Double.NaN);
    }

    /** A replication of which some figures are given, each after its name; the others are 0, or absent where they may be. */
    public static ReplicationRow replication(int replication, Object... given) {
        Object[] values = WORDS.figures().stream()
                .map(figure -> {
                    for (int i = 0; i < given.length; i += 2) {
                        if (figure.name().equals(given[i])) {
                            return typed(figure, ((Number) given[i + 1]).doubleValue());
                        }
                    }
                    return figure.shape() == Shape.OPTIONAL ? null : typed(figure, 0);
                })
                .toArray();
        return ReplicationRow.of(replication, WORDS.figures(), values);
    }

    private static Object typed(Variable figure, double value) {
        if (figure.type() == Type.INTEGER) {
            return (int) value;
        }
        return figure.type() == Type.COUNT ? (Object) (long) value : (Object) value;
    }
}
