package io.splitwave.scenarios.command;

import io.splitwave.output.report.Figures;
import io.splitwave.output.summary.Estimate;
import io.splitwave.output.summary.Summary;
import io.splitwave.scenarios.estimate.Decided;
import io.splitwave.scenarios.estimate.EstimatorScore;
import io.splitwave.scenarios.estimate.EstimatorTrial;
import io.splitwave.scenarios.estimate.FixedCuts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Scores of estimators for reading. */
final class EstimatorTable {
    private static final double MEGA = 1e6;
    private static final double PERCENT = 100;
    private static final int COST_DIGITS = 4;

    private EstimatorTable() {}

    static void print(EstimatorTrial trial, List<EstimatorScore> scores, PrintWriter out) {
        List<List<String>> errors = new ArrayList<>();
        errors.add(List.of("estimator", "MAE Mbit/s", "RMSE Mbit/s", "R2"));
        for (EstimatorScore score : scores) {
            errors.add(List.of(
                    score.name(),
                    fixed(score.maeBps() / MEGA, 2),
                    fixed(score.rmseBps() / MEGA, 2),
                    fixed(score.r2(), 3)));
        }
        TextTable.print(errors, out);
        FixedCuts.of(trial.withoutEstimate()).ifPresent(without -> costs(without, scores, out));
        out.println();
        for (EstimatorScore score : scores) {
            score.file()
                    .ifPresent(file -> out.println(
                            score.name() + ": " + (score.learned() ? "learned, kept in " : "kept before in ") + file));
        }
    }

    private static void costs(FixedCuts without, List<EstimatorScore> scores, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("decided by", "cost", "more than " + without.best().name(), "late %"));
        scores.stream().flatMap(score -> score.decided().stream()).forEach(each -> lines.add(line(each, without)));
        without.fixed().forEach(each -> lines.add(line(each, without)));
        lines.add(line(without.least(), without));
        TextTable.print(lines, out);
        out.println("cost: J, and 1 more if late, of one request a step, without queues; "
                + without.best().name() + " is the best fixed cut in hindsight");
        out.println("\u00b1: 95 % over links; differences are paired");
    }

    private static List<String> line(Decided decided, FixedCuts without) {
        return List.of(
                decided.name(),
                figure(decided.cost()),
                decided == without.best() ? "" : figure(without.differences(decided)),
                fixed(PERCENT * Estimate.of(decided.late(), Summary.CONFIDENCE).mean(), 1));
    }

    private static String figure(double[] values) {
        Estimate estimate = Estimate.of(values, Summary.CONFIDENCE);
        return fixed(estimate.mean(), COST_DIGITS)
                + (Double.isFinite(estimate.halfWidth()) ? " \u00b1 " + fixed(estimate.halfWidth(), COST_DIGITS) : "");
    }

    private static String fixed(double value, int digits) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : Figures.show(value);
    }
}
