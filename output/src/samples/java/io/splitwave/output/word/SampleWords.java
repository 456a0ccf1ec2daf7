package io.splitwave.output.word;

import java.util.ArrayList;
import java.util.List;

/**
 * A made-up system of seven stages with an aggregator, as split federated learning has them: model down, forward, activations
 * up, server, gradients down, backward, model up; then aggregation. Forward and backward work count in one column.
 */
public final class SampleWords {
    /** Energy at the devices. */
    public static final PayerWord UD = new PayerWord(Payer.UD, "energy drawn at the UDs");

    /** Energy at the access point. */
    public static final PayerWord AP = new PayerWord(Payer.AP, "energy drawn at the AP");

    /** The one figure of its own. */
    public static final Variable OWN = Variable.real("mean_spread", "1", "spread of the shares of the band")
            .in(Range.AMOUNT_OR_INFINITE)
            .optional();

    private SampleWords() {}

    /** Its stages. */
    public static List<StageWord> stages() {
        return List.of(
                stage("model-download", "model_down_s", Activity.SEND_DOWN),
                stage("forward", "compute_s", Activity.DEVICE),
                stage("activation-upload", "activation_s", Activity.SEND_UP),
                stage("server-pass", "server_s", Activity.SERVER),
                stage("gradient-download", "gradient_s", Activity.SEND_DOWN),
                stage("backward", "compute_s", Activity.DEVICE),
                stage("model-upload", "model_up_s", Activity.SEND_UP),
                stage("aggregate", null, Activity.AGGREGATE));
    }

    private static StageWord stage(String kind, String column, Activity activity) {
        return new StageWord(kind, column, kind.replace('-', ' '), "work of stage " + kind, activity);
    }

    /** The vocabulary. */
    public static Vocabulary sevenStages() {
        List<PayerWord> payers = List.of(UD, AP);
        List<Variable> figures = new ArrayList<>(CommonFigures.of(payers, true, true, true));
        figures.add(OWN);
        List<Metric> metrics = new ArrayList<>(CommonMetrics.of(payers, figures));
        metrics.add(Metric.of("spread", OWN, "spread", "spread of the shares of the band", Use.RUN));
        return new Vocabulary(
                "seven-stages",
                stages(),
                List.of(new Support("aggregator", "aggregator", "puts the models together")),
                payers,
                true,
                List.of(Variable.integer("split", "-", "layer of the split")),
                Cadence.ROUND,
                List.of(
                        Variable.real("share", "1", "share of the band of each UD")
                                .in(Range.SHARE)
                                .perUd(),
                        Variable.text("stop", "why the search stopped").optional()),
                figures,
                metrics);
    }
}
