package io.splitwave.scenarios.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyGroup;
import io.splitwave.scenarios.format.key.KeyTables;
import io.splitwave.scenarios.format.key.SystemKeys;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON Schema (draft 2020-12) of files of variants, for completion and checks in an editor, made from the key tables. What
 * a variant sets are keys of one system, each by its whole path or inside its groups.
 */
public final class ComparisonSchema {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_PATH = 1000;

    private ComparisonSchema() {}

    /**
     * The schema of files whose variants may be of any system.
     *
     * @return JSON
     */
    public static String text() {
        return of(KeyTables.available().all(), "");
    }

    /**
     * The schema of files whose variants are of one system.
     *
     * @param system name of the system
     * @return JSON
     * @throws IllegalArgumentException if there is no such system
     */
    public static String text(String system) {
        return of(List.of(KeyTables.available().of(system)), " of system " + system);
    }

    private static String of(List<SystemKeys> systems, String title) {
        ObjectNode schema = ScenarioSchema.head(
                "Splitwave comparison" + title,
                "A file of variants for 'splitwave compare'. Checks over more than one key are made by the program only.");
        schema.put("type", "object").put("additionalProperties", false);
        schema.putArray("required").add(ComparisonReader.VARIANTS);
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("description")
                .put("description", "What the comparison is for.")
                .setAll(text(LONGEST_TEXT));
        properties.set("base", base("What all variants without a base of their own change", systems));
        properties
                .putObject("reference")
                .put("description", "The variant that the others are compared with. Default: the first.")
                .setAll(text(WrittenVariant.LONGEST));
        properties.set(ComparisonReader.VARIANTS, variants(systems));
        ObjectNode definitions = schema.putObject("$defs");
        for (SystemKeys system : systems) {
            new ScenarioSchema(KeyTables.available(), ScenarioSchema.Form.PART)
                    .fill(definitions.putObject(scenario(system)), system);
            definitions.set(settings(system), settingsOf(system));
        }
        return ScenarioSchema.written(schema);
    }

    private static String scenario(SystemKeys system) {
        return "scenario-" + system.name();
    }

    private static String settings(SystemKeys system) {
        return "settings-" + system.name();
    }

    private static ObjectNode variants(List<SystemKeys> systems) {
        ObjectNode variants = node().put("description", "The variants by name.");
        variants.put("type", "object").put("minProperties", 1);
        variants.putObject("propertyNames")
                .put("maxLength", WrittenVariant.LONGEST)
                .put("pattern", "^(?:" + WrittenVariant.NAME.pattern() + ")$");
        ArrayNode forms = variants.putObject("additionalProperties").putArray("anyOf");
        forms.addObject().put("const", WrittenVariant.UNCHANGED);
        ObjectNode variant = forms.addObject();
        variant.put("type", "object").put("additionalProperties", false).put("minProperties", 1);
        ObjectNode properties = variant.putObject("properties");
        properties.set("base", base("What this variant changes", systems));
        ObjectNode set = properties.putObject("set").put("description", "Keys that are set over the base.");
        ArrayNode choices = set.putArray("anyOf");
        systems.forEach(system -> choices.addObject().put("$ref", "#/$defs/" + settings(system)));
        return variants;
    }

    private static ObjectNode settingsOf(SystemKeys system) {
        ObjectNode settings = node();
        new ScenarioSchema(KeyTables.available(), ScenarioSchema.Form.SETTINGS).fill(settings, system);
        settings.put("minProperties", 1);
        ObjectNode properties = (ObjectNode) settings.get("properties");
        Stream.concat(
                        system.keys().keys().stream().map(Key::path),
                        system.keys().groups().stream().map(KeyGroup::path))
                .filter(path -> path.contains("."))
                .forEach(path -> properties
                        .putObject(path)
                        .put(
                                "$ref",
                                "#/$defs/" + settings(system) + "/properties/" + path.replace(".", "/properties/")));
        return settings;
    }

    private static ObjectNode base(String description, List<SystemKeys> systems) {
        ObjectNode base = node().put(
                        "description",
                        description + ": a preset, the path of a scenario file, or the keys of a scenario.");
        ArrayNode forms = base.putArray("anyOf");
        forms.add(text(LONGEST_PATH));
        systems.forEach(system -> forms.addObject().put("$ref", "#/$defs/" + scenario(system)));
        return base;
    }

    private static ObjectNode text(int longest) {
        return node().put("type", "string").put("pattern", "\\S").put("maxLength", longest);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
