package io.splitwave.scenarios.system.adaptive5g;

import io.splitwave.learning.protocol.request.InferenceStage;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.CommonFigures;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.PayerWord;
import io.splitwave.output.word.Range;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Use;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of adaptive partitioning: stages of a request, what is decided, and its figures. A round is a request. */
final class Adaptive5gVocabulary {
    static final String SYSTEM = "adaptive-5g";

    private static final List<PayerWord> PAYERS = List.of(new PayerWord(
            Payer.UD, "energy of computing, sending and idling at the UDs, without idling in the queue of the server"));

    /** Of several UDs in a round; a request has one. */
    private static final Set<Variable> OF_SEVERAL =
            Set.of(CommonFigures.MEAN_SUM_DELAY_S, CommonFigures.MEAN_STRAGGLER_INDEX, CommonFigures.MEAN_IDLE_UD_S);

    /** What does not happen to a request: nothing is sent to the UD, and none is dropped. */
    private static final Set<String> NEVER = Set.of(CommonFigures.SENT_DOWN_BIT.name(), CommonFigures.DROPPED.name());

    private static final List<OwnFigure> OWN = List.of(
            OwnFigure.amount(
                    "median_latency_s",
                    "s",
                    "time from arrival to answer of a request, median",
                    "latency_median",
                    "median latency",
                    Use.RUN,
                    Use.COMPARISON,
                    Use.SWEEP,
                    Use.BARS),
            OwnFigure.share(
                    "late_share",
                    "share of requests that are late",
                    "late",
                    "late",
                    Use.RUN,
                    Use.COMPARISON,
                    Use.DIFFERENCE,
                    Use.SWEEP,
                    Use.CARD,
                    Use.BARS,
                    Use.PERCENT),
            OwnFigure.amount(
                    "mean_energy_j",
                    "J",
                    "energy of the UD for a request, idling in the queue of the server counted in, mean",
                    "energy",
                    "energy per request",
                    Use.RUN,
                    Use.COMPARISON,
                    Use.DIFFERENCE,
                    Use.SWEEP,
                    Use.CARD,
                    Use.BARS),
            OwnFigure.amount(
                    "mean_cost",
                    "1",
                    "J of a request as it was served, and 1 more if it was late, mean",
                    "cost",
                    "cost",
                    Use.RUN,
                    Use.COMPARISON,
                    Use.DIFFERENCE,
                    Use.SWEEP,
                    Use.CARD,
                    Use.BARS),
            OwnFigure.amount(
                    "mean_planned_cost",
                    "1",
                    "J of a request alone at the goodput of the coming steps, and 1 more if it is late, mean",
                    "planned_cost",
                    "cost without queues",
                    Use.RUN,
                    Use.COMPARISON,
                    Use.DIFFERENCE,
                    Use.SWEEP,
                    Use.BARS),
            OwnFigure.share(
                    "planned_late_share",
                    "share of requests that would be late alone at that goodput",
                    "planned_late",
                    "late without queues",
                    Use.RUN,
                    Use.COMPARISON,
                    Use.SWEEP,
                    Use.PERCENT),
            OwnFigure.share(
                    "dead_share",
                    "share of requests that are sent while the link carries nothing in the coming steps",
                    "dead",
                    "sent into a dead link",
                    Use.RUN_IF_ABOVE_ZERO,
                    Use.COMPARISON_IF_ABOVE_ZERO,
                    Use.PERCENT),
            OwnFigure.share(
                    "mean_leakage",
                    "leakage of the cut, mean",
                    "leakage",
                    "leakage",
                    Use.RUN,
                    Use.COMPARISON,
                    Use.SWEEP,
                    Use.BARS),
            OwnFigure.amount(
                    "mean_estimate_error_bps",
                    "bit/s",
                    "distance of the expected rate from the goodput of the coming steps, mean",
                    "estimate_error",
                    "error of the estimate",
                    Use.RUN,
                    Use.COMPARISON),
            OwnFigure.amount(
                    "mean_wait_device_s",
                    "s",
                    "wait for the UD, mean",
                    "wait_device",
                    "wait for the UD",
                    Use.RUN,
                    Use.SWEEP),
            OwnFigure.amount(
                    "mean_wait_radio_s",
                    "s",
                    "wait for the radio of the UD, mean",
                    "wait_radio",
                    "wait for the radio",
                    Use.RUN,
                    Use.SWEEP),
            OwnFigure.amount(
                    "mean_wait_server_s",
                    "s",
                    "wait for a slot of the server, mean",
                    "wait_server",
                    "wait for the server",
                    Use.RUN,
                    Use.SWEEP),
            OwnFigure.amount(
                    "answered_per_s",
                    "1/s",
                    "answered requests a second, from requests.from on",
                    "answered",
                    "answers per second",
                    Use.RUN,
                    Use.SWEEP));

    private Adaptive5gVocabulary() {}

    /** A figure of the system's own with its metric. */
    private record OwnFigure(Variable figure, Metric metric) {
        static OwnFigure amount(String name, String unit, String meaning, String metric, String label, Use... uses) {
            return of(Variable.real(name, unit, meaning).in(Range.AMOUNT), metric, label, uses);
        }

        static OwnFigure share(String name, String meaning, String metric, String label, Use... uses) {
            return of(Variable.real(name, "1", meaning).in(Range.SHARE), metric, label, uses);
        }

        private static OwnFigure of(Variable variable, String metric, String label, Use... uses) {
            Variable figure = variable.optional();
            return new OwnFigure(figure, Metric.of(metric, figure, label, figure.meaning(), uses));
        }

        static OwnFigure ofCut(String cut) {
            return share(
                    "share_" + cut.replace('-', '_'),
                    "share of requests that are cut at " + cut,
                    "share_" + cut.replace('-', '_'),
                    "cut at " + cut,
                    Use.RUN,
                    Use.SWEEP,
                    Use.BARS,
                    Use.PERCENT);
        }
    }

    /**
     * The words of a scenario.
     *
     * @param cuts names of the cuts that policies choose from
     */
    static Vocabulary of(List<String> cuts) {
        List<OwnFigure> own = new ArrayList<>(OWN);
        cuts.forEach(cut -> own.add(OwnFigure.ofCut(cut)));
        List<Variable> figures = CommonFigures.of(PAYERS, false, true, false);
        figures.removeIf(OF_SEVERAL::contains);
        List<Metric> metrics = CommonMetrics.of(PAYERS, figures);
        metrics.removeIf(metric -> NEVER.contains(metric.figure()));
        metrics.replaceAll(Adaptive5gVocabulary::ofRequests);
        own.forEach(one -> {
            figures.add(one.figure());
            metrics.add(one.metric());
        });
        return new Vocabulary(
                SYSTEM, stages(), List.of(), PAYERS, true, adopted(), Cadence.REQUEST, decided(), figures, metrics);
    }

    /** A round is a request, and its length the latency. */
    private static Metric ofRequests(Metric metric) {
        return switch (metric.name()) {
            case "makespan" -> labelled(metric, "latency", "time from arrival to answer of a request, mean");
            case "makespan_p95" -> labelled(
                    metric,
                    "95 % latency",
                    "time from arrival to answer within which 95 % of the requests are answered");
            case "makespan_restricted" -> labelled(
                    metric,
                    "latency, restricted",
                    "latency of a request, those cut off counted in (Kaplan-Meier, up to the longest time seen)");
            case "unfinished_rounds" -> labelled(
                    metric, "unfinished requests", "requests cut off by the end of the run, per replication");
            case "sent_up" -> labelled(metric, metric.label(), "bits sent by the UD, per request");
            case "failed_rounds" -> labelled(metric, "failed requests", "requests that failed, per replication");
            case "energy_ud" -> new Metric(
                    metric.name(),
                    metric.figure(),
                    true,
                    metric.unit(),
                    metric.label(),
                    PAYERS.get(0).meaning() + ", per request",
                    Set.of(Use.SWEEP));
            default -> metric;
        };
    }

    private static Metric labelled(Metric metric, String label, String meaning) {
        return new Metric(
                metric.name(), metric.figure(), metric.perRound(), metric.unit(), label, meaning, metric.uses());
    }

    private static List<StageWord> stages() {
        return List.of(
                StageWord.ofKind(
                        InferenceStage.DECIDE, "decision", "it is decided where the request is cut", Activity.WAIT),
                StageWord.ofKind(
                        InferenceStage.UD_FWD, "UD", "the UD computes the layers in front of the cut", Activity.DEVICE),
                StageWord.ofKind(
                        InferenceStage.UL_ACT, "activations up", "the UD sends what it has computed", Activity.SEND_UP),
                StageWord.ofKind(
                        InferenceStage.SRV_INFER,
                        "server",
                        "the server computes the layers behind the cut",
                        Activity.SERVER),
                StageWord.ofKind(
                        InferenceStage.DL_CTRL,
                        "round trip",
                        "the answer, and what the way takes but for the bits",
                        Activity.WAIT));
    }

    private static Variable cutPlace() {
        return Variable.integer("cut_place", "1", "place of the cut among all cuts of the network, 0 for the input");
    }

    private static Variable expected() {
        return Variable.real("expected_bps", "bit/s", "rate of the link that the policy was given")
                .in(Range.AMOUNT);
    }

    private static List<Variable> adopted() {
        return List.of(cutPlace().drawnAs("cut"), expected().drawnAs("expected rate"));
    }

    /** What is decided at the arrival of a request, in the order in which {@link RequestLog} gives the values. */
    private static List<Variable> decided() {
        return List.of(
                Variable.integer("ud", "-", "UD at which the request arrived"),
                Variable.text("cut", "name of the cut"),
                cutPlace().drawnAs("cut"),
                expected().drawnAs("expected rate"),
                Variable.real("actual_bps", "bit/s", "mean goodput of the present and the coming steps of the link")
                        .in(Range.AMOUNT)
                        .drawnAs("actual rate"),
                Variable.real("objective", "1", "J of the cut at the expected rate")
                        .in(Range.AMOUNT_OR_INFINITE)
                        .drawnAs("expected cost"),
                Variable.real("planned_s", "s", "latency of the request alone at the actual rate")
                        .in(Range.AMOUNT_OR_INFINITE),
                Variable.real("planned_cost", "1", "J of the cut at the actual rate, and 1 more if that is late")
                        .in(Range.AMOUNT_OR_INFINITE)
                        .drawnAs("cost without queues"),
                Variable.flag("planned_late", "whether the request alone would be late at the actual rate"));
    }
}
