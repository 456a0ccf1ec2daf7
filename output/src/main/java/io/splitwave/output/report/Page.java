package io.splitwave.output.report;

import io.splitwave.output.unit.Scale;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The page around the data. Scripts and styles are allowed by their SHA-256 (Content Security Policy Level 3); the
 * browser refuses to load or run anything else.
 */
final class Page {
    /** Scripts that every page begins with, each after the ones it needs: data, tables, charts. */
    private static final List<String> FIRST = List.of(
            "inflate.js",
            "data.js",
            "format.js",
            "units.js",
            "palette.js",
            "shade.js",
            "element.js",
            "table.js",
            "axes.js",
            "zoom.js",
            "still.js",
            "figure.js",
            "page.js");

    /** Scripts of runs and comparisons. */
    static final List<String> OF_RUNS = scripts(
            "words.js",
            "classes.js",
            "headline.js",
            "stragglers.js",
            "roundtime.js",
            "learning.js",
            "rounds.js",
            "timeline.js",
            "decisions.js",
            "map.js",
            "plan.js",
            "planinstant.js",
            "planfigure.js",
            "playback.js",
            "search.js",
            "gain.js",
            "device.js",
            "counterfactuals.js",
            "marks.js",
            "differences.js",
            "links.js",
            "compare.js",
            "main.js");

    /** Scripts of figures and verdicts. */
    static final List<String> OF_FIGURES = scripts("marks.js", "verdicts.js");

    /** Scripts of sweeps. */
    static final List<String> OF_SWEEPS = scripts(
            "marks.js", "sweepdata.js", "sweepchoice.js", "sweepchart.js", "sweepmap.js", "sweepshares.js", "sweep.js");

    private Page() {}

    private static List<String> scripts(String... own) {
        return Stream.concat(FIRST.stream(), Stream.of(own)).toList();
    }

    /** The data of a page: the length of a description in JSON, the description, and columns of bytes. */
    @FunctionalInterface
    interface Data {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(String title, List<String> parts, Data data, OutputStream to) throws IOException {
        byte[] style = resource("report.css");
        byte[] charts = resource("echarts-6.1.0.min.js");
        ByteArrayOutputStream own = new ByteArrayOutputStream(1 << 18);
        text(own, "\"use strict\";\n(() => {\nconst UNIT_STEPS = " + Scale.table() + ";\n");
        for (String script : parts) {
            own.write(resource(script));
            own.write('\n');
        }
        text(own, "})();\n");
        byte[] scripts = own.toByteArray();
        String policy = "default-src 'none'; script-src " + hash(charts) + " " + hash(scripts) + "; style-src "
                + hash(style) + "; img-src data: blob:; base-uri 'none'; form-action 'none'";
        OutputStream out = new BufferedOutputStream(to, 1 << 16);
        text(out, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        text(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n");
        text(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text(out, "<meta name=\"referrer\" content=\"no-referrer\">\n");
        text(out, "<title>" + escaped(title) + "</title>\n<style>");
        out.write(style);
        text(out, "</style>\n</head>\n<body>\n");
        text(out, "<main id=\"report\"><noscript><p>This report draws its figures with scripts, all of them in this");
        text(out, " file; please allow them.</p></noscript></main>\n");
        text(out, "<script type=\"application/octet-stream\" id=\"data\">");
        writeData(data, out);
        text(out, "</script>\n<script>");
        out.write(charts);
        text(out, "</script>\n<script>");
        out.write(scripts);
        text(out, "</script>\n</body>\n</html>\n");
        out.flush();
    }

    /** Gzip, then base64: no byte of it can end the element that contains it. */
    private static void writeData(Data data, OutputStream out) throws IOException {
        OutputStream base64 = Base64.getEncoder().wrap(new Unclosed(out));
        try (GZIPOutputStream zip = new GZIPOutputStream(base64, 1 << 16)) {
            data.writeTo(zip);
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** In UTF-8, as it is written: to decode and encode a megabyte takes longer than to read it. */
    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return in.readAllBytes();
        }
    }

    /** Passes on everything except closing, which only finishes the encoders in front of it. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream to;

        Unclosed(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            to.write(one);
        }

        @Override
        public void write(byte[] many, int from, int length) throws IOException {
            to.write(many, from, length);
        }

        @Override
        public void close() throws IOException {
            to.flush();
        }
    }
}
