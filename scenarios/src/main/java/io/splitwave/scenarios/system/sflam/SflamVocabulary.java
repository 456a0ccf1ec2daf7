package io.splitwave.scenarios.system.sflam;

import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.CommonMetrics;
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

/** The words of SFLAM: its stages, what is decided, and its figures. */
final class SflamVocabulary {
    static final String SYSTEM = "sflam";

    /** The only support chain. */
    static final String AGGREGATOR = "aggregator";

    /** The decided flag that says whose decision has a meaning. */
    private static final String SERVED = "served";

    private static final PayerWord UD =
            new PayerWord(Payer.UD, "energy drawn at the UDs: computing, at kappa f^3, and sending");

    private static final PayerWord AP = new PayerWord(Payer.AP, "energy the AP transmits (server: not modelled)");

    private static final Variable SUBCHANNEL =
            Variable.integer("subchannel", "-", "subchannel of the UD, from 0").drawnAs("subchannel");

    private static final Variable BITS = Variable.integer("bits", "bit", "bits of an element of its activations")
            .drawnAs("bits of an element");

    private static final Variable MEAN_EFFICIENCY = Variable.real(
                    "mean_efficiency_per_j",
                    "1/J",
                    "mean over rounds of the planned sum over UDs of accuracy per energy of an iteration, the objective")
            .in(Range.AMOUNT)
            .optional();

    private static final Variable MEAN_GAP = Variable.real(
                    "mean_gap",
                    "1",
                    "mean over rounds of the proven upper bound over the objective, less 1; null if no round has one")
            .in(Range.NUMBER)
            .optional();

    private static final Variable MEAN_BITS = Variable.real(
                    "mean_bits",
                    "bit",
                    "mean of the bits of an element over the UDs that have a subchannel, all rounds")
            .in(Range.AMOUNT)
            .optional();

    private static final Variable MEAN_SERVED = Variable.real(
                    "mean_served", "1", "mean over rounds of the number of UDs that have a subchannel")
            .in(Range.AMOUNT)
            .optional();

    private SflamVocabulary() {}

    /**
     * The words of a scenario.
     *
     * @param learns whether a network is trained
     * @param aims whether an accuracy is to be reached
     */
    static Vocabulary of(boolean learns, boolean aims) {
        List<PayerWord> payers = List.of(UD, AP);
        List<Variable> figures = CommonFigures.of(payers, true, true, learns);
        figures.addAll(List.of(MEAN_EFFICIENCY, MEAN_GAP, MEAN_BITS, MEAN_SERVED));
        List<Metric> metrics = CommonMetrics.of(payers, figures);
        metrics.addAll(List.of(
                Metric.of(
                        "efficiency",
                        MEAN_EFFICIENCY,
                        "efficiency",
                        "planned sum over UDs of accuracy per energy of an iteration, mean per round",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.DIFFERENCE,
                        Use.SWEEP,
                        Use.CARD,
                        Use.BARS),
                Metric.of(
                        "gap",
                        MEAN_GAP,
                        "gap to bound",
                        "proven upper bound over the objective, less 1, mean per round",
                        Use.RUN),
                Metric.of(
                        "bits",
                        MEAN_BITS,
                        "bits",
                        "bits of an element, mean over UDs that have a subchannel",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.SWEEP,
                        Use.BARS),
                Metric.of(
                        "served",
                        MEAN_SERVED,
                        "served UDs",
                        "number of UDs that have a subchannel, mean per round",
                        Use.RUN,
                        Use.COMPARISON)));
        if (learns && aims) {
            figures.add(TrainedRounds.TARGET_REACHED_S);
            metrics.add(TrainedRounds.TARGET_REACHED);
        }
        return new Vocabulary(
                SYSTEM,
                stages(),
                List.of(new Support(AGGREGATOR, "aggregator", "the server averages the embeddings of the round")),
                payers,
                false,
                List.of(SUBCHANNEL.optional(), BITS.optional()),
                Cadence.ROUND,
                decided(),
                figures,
                metrics);
    }

    private static List<StageWord> stages() {
        return List.of(
                stage(
                        TrainingStage.DL_MODEL,
                        Activity.SEND_DOWN,
                        "model down",
                        "the UD receives the embedding's weights, if they are trained"),
                stage(TrainingStage.UD_FWD, Activity.DEVICE, "forward", "the UD computes the embedding"),
                stage(
                        TrainingStage.UL_ACT,
                        Activity.SEND_UP,
                        "activations up",
                        "the UD sends quantised activations in its subchannel"),
                stage(
                        TrainingStage.SRV_FB,
                        Activity.SERVER,
                        "server",
                        "the server computes the other layers, forward and back"),
                stage(
                        TrainingStage.DL_GRAD,
                        Activity.SEND_DOWN,
                        "gradients down",
                        "the UD receives the gradients, if the embedding is trained"),
                stage(
                        TrainingStage.UD_BWD,
                        Activity.DEVICE,
                        "backward",
                        "the UD computes the embedding back, if it is trained"),
                stage(
                        TrainingStage.UL_MODEL,
                        Activity.SEND_UP,
                        "model up",
                        "the UD sends the embedding's weights, if they are trained"),
                new StageWord(
                        TrainingStage.SRV_AGG,
                        null,
                        "aggregation",
                        "the server averages the embeddings",
                        Activity.AGGREGATE));
    }

    private static StageWord stage(String kind, Activity activity, String label, String meaning) {
        return StageWord.ofKind(kind, label, meaning, activity);
    }

    /** What is decided when a round begins, in the order in which {@link SflamLog} gives the values. */
    private static List<Variable> decided() {
        return List.of(
                Variable.integer("members", "1", "UDs that are there"),
                Variable.real(
                                "planned_s",
                                "s",
                                "time of the round by the closed form, with the channels of its start and a server for each"
                                        + " UD; null if no UD has a subchannel")
                        .in(Range.AMOUNT)
                        .optional()
                        .drawnAs("planned round time"),
                Variable.flag(
                                SERVED,
                                "for each UD, whether it has a subchannel; the decision on the others means nothing")
                        .perUd(),
                Variable.integer("subchannel", "-", "subchannel of each UD, from 0")
                        .perUd()
                        .among(SERVED)
                        .drawnAs("subchannel"),
                Variable.integer("bits", "bit", "bits of an element of each UD's activations")
                        .perUd()
                        .among(SERVED)
                        .drawnAs("bits of an element"),
                Variable.real("power_w", "W", "transmit power of each UD")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SERVED)
                        .drawnAs("transmit power"),
                Variable.real("iteration_s", "s", "planned time of an iteration of each UD")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SERVED),
                Variable.real(
                                "iteration_j",
                                "J",
                                "planned energy of an iteration of each UD, for computing and sending")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SERVED),
                Variable.real("efficiency_per_j", "1/J", "accuracy over energy of an iteration of each UD")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SERVED)
                        .drawnAs("efficiency"),
                Variable.real("objective_per_j", "1/J", "sum of the efficiencies")
                        .in(Range.AMOUNT)
                        .drawnAs("efficiency of all UDs"),
                Variable.real("upper_bound_per_j", "1/J", "proven bound of the objective; null if the scheme has none")
                        .in(Range.AMOUNT)
                        .optional());
    }
}
