package io.splitwave.scenarios.system.sfl;

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
import java.util.ArrayList;
import java.util.List;

/** The words of the family: which stages, variables and figures each of the three systems has. */
final class SflVocabulary {
    /** The only support chain. */
    static final String AGGREGATOR = "aggregator";

    private static final PayerWord UD =
            new PayerWord(Payer.UD, "energy drawn at the UDs: computing, at kappa f^3, and sending");

    private static final PayerWord AP =
            new PayerWord(Payer.AP, "energy the AP transmits (server: not modelled; a broadcast is paid for once)");

    static final Variable CUT =
            Variable.integer("cut", "-", "last layer on the device, from 1").drawnAs("cut layer");

    private static final Variable SHARE = Variable.real("share", "1", "share of the band that it sends in")
            .in(Range.SHARE)
            .drawnAs("share of the band");

    private static final Variable MEAN_PLANNED_S = Variable.real(
                    "mean_planned_s",
                    "s",
                    "mean over rounds of the time by the closed form, with the channels of the round's start and a server for"
                            + " each UD")
            .in(Range.AMOUNT)
            .optional();

    private static final Metric PLANNED = Metric.of(
            "planned",
            MEAN_PLANNED_S,
            "planned time",
            "time of a round by the closed form at its start, mean per round",
            Use.RUN);

    private SflVocabulary() {}

    /**
     * The words of one system.
     *
     * @param learns whether a model is trained
     * @param aims whether an accuracy is to be reached
     */
    static Vocabulary of(Protocol protocol, boolean learns, boolean aims) {
        List<PayerWord> payers = List.of(UD, AP);
        List<Variable> figures = CommonFigures.of(payers, protocol.aggregates(), true, learns);
        figures.add(MEAN_PLANNED_S);
        if (protocol.adapts()) {
            figures.addAll(AdaptiveWords.figures());
        }
        List<Metric> metrics = CommonMetrics.of(payers, figures);
        metrics.add(PLANNED);
        if (protocol.adapts()) {
            metrics.addAll(AdaptiveWords.metrics());
        }
        if (learns && aims) {
            figures.add(TrainedRounds.TARGET_REACHED_S);
            metrics.add(TrainedRounds.TARGET_REACHED);
        }
        return new Vocabulary(
                protocol.system(),
                stages(protocol),
                protocol.aggregates()
                        ? List.of(new Support(AGGREGATOR, "aggregator", "the server averages the models of the round"))
                        : List.of(),
                payers,
                false,
                protocol.splits() ? List.of(CUT, SHARE) : List.of(SHARE),
                Cadence.ROUND,
                decided(protocol),
                figures,
                metrics);
    }

    private static List<StageWord> stages(Protocol protocol) {
        List<StageWord> stages = new ArrayList<>();
        stages.add(stage(
                TrainingStage.DL_MODEL, Activity.SEND_DOWN, "model down", "the UD receives its part of the model"));
        if (protocol.splits()) {
            stages.addAll(List.of(
                    stage(TrainingStage.UD_FWD, Activity.DEVICE, "forward", "the UD computes its layers forward"),
                    stage(
                            TrainingStage.UL_ACT,
                            Activity.SEND_UP,
                            "activations up",
                            "the UD sends activations and labels"),
                    stage(
                            TrainingStage.SRV_FB,
                            Activity.SERVER,
                            "server",
                            "the server computes its layers, forward and back"),
                    stage(TrainingStage.DL_GRAD, Activity.SEND_DOWN, "gradients down", "the UD receives the gradients"),
                    stage(TrainingStage.UD_BWD, Activity.DEVICE, "backward", "the UD computes its layers back")));
        } else {
            stages.add(stage(TrainingStage.UD_TRAIN, Activity.DEVICE, "training", "the UD trains the whole network"));
        }
        stages.add(stage(TrainingStage.UL_MODEL, Activity.SEND_UP, "model up", "the UD sends its part of the model"));
        if (protocol.aggregates()) {
            stages.add(new StageWord(
                    TrainingStage.SRV_AGG, null, "aggregation", "the server averages the models", Activity.AGGREGATE));
        }
        return stages;
    }

    private static StageWord stage(String kind, Activity activity, String label, String meaning) {
        return StageWord.ofKind(kind, label, meaning, activity);
    }

    /** What is decided when a round begins, in the order in which {@link RoundLog} gives the values. */
    private static List<Variable> decided(Protocol protocol) {
        String takingPart = protocol.adapts() ? AdaptiveWords.SELECTED : "member";
        List<Variable> decided = new ArrayList<>(List.of(
                Variable.integer("members", "1", "UDs that take part"),
                Variable.real(
                                "planned_s",
                                "s",
                                "time of the round by the closed form, with the channels of its start and a server for each"
                                        + " UD; infinity if a rate is 0")
                        .in(Range.AMOUNT_OR_INFINITE)
                        .drawnAs("planned round time"),
                Variable.flag("member", "for each UD, whether it takes part; the decision on the others means nothing")
                        .perUd()));
        if (protocol.splits()) {
            decided.add(Variable.integer("cut", "-", "last layer on the device of each UD")
                    .perUd()
                    .among(takingPart)
                    .drawnAs("cut layer"));
        }
        decided.addAll(List.of(
                Variable.real("share", "1", "share of the band of each UD")
                        .in(Range.SHARE)
                        .perUd()
                        .among(takingPart)
                        .drawnAs("share of the band"),
                Variable.real("power_w", "W", "transmit power of each UD")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(takingPart),
                Variable.real("cpu_hz", "Hz", "clock of each UD")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(takingPart)));
        if (protocol.adapts()) {
            decided.addAll(AdaptiveWords.decided());
        }
        return decided;
    }
}
