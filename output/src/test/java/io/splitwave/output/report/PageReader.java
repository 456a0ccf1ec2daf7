package io.splitwave.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.stored.StoredRun;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A reader of the page's data, written apart from the writer. */
record PageReader(JsonNode description, ByteBuffer block) {
    /** The page of a run of which nothing is played again. */
    static PageReader of(StoredRun run) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlReport.write(run, PlayedAgain.NOTHING, out);
        return of(out.toString(StandardCharsets.UTF_8));
    }

    static PageReader of(String page) throws IOException {
        Matcher element =
                Pattern.compile("id=\"data\">([A-Za-z0-9+/=]*)</script>").matcher(page);
        assertThat(element.find()).isTrue();
        byte[] packed = Base64.getDecoder().decode(element.group(1));
        byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        int head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return new PageReader(
                new ObjectMapper().readTree(new String(bytes, 4, head, StandardCharsets.UTF_8)),
                ByteBuffer.wrap(bytes, 4 + head, bytes.length - 4 - head).slice());
    }

    double[] column(String table, String name) {
        JsonNode found = description.at("/runs/0/tables/" + table);
        int rows = found.get("rows").asInt();
        for (JsonNode column : found.get("columns")) {
            if (column.get("name").asText().equals(name)) {
                return values(column.get("form").asText(), column.get("at").asInt(), rows);
            }
        }
        throw new AssertionError("no column " + name);
    }

    private double[] values(String form, int at, int rows) {
        int width = Integer.parseInt(form.substring(1)) / Byte.SIZE;
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            long bits = 0;
            for (int plane = 0; plane < width; plane++) {
                bits |= (block.get(at + plane * rows + i) & 0xffL) << (Byte.SIZE * plane);
            }
            int unused = Long.SIZE - Byte.SIZE * width;
            values[i] = form.equals("f64")
                    ? Double.longBitsToDouble(bits)
                    : form.equals("f32") ? Float.intBitsToFloat((int) bits) : bits << unused >> unused;
        }
        return values;
    }
}
