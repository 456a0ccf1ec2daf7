package io.splitwave.scenarios.rounds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Numbers of a decision as JSON: one that is not finite is null. */
public final class JsonNumbers {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonNumbers() {}

    /**
     * An array of real numbers.
     *
     * @param values any length
     * @return as many elements; null where a value is not finite
     */
    public static ArrayNode of(double... values) {
        ArrayNode json = NODES.arrayNode(values.length);
        for (double value : values) {
            json.add(Double.isFinite(value) ? NODES.numberNode(value) : NODES.nullNode());
        }
        return json;
    }

    /**
     * An array of integers.
     *
     * @param values any length
     * @return as many elements
     */
    public static ArrayNode of(int... values) {
        ArrayNode json = NODES.arrayNode(values.length);
        for (int value : values) {
            json.add(value);
        }
        return json;
    }

    /**
     * An array of rows.
     *
     * @param rows any number, each of any length
     * @return as many arrays
     */
    public static ArrayNode of(double[]... rows) {
        ArrayNode json = NODES.arrayNode(rows.length);
        for (double[] row : rows) {
            json.add(of(row));
        }
        return json;
    }

    /**
     * Puts a real number into an object.
     *
     * @param json the object
     * @param field name of the field
     * @param value its value; null is written if it is not finite
     */
    public static void put(ObjectNode json, String field, double value) {
        json.set(field, Double.isFinite(value) ? NODES.numberNode(value) : NODES.nullNode());
    }
}
