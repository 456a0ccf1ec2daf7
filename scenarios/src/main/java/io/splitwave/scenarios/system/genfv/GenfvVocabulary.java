package io.splitwave.scenarios.system.genfv;

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

/** The words of GenFV: its stages, what is decided, and its figures. */
final class GenfvVocabulary {
    static final String SYSTEM = "genfv";

    /** Says on whom the decision means something. */
    private static final String SELECTED = "selected";

    static final String GENERATOR = "generator";
    static final String TRAINER = "trainer";
    static final String AGGREGATOR = "aggregator";

    private static final List<PayerWord> PAYERS = List.of(
            new PayerWord(Payer.UD, "energy drawn at the UDs: training, at the power of the GPU, and sending"),
            new PayerWord(Payer.AP, "energy the AP transmits"),
            new PayerWord(
                    Payer.SERVER,
                    "energy of the server's GPU for generating images and training on them (averaging: none)"));

    private static final Variable SUBCARRIERS = Variable.integer(
                    "subcarriers", "1", "subcarriers in which the UD sends its model")
            .drawnAs("subcarriers");

    private static final Variable POWER = Variable.real("power_w", "W", "power with which it sends its model")
            .in(Range.AMOUNT)
            .drawnAs("transmit power");

    private static final Variable MEAN_LATEST = amount(
            "mean_latest_s",
            "s",
            "mean over decisions that select a UD of the latest planned arrival of a model, from the decision on");

    private static final Variable MEAN_GAP = Variable.real(
                    "mean_gap",
                    "1",
                    "mean over decisions of the latest arrival over its proven lower bound, less 1; null if none has one")
            .in(Range.NUMBER)
            .optional();

    private static final Variable MEAN_SELECTED =
            amount("mean_selected", "1", "mean over decisions of the number of UDs that are selected");

    private static final Variable MEAN_LOST =
            amount("mean_lost", "1", "mean over rounds of the number of UDs that are selected and leave or are late");

    private static final Variable MEAN_IMAGES =
            amount("mean_images", "1", "mean over decisions of the images that are generated");

    private static final Variable IMAGES_KEPT =
            amount("images_kept", "1", "images of earlier rounds that are kept at the last decision");

    private static final Variable MEAN_EMD = amount(
            "mean_emd", "1", "mean over decisions that select a UD of the mean EMD of the selected, by their images");

    private static final Variable MEAN_KAPPA = amount(
            "mean_kappa2", "1", "mean over decisions that select a UD of the planned weight of the server's model");

    private GenfvVocabulary() {}

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
        List<Variable> figures = CommonFigures.of(PAYERS, true, true, learns);
        figures.addAll(List.of(
                MEAN_LATEST, MEAN_GAP, MEAN_SELECTED, MEAN_LOST, MEAN_IMAGES, IMAGES_KEPT, MEAN_EMD, MEAN_KAPPA));
        List<Metric> metrics = CommonMetrics.of(PAYERS, figures);
        metrics.addAll(metrics());
        if (learns && aims) {
            figures.add(TrainedRounds.TARGET_REACHED_S);
            metrics.add(TrainedRounds.TARGET_REACHED);
        }
        return new Vocabulary(
                SYSTEM,
                stages(),
                List.of(
                        new Support(GENERATOR, "generator", "the server generates images", true),
                        new Support(TRAINER, "trainer", "the server trains its model on generated images", true),
                        new Support(AGGREGATOR, "aggregator", "the server averages the models")),
                PAYERS,
                true,
                List.of(SUBCARRIERS.optional(), POWER.optional()),
                Cadence.ROUND,
                decided(),
                figures,
                metrics);
    }

    private static List<Metric> metrics() {
        return List.of(
                Metric.of(
                        "latest",
                        MEAN_LATEST,
                        "planned latest arrival",
                        "latest planned arrival of a model, from the decision on, mean per decision",
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
                        "latest arrival over its proven lower bound, less 1, mean per decision",
                        Use.RUN),
                Metric.of(
                        "selected",
                        MEAN_SELECTED,
                        "selected UDs",
                        "number of UDs that are selected, mean per decision",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.SWEEP,
                        Use.BARS),
                Metric.of(
                        "lost",
                        MEAN_LOST,
                        "selected UDs that are lost",
                        "number of UDs that are selected and leave or are late, mean per round",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.SWEEP),
                Metric.of(
                        "images",
                        MEAN_IMAGES,
                        "generated images",
                        "images that are generated, mean per decision",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.SWEEP,
                        Use.BARS),
                Metric.of("kept", IMAGES_KEPT, "kept images", "images that are kept at the last decision", Use.RUN),
                Metric.of(
                        "emd",
                        MEAN_EMD,
                        "EMD",
                        "mean EMD of the selected UDs, mean per decision",
                        Use.RUN,
                        Use.COMPARISON,
                        Use.SWEEP),
                Metric.of(
                        "kappa2",
                        MEAN_KAPPA,
                        "kappa2",
                        "planned weight of the server's model, mean per decision",
                        Use.RUN,
                        Use.SWEEP));
    }

    private static List<StageWord> stages() {
        return List.of(
                StageWord.ofKind(
                        TrainingStage.UL_META,
                        "labels up",
                        "the UD sends how many images of each class it has",
                        Activity.SEND_UP),
                StageWord.ofKind(TrainingStage.DL_MODEL, "model down", "the UD receives the model", Activity.SEND_DOWN),
                StageWord.ofKind(
                        TrainingStage.UD_TRAIN, "training", "the UD trains on its own images", Activity.DEVICE),
                StageWord.ofKind(
                        TrainingStage.UL_MODEL,
                        "model up",
                        "the UD sends its model in its subcarriers",
                        Activity.SEND_UP),
                new StageWord(
                        TrainingStage.SRV_GEN, null, "generation", "the server generates images", Activity.GENERATE),
                new StageWord(
                        TrainingStage.SRV_TRAIN,
                        null,
                        "server training",
                        "the server trains its model on generated images",
                        Activity.SERVER),
                new StageWord(
                        TrainingStage.SRV_AGG,
                        null,
                        "aggregation",
                        "the server averages the UDs' models and its own",
                        Activity.AGGREGATE));
    }

    /** What is decided between the legs of a round, in the order in which {@link GenfvLog} gives the values. */
    private static List<Variable> decided() {
        return List.of(
                Variable.integer("members", "1", "UDs whose label histogram has arrived"),
                Variable.real(
                                "planned_s",
                                "s",
                                "time of the round by the closed form, with the channels of the decision; null if no UD is"
                                        + " selected")
                        .in(Range.AMOUNT_OR_INFINITE)
                        .optional()
                        .drawnAs("planned round time"),
                Variable.flag(SELECTED, "for each UD, whether it is selected; the decision on the others means nothing")
                        .perUd(),
                Variable.integer("subcarriers", "1", "subcarriers of each UD")
                        .perUd()
                        .among(SELECTED)
                        .drawnAs("subcarriers"),
                Variable.real("power_w", "W", "transmit power of each UD")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SELECTED)
                        .drawnAs("transmit power"),
                Variable.real("arrival_s", "s", "planned arrival of each UD's model, from the decision on")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SELECTED),
                Variable.real("energy_j", "J", "planned energy of each UD for training and sending its model")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SELECTED),
                Variable.real("emd", "1", "distance of each UD's label shares from those of all, 0 to 2")
                        .in(Range.AMOUNT)
                        .perUd()
                        .among(SELECTED)
                        .drawnAs("EMD"),
                Variable.real(
                                "mean_emd",
                                "1",
                                "mean EMD of the selected UDs, by their images; null if none is selected")
                        .in(Range.AMOUNT)
                        .optional(),
                Variable.real(
                                "kappa2",
                                "1",
                                "planned weight of the server's model; with UDs that are dropped the average has that of the"
                                        + " others")
                        .in(Range.SHARE)
                        .drawnAs("kappa2"),
                Variable.integer("images", "1", "images to generate").drawnAs("generated images"),
                Variable.integer("images_so_far", "1", "images of earlier rounds that are kept")
                        .drawnAs("kept images"),
                Variable.integer("images_again", "1", "those of them, the newest, that the server trains on again"),
                Variable.real("server_s", "s", "time in which the server generates and trains")
                        .in(Range.AMOUNT),
                Variable.real("objective_s", "s", "latest planned arrival of a model, from the decision on; 0 for none")
                        .in(Range.AMOUNT)
                        .drawnAs("latest arrival"),
                Variable.real(
                                "lower_bound_s",
                                "s",
                                "proven bound of the objective for the same UDs; null if the scheme has none")
                        .in(Range.AMOUNT)
                        .optional());
    }
}
