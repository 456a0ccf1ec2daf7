package io.splitwave.scenarios.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.KeyTables;
import io.splitwave.scenarios.format.key.SystemKeys;

/**
 * The JSON Schema (draft 2020-12) of scenario files, for completion and checks in an editor, made from the key tables. Of
 * one system, or of all that there are: then the key {@code system} says which keys the file may hold.
 */
public final class ScenarioSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the program takes for several values, right or wrong. */
    private static final String SEVERAL = "^\\$\\{";

    /** Closed, with something in it, and no comma first or last. */
    private static final String SEVERAL_RIGHT = "^\\$\\{\\s*[^\\s,](?:[\\s\\S]*[^\\s,])?\\s*\\}$";

    /** What is made of a key table. */
    enum Form {
        /** A whole scenario. */
        SCENARIO,
        /** A whole scenario in which a value may be several. */
        SWEEP,
        /** Some keys of a scenario. */
        PART,
        /** Some keys that are set over a scenario, or taken away. */
        SETTINGS;

        private boolean isWhole() {
            return this == SCENARIO || this == SWEEP;
        }
    }

    private final KeyTables systems;
    private final Form form;

    ScenarioSchema(KeyTables systems, Form form) {
        this.systems = systems;
        this.form = form;
    }

    /**
     * The schema of scenario files.
     *
     * @return of the systems that there are
     */
    public static ScenarioSchema ofScenario() {
        return new ScenarioSchema(KeyTables.available(), Form.SCENARIO);
    }

    /**
     * The same for files that {@code sweep} takes, in which each value may also be several, written as {@code ${…}}.
     *
     * @return of the systems that there are
     */
    public static ScenarioSchema ofSweep() {
        return new ScenarioSchema(KeyTables.available(), Form.SWEEP);
    }

    /**
     * The schema of one system's files.
     *
     * @param system name of the system
     * @return JSON
     * @throws IllegalArgumentException if there is no such system
     */
    public String text(String system) {
        SystemKeys of = systems.of(system);
        ObjectNode schema = begin(" of system " + of.name());
        fill(schema, of);
        schema.set("$defs", several());
        return written(schema);
    }

    /**
     * The schema of files of all systems.
     *
     * @return JSON
     */
    public String text() {
        ObjectNode schema = begin("");
        schema.put("type", "object");
        ObjectNode system = schema.putObject("properties").putObject(KeyTable.SYSTEM);
        system.put("description", "The system that is simulated. Default: " + KeyTables.DEFAULT + ".");
        systems.names().forEach(system.putArray("enum")::add);
        ArrayNode choices = schema.putArray("allOf");
        ObjectNode definitions = several();
        for (SystemKeys of : systems.all()) {
            ObjectNode choice = choices.addObject();
            ObjectNode chosen = choice.putObject("if");
            chosen.putObject("properties").putObject(KeyTable.SYSTEM).put("const", of.name());
            if (!of.name().equals(KeyTables.DEFAULT)) {
                chosen.putArray("required").add(KeyTable.SYSTEM);
            }
            choice.putObject("then").put("$ref", "#/$defs/" + of.name());
            fill(definitions.putObject(of.name()), of);
        }
        schema.set("$defs", definitions);
        return written(schema);
    }

    private ObjectNode begin(String of) {
        return head(
                (form == Form.SWEEP ? "Splitwave sweep" : "Splitwave scenario") + of,
                form == Form.SWEEP
                        ? "A scenario file for 'splitwave sweep': the value of any key may be ${70, 100, 130} or"
                                + " ${10 m..50 m step 10 m}. What stands inside, and checks over more than one key, are"
                                + " checked by the program only."
                        : "A scenario file of Splitwave. Checks over more than one key are made by the program only.");
    }

    /** A schema that says what it is of. */
    static ObjectNode head(String title, String description) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.put("description", description);
        return schema;
    }

    private ObjectNode several() {
        ObjectNode definitions = JSON.createObjectNode();
        if (form == Form.SWEEP) {
            definitions.putObject("several").put("type", "string").put("pattern", SEVERAL);
            definitions.putObject("severalRight").put("pattern", SEVERAL_RIGHT);
        }
        return definitions;
    }

    /** The text of a schema; definitions are left out if there are none. */
    static String written(ObjectNode schema) {
        if (schema.get("$defs").isEmpty()) {
            schema.remove("$defs");
        }
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(schema) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }

    /** Fills the schema of an object with the keys of a system. */
    void fill(ObjectNode object, SystemKeys system) {
        fill(object, system.keys(), "");
        ObjectNode properties = JSON.createObjectNode();
        properties.putObject(KeyTable.SYSTEM).put("description", system.line()).put("const", system.name());
        properties.setAll((ObjectNode) object.get("properties"));
        object.set("properties", properties);
        if (form.isWhole() && !system.name().equals(KeyTables.DEFAULT)) {
            object.withArray("required").insert(0, KeyTable.SYSTEM);
        }
    }

    private void fill(ObjectNode object, KeyTable table, String group) {
        object.put("type", "object");
        object.put("additionalProperties", false);
        ArrayNode required = JSON.createArrayNode();
        ObjectNode properties = JSON.createObjectNode();
        for (Key<?> key : table.in(group)) {
            properties.set(key.name(), ofKey(key));
            if (form.isWhole() && key.isRequired()) {
                required.add(key.name());
            }
        }
        for (KeyGroup below : table.groupsIn(group)) {
            ObjectNode inner = JSON.createObjectNode();
            inner.put("description", below.meaning());
            fill(inner, table, below.path());
            properties.set(below.name(), inner);
            if (form == Form.SETTINGS && !table.isRequired(below)) {
                inner.putArray("type").add("object").add("null");
            }
            if (form.isWhole() && table.isRequired(below)) {
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
        ObjectNode one = JSON.valueToTree(key.kind().schema());
        if (form == Form.SETTINGS && !key.isRequired()) {
            node.putArray("anyOf")
                    .add(JSON.createObjectNode().put("type", "null"))
                    .add(one);
        } else if (form == Form.SWEEP) { // not anyOf: of a single value the messages are exactly those of the schema of
            // scenarios
            node.putObject("if").put("$ref", "#/$defs/several");
            node.putObject("then").put("$ref", "#/$defs/severalRight");
            node.set("else", one);
        } else {
            node.setAll(one);
        }
        return node;
    }
}
