package io.splitwave.output.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.output.stored.Figure;
import io.splitwave.output.summary.KeyShare;
import io.splitwave.output.summary.Sensitivity;
import io.splitwave.output.summary.StudentT;
import io.splitwave.output.summary.Summary;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.Use;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sweep as one page that works offline, under the same policy as a report. Equal content gives equal bytes.
 *
 * @param title of the page
 * @param facts a line each under the title
 * @param sampled whether the points are a sample of ranges; otherwise they are a grid
 * @param keys what is swept, with the values at each point
 * @param points in order
 * @param estimator how the sensitivities are estimated, a sentence or two; says why there are none, if so
 * @param sensitivities of metrics, in order
 */
public record SweepPage(
        String title,
        List<String> facts,
        boolean sampled,
        List<SweepKey> keys,
        List<SweepPoint> points,
        String estimator,
        List<Sensitivity> sensitivities) {
    /** Values of single worlds on a page; a metric beyond that has means only. */
    private static final int MOST_VALUES = 200_000;

    /**
     * Checks and copies.
     *
     * @param title of the page
     * @param facts a line each under the title
     * @param sampled whether the points are a sample of ranges
     * @param keys what is swept
     * @param points in order
     * @param estimator how the sensitivities are estimated
     * @param sensitivities of metrics, in order
     * @throws IllegalArgumentException if a key has not a value for each point
     */
    public SweepPage {
        facts = List.copyOf(facts);
        keys = List.copyOf(keys);
        points = List.copyOf(points);
        sensitivities = List.copyOf(sensitivities);
        for (SweepKey key : keys) {
            if (key.texts().size() != points.size()) {
                throw new IllegalArgumentException("sweep: key " + key.path() + " has "
                        + key.texts().size() + " values for " + points.size() + " points");
            }
        }
    }

    /**
     * Writes the page.
     *
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public void write(OutputStream out) throws IOException {
        Page.write(title + " – Splitwave sweep", Page.OF_SWEEPS, this::writeData, out);
    }

    private void writeData(OutputStream out) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Metric> metrics = metrics();
        root.put("title", title);
        facts.forEach(root.putArray("facts")::add);
        root.put("sampled", sampled);
        root.put("points", points.size());
        describeKeys(root.putArray("keys"));
        ArrayNode described = root.putArray("metrics");
        metrics.forEach(metric -> describe(metric, described.addObject()));
        ArrayNode caveats = root.putArray("caveats");
        points.forEach(point -> point.caveats().forEach(caveats.addArray()::add));
        ObjectNode tables = root.putObject("tables");
        figures(metrics).writeTo(tables.putObject("figures"), bytes);
        worlds(metrics).writeTo(tables.putObject("worlds"), bytes);
        describeQuantiles(root);
        describeSensitivities(root);
        byte[] description = mapper.writeValueAsBytes(root);
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(description.length)
                .array());
        out.write(description);
        bytes.writeTo(out);
    }

    /** Those of all points, those that the terminal shows first. */
    private List<Metric> metrics() {
        Map<String, Metric> found = new LinkedHashMap<>();
        for (SweepPoint point : points) {
            for (Metric metric : point.metrics()) {
                if (point.figures().stream()
                        .anyMatch(figure -> figure.metric().equals(metric.name()) && figure.n() > 0)) {
                    found.putIfAbsent(metric.name(), metric);
                }
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing((Metric metric) -> !metric.has(Use.SWEEP)))
                .toList();
    }

    private void describeKeys(ArrayNode list) {
        for (SweepKey key : keys) {
            ObjectNode one = list.addObject();
            one.put("path", key.path());
            one.put("unit", key.unit());
            key.texts().forEach(one.putArray("texts")::add);
            key.numbers().forEach(one.putArray("numbers")::add);
        }
    }

    private static void describe(Metric metric, ObjectNode node) {
        node.put("name", metric.name());
        node.put("label", metric.label());
        node.put("meaning", metric.meaning());
        node.put("unit", metric.unit());
        node.put("shown", metric.has(Use.SWEEP));
    }

    private ColumnTable figures(List<Metric> metrics) {
        Column point = Column.whole("point");
        Column metric = Column.whole("metric");
        Column mean = Column.real("mean");
        Column halfWidth = Column.real("halfWidth");
        Column n = Column.whole("n");
        List<String> names = metrics.stream().map(Metric::name).toList();
        for (int p = 0; p < points.size(); p++) {
            for (Figure figure : points.get(p).figures()) {
                int index = names.indexOf(figure.metric());
                if (index >= 0) {
                    point.add(p);
                    metric.add(index);
                    mean.add(figure.mean());
                    halfWidth.add(figure.halfWidth());
                    n.add(figure.n());
                }
            }
        }
        return new ColumnTable(point, metric, mean, halfWidth, n);
    }

    /** A row for each point and world, a column for each metric as long as they fit. */
    private ColumnTable worlds(List<Metric> metrics) {
        int worlds = mostWorlds();
        List<Column> columns = new ArrayList<>();
        Column point = Column.whole("point");
        for (int p = 0; p < points.size(); p++) {
            for (int w = 0; w < worlds; w++) {
                point.add(p);
            }
        }
        columns.add(point);
        int fitting = MOST_VALUES / Math.max(1, worlds * points.size());
        for (Metric metric : metrics.subList(0, Math.min(fitting, metrics.size()))) {
            Column column = Column.real("metric:" + metric.name());
            for (SweepPoint of : points) {
                double[] values = of.worlds().getOrDefault(metric.name(), new double[0]);
                for (int w = 0; w < worlds; w++) {
                    column.add(w < values.length ? values[w] : Double.NaN);
                }
            }
            columns.add(column);
        }
        return new ColumnTable(columns);
    }

    private int mostWorlds() {
        return points.stream()
                .flatMap(point -> point.worlds().values().stream())
                .mapToInt(values -> values.length)
                .max()
                .orElse(0);
    }

    /** Quantiles by degrees of freedom, from 1: of one difference, and of those of all points to one of them (Bonferroni). */
    private void describeQuantiles(ObjectNode root) {
        double joint = 1 - (1 - Summary.CONFIDENCE) / Math.max(1, points.size() - 1);
        ArrayNode jointly = root.putArray("jointQuantiles");
        for (int degrees = 1; degrees < mostWorlds(); degrees++) {
            jointly.add(StudentT.twoSided(joint, degrees));
        }
    }

    private void describeSensitivities(ObjectNode root) {
        root.put("estimator", estimator);
        ArrayNode list = root.putArray("sensitivities");
        for (Sensitivity sensitivity : sensitivities) {
            ObjectNode one = list.addObject();
            one.put("metric", sensitivity.metric());
            // as text: JSON has no number for an absent value
            one.put("replications", Double.toString(sensitivity.replications()));
            one.put("rSquared", Double.toString(sensitivity.rSquared()));
            one.put("predicted", Double.toString(sensitivity.predicted()));
            one.put("others", Double.toString(sensitivity.others()));
            one.put("worlds", sensitivity.worlds());
            one.put("of", sensitivity.of());
            ArrayNode shares = one.putArray("shares");
            for (KeyShare share : sensitivity.shares()) {
                shares.addObject()
                        .put("key", share.key())
                        .put("first", Double.toString(share.first()))
                        .put("firstHalfWidth", Double.toString(share.firstHalfWidth()))
                        .put("total", Double.toString(share.total()))
                        .put("totalHalfWidth", Double.toString(share.totalHalfWidth()));
            }
        }
    }
}
