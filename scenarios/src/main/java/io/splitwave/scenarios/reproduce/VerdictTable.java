package io.splitwave.scenarios.reproduce;

import com.fasterxml.jackson.core.io.NumberOutput;
import io.splitwave.output.summary.Estimate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every check of every claim as CSV, and every scenario that was played. */
final class VerdictTable {
    private VerdictTable() {}

    /** A row for each check; the half-width is the one the verdict uses. */
    static void checks(List<Reproduced> figures, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(
                "figure,claim,reading,paper,standing,verdict,start,verdict_from_start,check,unit,mean,half_width,confidence,"
                        + "n,low,high,outcome\n");
        for (Reproduced reproduced : figures) {
            for (Judged judged : reproduced.claims()) {
                if (judged.once()) {
                    claim(text, reproduced.figure().name(), judged, judged.printed(), "any");
                } else {
                    judged.claims()
                            .forEach((start, claim) ->
                                    claim(text, reproduced.figure().name(), judged, claim, start.text()));
                }
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void claim(StringBuilder text, String figure, Judged judged, Claim claim, String start) {
        for (Check check : claim.checks()) {
            Estimate estimate = check.sample().estimate(claim.confidence());
            row(
                    text,
                    figure,
                    claim.quote(),
                    claim.reading(),
                    claim.paper(),
                    claim.standing().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    judged.verdict().text(),
                    start,
                    claim.verdict().text(),
                    check.what(),
                    check.unit(),
                    number(estimate.mean()),
                    number(estimate.halfWidth()),
                    number(claim.confidence()),
                    Long.toString(estimate.n()),
                    number(check.low()),
                    number(check.high()),
                    claim.outcome(check).name().toLowerCase(Locale.ROOT));
        }
    }

    /** A row for each scenario: what to set over the preset to play it by itself. */
    static void scenarios(List<Reproduced> figures, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("figure,variant,preset,settings\n");
        for (Reproduced reproduced : figures) {
            for (Variant variant : reproduced.variants()) {
                row(
                        text,
                        reproduced.figure().name(),
                        variant.label(),
                        variant.preset(),
                        String.join(" | ", variant.settings()));
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A row for each constant that is ours. */
    static void constants(Papers papers, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("of,constant,value,fitted_to\n");
        papers.papers().stream()
                .flatMap(paper -> paper.constants().stream())
                .forEach(constant -> row(text, constant.of(), constant.name(), constant.value(), constant.fitted()));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(StringBuilder text, String... fields) {
        text.append(Stream.of(fields).map(VerdictTable::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    /** RFC 4180. */
    private static String quoted(String field) {
        return field.matches("[^\",\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static String number(double value) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "" : NumberOutput.toString(value, true);
    }
}
