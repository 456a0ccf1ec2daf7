package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.MapWords;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.PayerWord;
import io.splitwave.output.word.Range;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Support;
import io.splitwave.output.word.Use;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.rounds.TrainedRounds;
import java.util.List;

/** The words of UCSFL: its stages, what is decided, and its figures. */
final class UcsflVocabulary {
    static final String SYSTEM = "ucsfl";
    static final String AGGREGATOR = "aggregator";

    private static final List<PayerWord> PAYERS = List.of(
            new PayerWord(
                    Payer.UD,
                    "energy drawn at the UDs: computing, at kappa f^3, and sending (receiving and waiting: none)"),
            new PayerWord(
                    Payer.AP, "energy the access points transmit (their processors and the backhaul: not modelled)"));

    private static final Variable CUT =
            Variable.integer("cut", "-", "last block on the UD, from 1").drawnAs("cut");

    private static final Variable CLUSTER_SIZE = Variable.integer(
                    "cluster_size", "1", "access points that serve the UD")
            .drawnAs("cluster size");

    private static final Variable POWER = Variable.real("power_w", "W", "power with which it sends its activations")
            .in(Range.AMOUNT)
            .drawnAs("transmit power");

    private static final Variable MEAN_PLANNED = amount(
            "mean_planned_s", "s", "mean over rounds of the time by the closed form with the rates of all UDs at once");

    private static final Variable MEAN_OBJECTIVE =
            amount("mean_objective_s", "s", "mean over rounds of the largest time / size^e of a UD");

    private static final Variable MEAN_GAP =
            amount("mean_gap", "1", "mean over rounds of the objective over its proven lower bound, less 1");

    private static final Variable PLAN_OBJECTIVE =
            amount("plan_objective_s", "s", "mean objective over the draws of the last decision on clusters and cuts");

    private static final Variable PLAN_GAP = amount(
            "plan_gap", "1", "that over its proven lower bound for the same draws, over all clusters and cuts, less 1");

    private static final Variable MEAN_CUT = amount("mean_cut", "1", "mean over rounds and UDs of the cut");

    private static final Variable MEAN_CLUSTER =
            amount("mean_cluster_size", "1", "mean over rounds and UDs of the number of access points that serve a UD");

    private static final Variable WORST_ACCURACY = Variable.real(
                    "worst_accuracy",
                    "1",
                    "share of the test images that the UD whose model is worst classifies correctly after the last round;"
                            + " final_accuracy is the mean over UDs")
            .in(Range.SHARE)
            .optional();

    private UcsflVocabulary() {}

    private static Variable amount(String name, String unit, String meaning) {
        return Variable.real(name, unit, meaning).in(Range.AMOUNT).optional();
    }

    /**
     * The words of a scenario.
     *
     * @param halfSideM half the side of the square, m
     * @param learns whether a network is trained
     * @param aims whether an accuracy is to be reached
     */
    static Vocabulary of(double halfSideM, boolean learns, boolean aims) {
        List<Variable> figures = CommonFigures.of(PAYERS, true, true, learns);
        figures.addAll(
                List.of(MEAN_PLANNED, MEAN_OBJECTIVE, MEAN_GAP, PLAN_OBJECTIVE, PLAN_GAP, MEAN_CUT, MEAN_CLUSTER));
        List<Metric> metrics = CommonMetrics.of(PAYERS, figures);
        metrics.addAll(metrics());
        if (learns) {
            figures.add(WORST_ACCURACY);
            metrics.add(Metric.of(
                    "worst_accuracy",
                    WORST_ACCURACY,
                    "worst accuracy",
                    "accuracy of the UD whose model is worst, after the last round",
                    Use.RUN,
                    Use.COMPARISON,
                    Use.PERCENT,
                    Use.SWEEP,
                    Use.BARS));
        }
        if (learns && aims) {
            figures.add(TrainedRounds.TARGET_REACHED_S);
            metrics.add(TrainedRounds.TARGET_REACHED);
        }
        return new Vocabulary(
                        SYSTEM,
                        stages(),
                        List.of(new Support(AGGREGATOR, "aggregator", "models are averaged on two levels and split")),
                        PAYERS,
                        true,
                        List.of(CUT.optional(), CLUSTER_SIZE.optional(), POWER.optional()),
                        Cadence.ROUND,
                        decided(),
                        figures,
                        metrics)
                .with(new MapWords(
                        new MapWords.Area(-halfSideM, -halfSideM, 2 * halfSideM, 2 * halfSideM, true),
                        "AP",
                        "ap_x_m",
                        "ap_y_m",
                        "ud_x_m",
                        "ud_y_m",
                        "cluster_size",
                        "cluster_aps",
                        List.of("cut", "power_w"),
                        "The APs that serve a UD are its cluster."));
    }

    private static List<Metric> metrics() {
        return List.of(
                Metric.of(
                        "objective",
                        MEAN_OBJECTIVE,
                        "objective",
                        "largest time / size^e of a UD, mean per round",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.DIFFERENCE,
                        Use.SWEEP,
                        Use.CARD,
                        Use.BARS),
                Metric.of(
                        "planned",
                        MEAN_PLANNED,
                        "planned time",
                        "time of a round by the closed form with the rates of all UDs at once, mean per round",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.SWEEP),
                Metric.of(
                        "gap",
                        MEAN_GAP,
                        "gap to bound",
                        "objective over its proven lower bound, less 1, mean per round",
                        Use.RUN),
                Metric.of(
                        "plan",
                        PLAN_OBJECTIVE,
                        "long-term objective",
                        "mean objective over the draws of the last decision on clusters and cuts",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.SWEEP),
                Metric.of(
                        "plan_gap",
                        PLAN_GAP,
                        "long-term gap to bound",
                        "long-term objective over its proven lower bound, less 1",
                        Use.RUN),
                Metric.of(
                        "cut",
                        MEAN_CUT,
                        "cut",
                        "cut, mean over rounds and UDs",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.SWEEP,
                        Use.BARS),
                Metric.of(
                        "cluster",
                        MEAN_CLUSTER,
                        "cluster size",
                        "access points that serve a UD, mean over rounds and UDs",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.SWEEP,
                        Use.BARS));
    }

    private static List<StageWord> stages() {
        return List.of(
                StageWord.ofKind(
                        TrainingStage.UD_FWD, "forward", "the UD computes its blocks forward", Activity.DEVICE),
                StageWord.ofKind(
                        TrainingStage.UL_ACT,
                        "activations up",
                        "the UD sends activations to all access points of its cluster",
                        Activity.SEND_UP),
                StageWord.ofKind(
                        TrainingStage.SRV_FWD,
                        "access points",
                        "an access point computes the UD's other blocks forward",
                        Activity.SERVER),
                new StageWord(
                        TrainingStage.SRV_BWD,
                        null,
                        "backward",
                        "the access points compute all blocks back",
                        Activity.SERVER),
                new StageWord(
                        TrainingStage.SRV_AGG,
                        null,
                        "aggregation",
                        "models are averaged at each access point, then over each cluster, and split",
                        Activity.AGGREGATE),
                StageWord.ofKind(
                        TrainingStage.DL_MODEL,
                        "model down",
                        "the cluster sends the UD its part of the model, coherently",
                        Activity.SEND_DOWN));
    }

    /** What is decided when a round begins, in the order in which {@link UcsflLog} gives the values. */
    private static List<Variable> decided() {
        return List.of(
                Variable.flag("replanned", "clusters and cuts were decided now, not in an earlier round"),
                Variable.real(
                                "planned_s",
                                "s",
                                "time of the round by the closed form, with the channel of its start and the rates of all"
                                        + " UDs at once")
                        .in(Range.AMOUNT)
                        .drawnAs("planned round time"),
                CUT.perUd(),
                CLUSTER_SIZE.perUd(),
                Variable.integer(
                                "cluster_aps",
                                "-",
                                "numbers of the access points that serve UD 0, then those of UD 1 and so on; cluster_size"
                                        + " says how many each has")
                        .list(),
                POWER.perUd(),
                part("local_s", "the UD's own computing"),
                part("uplink_s", "sending activations while all send"),
                part("server_s", "computing at an access point that serves the UD alone"),
                part("downlink_s", "receiving the model while all are sent to"),
                Variable.real(
                                "gamma_s",
                                "s",
                                "time / size^e of each UD, the time from the start of the round until it has its model")
                        .in(Range.AMOUNT)
                        .perUd()
                        .drawnAs("weighted time"),
                Variable.real("objective_s", "s", "largest of them")
                        .in(Range.AMOUNT)
                        .drawnAs("objective"),
                Variable.real(
                                "lower_bound_s",
                                "s",
                                "no clusters, cuts, powers and beams reach less with the channel of the round")
                        .in(Range.AMOUNT),
                Variable.real(
                                "plan_objective_s",
                                "s",
                                "mean objective over the draws for which clusters and cuts were decided")
                        .in(Range.AMOUNT),
                Variable.real("plan_lower_bound_s", "s", "no clusters and cuts reach less for the same draws")
                        .in(Range.AMOUNT),
                Variable.real("ap_x_m", "m", "abscissa of each access point, 0 in the middle")
                        .list(),
                Variable.real("ap_y_m", "m", "ordinate of each access point, 0 in the middle")
                        .list(),
                Variable.real("ud_x_m", "m", "abscissa of each UD now, 0 in the middle")
                        .perUd(),
                Variable.real("ud_y_m", "m", "ordinate of each UD now, 0 in the middle")
                        .perUd());
    }

    private static Variable part(String name, String meaning) {
        return Variable.real(name, "s", "planned time of each UD: " + meaning)
                .in(Range.AMOUNT)
                .perUd();
    }
}
