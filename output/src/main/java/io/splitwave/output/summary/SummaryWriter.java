package io.splitwave.output.summary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import io.splitwave.output.word.Metric;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a summary as JSON or CSV, every number in the shortest form that reads back to the same bits. */
public final class SummaryWriter {
    private SummaryWriter() {}

    /**
     * Writes {@code summary.json}. An absent value is null; infinity, which JSON has no number for, is the text
     * {@code "Infinity"}. Notes for a reader of the means are in {@code caveats} ({@link Caveats}).
     *
     * @param summary what to write
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void json(Summary summary, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("replications", summary.replications());
            json.writeNumberField("confidence", Summary.CONFIDENCE);
            json.writeArrayFieldStart("metrics");
            for (MetricSummary metric : summary.metrics()) {
                json.writeStartObject();
                json.writeStringField("metric", metric.metric().name());
                json.writeStringField("unit", metric.metric().unit());
                json.writeStringField("meaning", metric.metric().meaning());
                Json.number(json, "mean", metric.mean());
                Json.number(json, "half_width", metric.halfWidth());
                json.writeNumberField("n", metric.n());
                Json.number(json, "min", metric.min());
                Json.number(json, "max", metric.max());
                json.writeNumberField("groups", metric.groups());
                Json.number(json, "variance_factor", metric.varianceFactor());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("caveats");
            for (String caveat : Caveats.of(summary)) {
                json.writeString(caveat);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /**
     * Writes {@code summary.csv}: {@code metric,unit,mean,half_width,n,min,max,groups,variance_factor}, an absent value empty.
     *
     * @param summary what to write
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void csv(Summary summary, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("metric,unit,mean,half_width,n,min,max,groups,variance_factor\n");
        for (MetricSummary metric : summary.metrics()) {
            text.append(metric.metric().name())
                    .append(',')
                    .append(metric.metric().unit())
                    .append(',')
                    .append(shortest(metric.mean()))
                    .append(',')
                    .append(shortest(metric.halfWidth()))
                    .append(',')
                    .append(metric.n())
                    .append(',')
                    .append(shortest(metric.min()))
                    .append(',')
                    .append(shortest(metric.max()))
                    .append(',')
                    .append(metric.groups())
                    .append(',')
                    .append(shortest(metric.varianceFactor()))
                    .append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes {@code comparison.csv}: {@code scheme,metric,unit,mean,half_width,n}, a row for every metric of every scheme,
     * the time per frame its solver took as {@code solver_time} last; an absent value is empty.
     *
     * @param schemes what was compared, in order; names without comma or quote
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void comparison(List<SchemeFigures> schemes, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("scheme,metric,unit,mean,half_width,n\n");
        for (SchemeFigures figures : schemes) {
            for (MetricSummary metric : figures.summary().metrics()) {
                row(
                        text,
                        figures.scheme(),
                        metric.metric().name(),
                        metric.metric().unit(),
                        metric.mean(),
                        metric.halfWidth(),
                        metric.n());
            }
            SolverTime solver = figures.solver();
            row(text, figures.scheme(), Metric.SOLVER_TIME, "s", solver.meanS(), solver.halfWidthS(), solver.n());
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes {@code differences.csv}: {@code
     * scheme,reference,metric,unit,mean_difference,half_width,joint_half_width,variance_saved,n}, a row for every metric of
     * every scheme but the reference; an absent value is empty.
     *
     * @param reference name of the reference; without comma or quote
     * @param schemes what was compared, in order; names without comma or quote
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void differences(String reference, List<SchemeFigures> schemes, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(
                "scheme,reference,metric,unit,mean_difference,half_width,joint_half_width,variance_saved,n\n");
        for (SchemeFigures figures : schemes) {
            for (PairedDifference found : figures.differences()) {
                text.append(String.join(
                                ",",
                                figures.scheme(),
                                reference,
                                found.metric().name(),
                                found.metric().unit(),
                                shortest(found.mean()),
                                shortest(found.halfWidth()),
                                shortest(found.jointHalfWidth()),
                                shortest(found.varianceSaved()),
                                Long.toString(found.n())))
                        .append('\n');
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(
            StringBuilder text, String scheme, String metric, String unit, double mean, double halfWidth, long n) {
        text.append(String.join(",", scheme, metric, unit, shortest(mean), shortest(halfWidth), Long.toString(n)))
                .append('\n');
    }

    private static String shortest(double value) {
        return Double.isNaN(value) ? "" : NumberOutput.toString(value, true);
    }
}
