package io.splitwave.output.summary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a summary as JSON or CSV, every number in the shortest form that reads back to the same bits. */
public final class SummaryWriter {
    private SummaryWriter() {}

    /**
     * Writes {@code summary.json}. An absent value is null; infinity, which JSON has no number for, is the text
     * {@code "Infinity"}.
     *
     * @param summary what to write
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void json(Summary summary, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.mapper().createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("replications", summary.replications());
            json.writeNumberField("confidence", Summary.CONFIDENCE);
            json.writeArrayFieldStart("metrics");
            for (MetricSummary metric : summary.metrics()) {
                json.writeStartObject();
                json.writeStringField("metric", metric.metric().text());
                json.writeStringField("unit", metric.metric().unit());
                json.writeStringField("meaning", metric.metric().meaning());
                Json.number(json, "mean", metric.mean());
                Json.number(json, "half_width", metric.halfWidth());
                json.writeNumberField("n", metric.n());
                Json.number(json, "min", metric.min());
                Json.number(json, "max", metric.max());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /**
     * Writes {@code summary.csv}: {@code metric,unit,mean,half_width,n,min,max}, an absent value empty.
     *
     * @param summary what to write
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public static void csv(Summary summary, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("metric,unit,mean,half_width,n,min,max\n");
        for (MetricSummary metric : summary.metrics()) {
            text.append(metric.metric().text())
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
                    .append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String shortest(double value) {
        return Double.isNaN(value) ? "" : NumberOutput.toString(value, true);
    }
}
