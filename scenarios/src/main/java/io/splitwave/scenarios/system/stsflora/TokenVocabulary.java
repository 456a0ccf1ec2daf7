package io.splitwave.scenarios.system.stsflora;

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

/** The words of ST-SFLora: its stages, what is decided, and its figures. */
final class TokenVocabulary {
    static final String SYSTEM = "st-sflora";

    /** Says on whom the decision means something. */
    private static final String SENDS = "sends";

    /** The only support chain. */
    static final String TRAINER = "trainer";

    private static final PayerWord UD =
            new PayerWord(Payer.UD, "energy drawn at the UDs: computing, at kappa f^3, and sending");

    private static final PayerWord AP = new PayerWord(Payer.AP, "energy the AP transmits (server: not modelled)");

    private static final Variable TOKENS = Variable.integer("tokens", "1", "tokens of a sample that the UD keeps")
            .drawnAs("tokens");

    private static final Variable SHARE = Variable.real("share", "1", "share of the band that it sends tokens in")
            .in(Range.SHARE)
            .drawnAs("share of the band");

    private static final Variable MEAN_EFFICIENCY = amount(
            "mean_efficiency_per_s",
            "1/s",
            "mean over decisions of the objective: importance of the tokens that are kept, by the longest airtime and the"
                    + " overhead");

    private static final Variable MEAN_GAP = Variable.real(
                    "mean_gap",
                    "1",
                    "mean over decisions of the proven upper bound over the objective, less 1; null if none has one")
            .in(Range.NUMBER)
            .optional();

    private static final Variable MEAN_TOKENS =
            amount("mean_tokens", "1", "mean of the tokens of a sample over the UDs that send, all rounds");

    private static final Variable MEAN_RETAINED = amount(
            "mean_retained", "1", "mean of the importance of the tokens that are kept, of 1, over the UDs that send");

    private static final Variable MEAN_SENDERS =
            amount("mean_senders", "1", "mean over decisions of the number of UDs that send tokens");

    private TokenVocabulary() {}

    private static Variable amount(String name, String unit, String meaning) {
        return Variable.real(name, unit, meaning).in(Range.AMOUNT).optional();
    }

    /**
     * The words of a scenario.
     *
     * @param learns whether a network is trained
     * @param aims whether an accuracy is to be reached
     */
    static Vocabulary of(boolean learns, boolean aims) {
        List<PayerWord> payers = List.of(UD, AP);
        List<Variable> figures = CommonFigures.of(payers, true, true, learns);
        figures.addAll(List.of(MEAN_EFFICIENCY, MEAN_GAP, MEAN_TOKENS, MEAN_RETAINED, MEAN_SENDERS));
        List<Metric> metrics = CommonMetrics.of(payers, figures);
        metrics.addAll(metrics());
        if (learns && aims) {
            figures.add(TrainedRounds.TARGET_REACHED_S);
            metrics.add(TrainedRounds.TARGET_REACHED);
        }
        return new Vocabulary(
                SYSTEM,
                stages(),
                List.of(new Support(
                        TRAINER, "trainer", "the server steps its adapters, and averages those of the UDs")),
                payers,
                false,
                List.of(TOKENS.optional(), SHARE.optional()),
                Cadence.ROUND,
                decided(),
                figures,
                metrics);
    }

    private static List<Metric> metrics() {
        return List.of(
                Metric.of(
                        "efficiency",
                        MEAN_EFFICIENCY,
                        "efficiency",
                        "importance of the kept tokens by the longest airtime and the overhead, mean per decision",
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
                        "proven upper bound over the objective, less 1, mean per decision",
                        Use.RUN),
                Metric.of(
                        "tokens",
                        MEAN_TOKENS,
                        "tokens",
                        "tokens of a sample, mean over UDs that send",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.SWEEP,
                        Use.BARS),
                Metric.of(
                        "retained",
                        MEAN_RETAINED,
                        "importance kept",
                        "importance of the tokens that are kept, of 1, mean over UDs that send",
                        Use.RUN,
                        Use.COMPARISON),
                Metric.of(
                        "senders",
                        MEAN_SENDERS,
                        "UDs that send",
                        "number of UDs that send tokens, mean per decision",
                        Use.RUN,
                        Use.COMPARISON));
    }

    private static List<StageWord> stages() {
        return List.of(
                stage(TrainingStage.DL_MODEL, Activity.SEND_DOWN, "adapters down", "the UD receives its adapters"),
                stage(TrainingStage.UD_FWD, Activity.DEVICE, "forward", "the UD computes its layers forward"),
                stage(
                        TrainingStage.UL_META,
                        Activity.SEND_UP,
                        "importance up",
                        "the UD sends how important its tokens are"),
                stage(TrainingStage.DL_CTRL, Activity.SEND_DOWN, "decision down", "the UD receives what was decided"),
                stage(TrainingStage.UL_ACT, Activity.SEND_UP, "tokens up", "the UD sends the tokens that it keeps"),
                stage(
                        TrainingStage.SRV_FB,
                        Activity.SERVER,
                        "server",
                        "the server computes its layers, forward and back"),
                stage(
                        TrainingStage.DL_GRAD,
                        Activity.SEND_DOWN,
                        "gradients down",
                        "the UD receives the gradients, if its adapters learn"),
                stage(
                        TrainingStage.UD_BWD,
                        Activity.DEVICE,
                        "backward",
                        "the UD computes its layers back, if its adapters learn"),
                stage(
                        TrainingStage.UL_MODEL,
                        Activity.SEND_UP,
                        "adapters up",
                        "the UD sends its adapters, if they learn"),
                new StageWord(
                        TrainingStage.SRV_TRAIN,
                        null,
                        "adapter step",
                        "the server steps its adapters for all UDs",
                        Activity.AGGREGATE),
                new StageWord(
                        TrainingStage.SRV_AGG,
                        null,
                        "aggregation",
                        "the server averages the UDs' adapters",
                        Activity.AGGREGATE));
    }

    private static StageWord stage(String kind, Activity activity, String label, String meaning) {
        return StageWord.ofKind(kind, label, meaning, activity);
    }

    /** What is decided between the legs of a round, in the order in which {@link TokenLog} gives the values. */
    private static List<Variable> decided() {
        return List.of(
                Variable.integer("members", "1", "UDs whose importance has arrived"),
                Variable.real(
                                "planned_s",
                                "s",
                                "time of the round by the closed form, with the channels of the decision and a server for"
                                        + " each UD; null if no UD sends")
                        .in(Range.AMOUNT_OR_INFINITE)
                        .optional()
                        .drawnAs("planned round time"),
                Variable.flag(SENDS, "for each UD, whether it sends tokens; the decision on the others means nothing")
                        .perUd(),
                Variable.integer("tokens", "1", "tokens of a sample that each UD keeps")
                        .perUd()
                        .among(SENDS)
                        .drawnAs("tokens"),
                Variable.real("bandwidth_hz", "Hz", "part of the band of each UD")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SENDS)
                        .drawnAs("bandwidth"),
                Variable.real("power_w", "W", "transmit power of each UD")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SENDS),
                Variable.real("airtime_s", "s", "planned airtime of each UD's tokens")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SENDS),
                Variable.real("energy_j", "J", "planned energy of each UD for sending its tokens")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SENDS),
                Variable.real("retained", "1", "importance of the tokens that each UD keeps, of 1")
                        .in(Range.SHARE)
                        .perUd()
                        .among(SENDS)
                        .drawnAs("importance kept"),
                Variable.real("tau_s", "s", "longest planned airtime of tokens").in(Range.AMOUNT),
                Variable.real("objective_per_s", "1/s", "importance kept by all UDs, by longest airtime and overhead")
                        .in(Range.AMOUNT)
                        .drawnAs("efficiency"),
                Variable.real("upper_bound_per_s", "1/s", "proven bound of the objective; null if the scheme has none")
                        .in(Range.AMOUNT)
                        .optional());
    }
}
