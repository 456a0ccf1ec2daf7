package io.splitwave.output.store;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of comma-separated values with the quoting of RFC 4180. */
public final class Csv {
    private Csv() {}

    /**
     * Writes one line.
     *
     * @param out where to
     * @param values its fields; null is empty, doubles are in the shortest form that reads back to the same bits
     * @throws IOException if writing fails
     */
    public static void line(Appendable out, Object... values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(quoted(text(values[i])));
        }
        out.append('\n');
    }

    private static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double) {
            // shortest form that reads back to the same bits; Double.toString of Java 17 sometimes has a digit more
            return NumberOutput.toString((Double) value, true);
        }
        if (value instanceof List<?>) {
            return ((List<?>) value).stream().map(Csv::text).collect(Collectors.joining(",", "[", "]"));
        }
        return value.toString();
    }

    private static String quoted(String text) {
        boolean needed = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
