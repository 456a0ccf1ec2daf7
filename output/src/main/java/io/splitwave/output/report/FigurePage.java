package io.splitwave.output.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.output.figure.AxisLabel;
import io.splitwave.output.figure.Curve;
import io.splitwave.output.figure.Mark;
import io.splitwave.output.figure.Plot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Figures with their claims and verdicts as one page that works offline, under the same policy as a report. Equal
 * content gives equal bytes.
 *
 * @param title of the page
 * @param facts a line each under the title
 * @param introduction how to read it, a paragraph each
 * @param parts one for each figure
 */
public record FigurePage(String title, List<String> facts, List<String> introduction, List<Part> parts) {
    /**
     * Copies the lists.
     *
     * @param title of the page
     * @param facts a line each under the title
     * @param introduction how to read it, a paragraph each
     * @param parts one for each figure
     */
    public FigurePage {
        facts = List.copyOf(facts);
        introduction = List.copyOf(introduction);
        parts = List.copyOf(parts);
    }

    /**
     * A figure, its plots and its verdicts.
     *
     * @param name short name, for links
     * @param title one line
     * @param about a paragraph
     * @param verdicts claims about it and their verdicts
     * @param plots what is drawn
     */
    public record Part(String name, String title, String about, List<Verdict> verdicts, List<Plot> plots) {
        /**
         * Copies the lists.
         *
         * @param name short name, for links
         * @param title one line
         * @param about a paragraph
         * @param verdicts claims about it and their verdicts
         * @param plots what is drawn
         */
        public Part {
            verdicts = List.copyOf(verdicts);
            plots = List.copyOf(plots);
        }
    }

    /**
     * A claim and its verdict.
     *
     * @param claim in words
     * @param published value; a dash if there is none
     * @param ours our figures, a line each
     * @param verdict in a word or two
     * @param why in a sentence or two
     */
    public record Verdict(String claim, String published, List<String> ours, String verdict, String why) {
        /**
         * Copies the list.
         *
         * @param claim in words
         * @param published value
         * @param ours our figures, a line each
         * @param verdict in a word or two
         * @param why in a sentence or two
         */
        public Verdict {
            ours = List.copyOf(ours);
        }
    }

    /**
     * Writes the page.
     *
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public void write(OutputStream out) throws IOException {
        Page.write(title, Page.OF_FIGURES, this::writeData, out);
    }

    private void writeData(OutputStream out) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("title", title);
        facts.forEach(root.putArray("facts")::add);
        introduction.forEach(root.putArray("introduction")::add);
        ArrayNode list = root.putArray("parts");
        parts.forEach(part -> describe(part, list.addObject()));
        byte[] description = mapper.writeValueAsBytes(root);
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(description.length)
                .array());
        out.write(description);
    }

    private static void describe(Part part, ObjectNode node) {
        node.put("name", part.name());
        node.put("title", part.title());
        node.put("about", part.about());
        ArrayNode verdicts = node.putArray("verdicts");
        for (Verdict verdict : part.verdicts()) {
            ObjectNode one = verdicts.addObject();
            one.put("claim", verdict.claim());
            one.put("published", verdict.published());
            verdict.ours().forEach(one.putArray("ours")::add);
            one.put("verdict", verdict.verdict());
            one.put("why", verdict.why());
        }
        ArrayNode plots = node.putArray("plots");
        part.plots().forEach(plot -> describe(plot, plots.addObject()));
    }

    private static void describe(AxisLabel axis, ObjectNode node) {
        node.put("name", axis.name());
        node.put("si", axis.siUnit());
    }

    private static void describe(Plot plot, ObjectNode node) {
        node.put("name", plot.name());
        node.put("title", plot.title());
        node.put("x", plot.xLabel());
        node.put("y", plot.yLabel());
        describe(plot.x(), node.putObject("xAxis"));
        describe(plot.y(), node.putObject("yAxis"));
        node.put("form", plot.form().name());
        plot.categories().forEach(node.putArray("categories")::add);
        ArrayNode curves = node.putArray("curves");
        for (Curve curve : plot.curves()) {
            ObjectNode one = curves.addObject();
            one.put("name", curve.name());
            ArrayNode marks = one.putArray("marks");
            for (Mark mark : curve.marks()) {
                ArrayNode values = marks.addArray().add(mark.x()).add(mark.y());
                if (Double.isNaN(mark.halfWidth())) {
                    values.addNull();
                } else {
                    values.add(mark.halfWidth());
                }
                values.add(mark.n());
            }
        }
    }
}
