package io.splitwave.scenarios.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** The JSON Schema of scenario files, and that of the files that {@code sweep} takes, made from the key table. */
final class SchemaGenerator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNSIGNED = QuantityText.NUMBER.substring("[+-]?".length());

    /** What the program takes for several values, right or wrong. */
    private static final String SEVERAL = "^\\$\\{";

    /** Closed, with something in it, and no comma first or last. */
    private static final String SEVERAL_RIGHT = "^\\$\\{\\s*[^\\s,](?:[\\s\\S]*[^\\s,])?\\s*\\}$";

    private final boolean sweep;

    private SchemaGenerator(boolean sweep) {
        this.sweep = sweep;
    }

    static String ofScenario() {
        return new SchemaGenerator(false)
                .generate(
                        "Splitwave scenario",
                        "A scenario file of Splitwave. Checks over more than one key are made by the program only.");
    }

    /** The same, but each value may also be several, written as {@code ${…}}. */
    static String ofSweep() {
        return new SchemaGenerator(true)
                .generate(
                        "Splitwave sweep",
                        "A scenario file for 'splitwave sweep': the value of any key may be ${70, 100, 130} or ${10 m..50 m step 10 m}. What stands inside, and checks over more than one key, are checked by the program only.");
    }

    private String generate(String title, String description) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.put("description", description);
        fill(schema, "");
        if (sweep) {
            ObjectNode several = schema.putObject("$defs");
            several.putObject("several").put("type", "string").put("pattern", SEVERAL);
            several.putObject("severalRight").put("pattern", SEVERAL_RIGHT);
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }

    private void fill(ObjectNode object, String group) {
        object.put("type", "object");
        object.put("additionalProperties", false);
        ArrayNode required = JSON.createArrayNode();
        ObjectNode properties = JSON.createObjectNode();
        for (Key<?> key : Keys.in(group)) {
            properties.set(key.name(), ofKey(key));
            if (key.isRequired()) {
                required.add(key.name());
            }
        }
        for (KeyGroup below : Keys.groupsIn(group)) {
            ObjectNode inner = JSON.createObjectNode();
            inner.put("description", below.meaning());
            fill(inner, below.path());
            properties.set(below.name(), inner);
            if (Keys.isRequired(below)) {
                required.add(below.name());
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        object.set("properties", properties);
    }

    private ObjectNode ofKey(Key<?> key) {
        ObjectNode node = JSON.createObjectNode();
        String presence = key.presence() == Key.Presence.DEFAULT ? " Default: " + key.example() + "." : "";
        node.put("description", key.meaning() + presence);
        ObjectNode one = ofKind(key.kind());
        if (sweep) { // not anyOf: of a single value exactly that is told which the schema of scenarios tells
            node.putObject("if").put("$ref", "#/$defs/several");
            node.putObject("then").put("$ref", "#/$defs/severalRight");
            node.set("else", one);
        } else {
            node.setAll(one);
        }
        return node;
    }

    private static ObjectNode ofKind(Kind<?> kind) {
        ObjectNode node = JSON.createObjectNode();
        if (kind instanceof TextKind text) {
            node.put("type", "string").put("pattern", "\\S").put("maxLength", text.longest());
        } else if (kind instanceof FileKind || kind instanceof ArchitectureKind) {
            node.put("type", "string").put("pattern", "\\S").put("maxLength", 1000);
        } else if (kind instanceof WholeKind whole) {
            node.put("type", "integer").put("minimum", whole.min()).put("maximum", whole.max());
        } else if (kind instanceof RealKind real) {
            node.put("type", "number");
            bounds(node, real.bounds());
        } else if (kind instanceof FlagKind) {
            node.put("type", "boolean");
        } else if (kind instanceof ChoiceKind<?> choice) {
            choice.words().forEach(node.putArray("enum")::add);
        } else if (kind instanceof ChoiceListKind<?> list) {
            node.put("type", "array").put("uniqueItems", true);
            node.set("items", ofKind(list.choice()));
        } else if (kind instanceof QuantityKind quantity) {
            node.put("type", "string").put("maxLength", QuantityText.LONGEST);
            node.put("pattern", pattern(quantity.dimension(), quantity.bounds()));
        } else if (kind instanceof IntervalKind interval) {
            list(node, ofKind(interval.end()), 2);
        } else if (kind instanceof PlaceKind) {
            list(node, ofKind(QuantityKind.within(Dimension.LENGTH, Limits.COORDINATE)), 2);
        } else if (kind instanceof WholeListKind list) {
            node.put("type", "array").put("minItems", 1).put("uniqueItems", true);
            node.set("items", ofKind(new WholeKind(list.min(), list.max())));
        } else {
            throw new IllegalStateException("no schema for " + kind);
        }
        return node;
    }

    private static void list(ObjectNode node, ObjectNode items, int size) {
        node.put("type", "array").put("minItems", size).put("maxItems", size);
        node.set("items", items);
    }

    private static void bounds(ObjectNode node, Bounds bounds) {
        if (bounds.hasLow()) {
            node.put(bounds.lowAllowed() ? "minimum" : "exclusiveMinimum", bounds.low());
        }
        if (bounds.hasHigh()) {
            node.put(bounds.highAllowed() ? "maximum" : "exclusiveMaximum", bounds.high());
        }
    }

    private static String pattern(Dimension dimension, Bounds bounds) {
        String linear = symbols(dimension, false);
        String levels = symbols(dimension, true);
        String number = QuantityText.NUMBER;
        if (bounds.low() == 0) {
            String notZero = bounds.lowAllowed() ? "" : "(?=[0-9.]*[1-9])";
            number = "\\+?" + notZero + UNSIGNED;
        }
        String linearPart = number + " *(?:" + linear + ")";
        String levelPart = levels.isEmpty() ? "" : "|" + QuantityText.NUMBER + " *(?:" + levels + ")";
        return "^(?:" + linearPart + levelPart + ")$";
    }

    private static String symbols(Dimension dimension, boolean logarithmic) {
        List<Unit> units = dimension.units();
        return units.stream()
                .filter(unit -> unit.isLogarithmic() == logarithmic)
                .map(Unit::symbol)
                .collect(Collectors.joining("|"));
    }
}
