package io.splitwave.scenarios.system.vrsl;

import static io.splitwave.output.word.Use.BARS;
import static io.splitwave.output.word.Use.CARD;
import static io.splitwave.output.word.Use.COMPARISON;
import static io.splitwave.output.word.Use.COMPARISON_IF_ABOVE_ZERO;
import static io.splitwave.output.word.Use.PERCENT;
import static io.splitwave.output.word.Use.RUN;
import static io.splitwave.output.word.Use.RUN_IF_ABOVE_ZERO;

import io.splitwave.learning.protocol.StageKind;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.PayerWord;
import io.splitwave.output.word.Range;
import io.splitwave.output.word.Replica;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.output.word.Wording;
import java.util.List;

/** The words of VRSL. Tables and summaries of earlier versions have the same names, order and bytes. */
public final class VrslVocabulary {
    /** Which adopted variable is the cut. */
    public static final int CUT = 0;

    /** Which adopted variable is the place: 1 on the device, 0 at its twin. */
    public static final int LOCAL = 1;

    private static final PayerWord UD = new PayerWord(Payer.UD, "energy drawn at the UDs");

    private static final PayerWord AP = new PayerWord(
            Payer.AP,
            "energy of transmission at the access point; the energy model has none for its server and the twins");

    private static final Variable FIRST_FRAME_OBJECTIVE = Variable.real(
                    "first_frame_objective_s", "s", "objective of frame 0")
            .in(Range.AMOUNT_OR_INFINITE)
            .optional();
    private static final Variable MEAN_OBJECTIVE = Variable.real(
                    "mean_objective_s",
                    "s",
                    "mean objective per frame, over the frames that reach a UD or in which no UD takes part")
            .in(Range.AMOUNT_OR_INFINITE)
            .optional();
    private static final Variable MEAN_DT_SHARE = Variable.real(
                    "mean_dt_share", "1", "mean per frame of the share of UDs to whom the plan gives a twin")
            .in(Range.AMOUNT)
            .optional();
    private static final Variable MEAN_AP_POWER = Variable.real(
                    "mean_ap_power_w", "W", "mean per frame of the power the plan allots to the downlinks")
            .in(Range.AMOUNT)
            .optional();
    private static final Variable MEAN_GAP = Variable.real(
                    "mean_gap",
                    "1",
                    "mean per frame of (objective - lower bound) / objective, over the frames with a proven bound")
            .optional();
    private static final Variable MEAN_LEFT_OUT = Variable.real(
                    "mean_left_out_uds",
                    "1",
                    "mean per frame of the UDs that no decision reaches, which are left out of the plan and of the objective")
            .in(Range.AMOUNT)
            .optional();

    /** Objective of the first frame. */
    public static final Metric SUM_DELAY_FIRST_FRAME = Metric.of(
            "sum_delay_first_frame",
            FIRST_FRAME_OBJECTIVE,
            "first frame",
            "planned sum of delays of the first frame",
            RUN);

    /** Objective per frame. */
    public static final Metric OBJECTIVE =
            Metric.of("objective", MEAN_OBJECTIVE, "objective", "planned sum of delays, mean per frame", RUN, BARS);

    private static final Metric ENERGY_UD = CommonMetrics.energy(UD).meaning("energy drawn at the UDs, per round");

    private static final Metric ENERGY_AP =
            CommonMetrics.energy(AP).meaning("energy the AP transmits, per round (server and twins: not modelled)");

    private static final Metric DT_SHARE = Metric.of(
            "dt_share",
            MEAN_DT_SHARE,
            "DT share",
            "share of the UDs to whom the plan gives a twin, mean per frame",
            RUN,
            COMPARISON,
            PERCENT,
            CARD);

    private static final Metric AP_POWER = Metric.of(
            "ap_power", MEAN_AP_POWER, "AP power", "AP power the plan allots, mean per frame", RUN, COMPARISON);

    private static final Metric GAP = Metric.of(
            "gap",
            MEAN_GAP,
            "gap",
            "proven gap of what is minimised to its lower bound, mean per frame",
            COMPARISON,
            PERCENT);

    private static final Metric LEFT_OUT_UDS = Metric.of(
            "left_out_uds",
            MEAN_LEFT_OUT,
            "UDs out of reach",
            "UDs out of reach, left out of plan and objective, mean per frame",
            RUN_IF_ABOVE_ZERO,
            COMPARISON_IF_ABOVE_ZERO);

    private static final Vocabulary WORDS = new Vocabulary(
            "vrsl",
            List.of(
                    stage(StageKind.DOWNLINK, Activity.SEND_DOWN, "the AP sends to the UD"),
                    stage(StageKind.COMPUTE, Activity.DEVICE, "the UD or its twin computes the layers up to the cut"),
                    stage(StageKind.UPLINK, Activity.SEND_UP, "the UD sends to the AP"),
                    stage(StageKind.SERVER, Activity.SERVER, "the server computes the layers after the cut")),
            List.of(),
            List.of(UD, AP),
            false,
            List.of(
                    Variable.integer("cut", "-", "layer after which its network was cut; null if it had no plan")
                            .optional()
                            .labelled("cut after layer")
                            .worded(new Wording("the network is cut after layer {}", null, null)),
                    Variable.flag(
                                    "local",
                                    "true: its device-side layers ran on the device, false: at its twin; null if it had no"
                                            + " plan")
                            .optional()
                            .labelled("computed")
                            .worded(new Wording("the layers before it run {}", "on the UD", "at its twin"))),
            Cadence.FRAME,
            VrslDecided.all(),
            List.of(
                    CommonFigures.ROUNDS,
                    CommonFigures.FAILED_ROUNDS,
                    CommonFigures.FRAMES,
                    CommonFigures.END_S,
                    FIRST_FRAME_OBJECTIVE,
                    MEAN_OBJECTIVE,
                    CommonFigures.MEAN_MAKESPAN_S,
                    CommonFigures.P95_MAKESPAN_S,
                    CommonFigures.MEAN_SUM_DELAY_S,
                    CommonFigures.MEAN_STRAGGLER_INDEX,
                    CommonFigures.MEAN_IDLE_UD_S,
                    CommonFigures.DROPPED,
                    CommonFigures.energy(UD),
                    CommonFigures.energy(AP),
                    MEAN_DT_SHARE,
                    MEAN_AP_POWER,
                    MEAN_GAP,
                    CommonFigures.FINAL_LOSS,
                    CommonFigures.FINAL_ACCURACY,
                    MEAN_LEFT_OUT,
                    CommonFigures.UNFINISHED_ROUNDS,
                    CommonFigures.RESTRICTED_MAKESPAN_S),
            List.of(
                    SUM_DELAY_FIRST_FRAME,
                    CommonMetrics.SUM_DELAY,
                    OBJECTIVE,
                    CommonMetrics.MAKESPAN,
                    CommonMetrics.MAKESPAN_RESTRICTED,
                    CommonMetrics.MAKESPAN_P95,
                    CommonMetrics.STRAGGLER_INDEX,
                    CommonMetrics.IDLE_UD_SECONDS,
                    ENERGY_UD,
                    ENERGY_AP,
                    DT_SHARE,
                    AP_POWER,
                    GAP,
                    CommonMetrics.DROPPED_PER_ROUND,
                    CommonMetrics.FAILED_ROUNDS,
                    LEFT_OUT_UDS,
                    CommonMetrics.UNFINISHED_ROUNDS,
                    CommonMetrics.FRAMES,
                    CommonMetrics.FINAL_LOSS,
                    CommonMetrics.FINAL_ACCURACY),
            new Replica("twin", "digital twin"),
            VrslDecided.SEARCH_WORDS,
            null,
            null,
            null);

    private VrslVocabulary() {}

    private static StageWord stage(String kind, Activity activity, String meaning) {
        return new StageWord(kind, kind + "_s", kind, meaning, activity);
    }

    /**
     * All words; they are the same for every scenario of VRSL.
     *
     * @return the vocabulary
     */
    public static Vocabulary words() {
        return WORDS;
    }
}
