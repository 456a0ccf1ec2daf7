package io.splitwave.scenarios.command;

import io.splitwave.output.store.Csv;
import io.splitwave.output.summary.KeyShare;
import io.splitwave.output.summary.Sensitivity;
import io.splitwave.scenarios.sweep.SweepSensitivity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Shares of the keys in the variance of metrics: a few metrics on the terminal, all in a file. */
final class SensitivityTable {
    static final String FILE = "sensitivity.csv";

    private static final double PERCENT = 100;

    private final SweepSensitivity found;

    SensitivityTable(SweepSensitivity found) {
        this.found = found;
    }

    boolean isEmpty() {
        return found.metrics().isEmpty();
    }

    /**
     * Prints a line for each metric and index.
     *
     * @param shown names of the metrics
     */
    void print(Set<String> shown, PrintWriter out) {
        List<Sensitivity> metrics = found.metrics().stream()
                .filter(each -> shown.contains(each.metric()))
                .toList();
        if (metrics.isEmpty()) {
            return;
        }
        boolean fitted = metrics.stream().anyMatch(each -> !Double.isNaN(each.rSquared()));
        List<List<String>> lines = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of("share of variance %"));
        metrics.get(0).shares().forEach(share -> heads.add(share.key()));
        heads.addAll(fitted ? List.of("the rest", "R²", "R² unseen") : List.of("interactions"));
        heads.add("replications");
        lines.add(heads);
        for (Sensitivity each : metrics) {
            lines.add(first(each, fitted));
            if (!fitted) {
                lines.add(line(each.metric() + ", total", each, KeyShare::total, KeyShare::totalHalfWidth));
            }
        }
        int width = lines.stream().mapToInt(List::size).max().orElseThrow();
        lines.forEach(line -> {
            while (line.size() < width) {
                line.add("");
            }
        });
        TextTable.print(lines, out);
        out.println(
                "± half-widths of 95 %, bootstrap. Replications: their share of the observed variance, in no key's share.");
    }

    private static List<String> first(Sensitivity of, boolean fitted) {
        String name = of.metric() + (fitted ? "" : ", first-order");
        List<String> line = line(name, of, KeyShare::first, KeyShare::firstHalfWidth);
        line.add(percent(of.others()));
        if (fitted) {
            line.add(percent(of.rSquared()));
            line.add(of.predicted() > 0 ? percent(of.predicted()) : "none");
        }
        line.add(percent(of.replications()));
        return line;
    }

    private static List<String> line(
            String name, Sensitivity of, ToDoubleFunction<KeyShare> value, ToDoubleFunction<KeyShare> halfWidth) {
        List<String> line = new ArrayList<>(List.of(name));
        for (KeyShare share : of.shares()) {
            String half = percent(halfWidth.applyAsDouble(share));
            line.add(percent(value.applyAsDouble(share)) + (half.equals("-") ? "" : " ± " + half));
        }
        return line;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f", PERCENT * share);
    }

    /** Writes a row for each metric and key. */
    void write(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        Csv.line(
                text,
                "metric",
                "key",
                "first_order",
                "first_order_half_width",
                "total",
                "total_half_width",
                "replications",
                "r_squared",
                "r_squared_unseen",
                "worlds");
        for (Sensitivity of : found.metrics()) {
            for (KeyShare share : of.shares()) {
                Csv.line(
                        text,
                        of.metric(),
                        share.key(),
                        known(share.first()),
                        known(share.firstHalfWidth()),
                        known(share.total()),
                        known(share.totalHalfWidth()),
                        known(of.replications()),
                        known(of.rSquared()),
                        known(of.predicted()),
                        of.worlds());
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
