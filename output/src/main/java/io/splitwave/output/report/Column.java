package io.splitwave.output.report;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One growing column of a table of the page: whole numbers, real numbers, or words from a short list. */
final class Column {
    /** How values are written; whole numbers take the narrowest type that holds them all. */
    enum Form {
        I8(1),
        I16(2),
        I32(4),
        F32(4),
        F64(8);

        private final int bytes;

        Form(int bytes) {
            this.bytes = bytes;
        }

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final int FIRST_CAPACITY = 64;

    private final String name;
    private final Form real;
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final boolean ofWords;
    private double[] values = new double[FIRST_CAPACITY];
    private int size;

    private Column(String name, Form real, boolean ofWords) {
        this.name = name;
        this.real = real;
        this.ofWords = ofWords;
    }

    static Column whole(String name) {
        return new Column(name, null, false);
    }

    static Column real(String name) {
        return new Column(name, Form.F64, false);
    }

    /** For values that are only drawn: seven digits are enough. */
    static Column rough(String name) {
        return new Column(name, Form.F32, false);
    }

    static Column words(String name) {
        return new Column(name, null, true);
    }

    String name() {
        return name;
    }

    int size() {
        return size;
    }

    List<String> words() {
        return ofWords ? List.copyOf(words.keySet()) : null;
    }

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** Adds a word; null is the empty one. */
    void add(String word) {
        String given = word == null ? "" : word;
        Integer code = words.get(given);
        if (code == null) {
            code = words.size();
            words.put(given, code);
        }
        add(code);
    }

    Form form() {
        if (real != null) {
            return real;
        }
        double largest = 0;
        for (int i = 0; i < size; i++) {
            // -1 - x of a negative x: two's complement has one more negative value
            largest = Math.max(largest, values[i] < 0 ? -1 - values[i] : values[i]);
        }
        if (largest > Integer.MAX_VALUE) {
            throw new IllegalStateException("column " + name + " holds " + largest + ", too large for 32 bits");
        }
        return largest <= Byte.MAX_VALUE ? Form.I8 : largest <= Short.MAX_VALUE ? Form.I16 : Form.I32;
    }

    /**
     * Writes all first bytes, then all second bytes and so on, little end first: bytes of one significance resemble each
     * other, so that they compress to about two thirds of what they would in the order of rows.
     */
    void writeTo(ByteArrayOutputStream out) {
        Form form = form();
        for (int plane = 0; plane < form.bytes; plane++) {
            for (int i = 0; i < size; i++) {
                out.write((int) (bits(form, values[i]) >>> (Byte.SIZE * plane)));
            }
        }
    }

    private static long bits(Form form, double value) {
        return switch (form) {
            case F64 -> Double.doubleToLongBits(value);
            case F32 -> Float.floatToIntBits((float) value);
            default -> (long) value;
        };
    }
}
