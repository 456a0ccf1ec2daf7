package io.splitwave.scenarios.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.plugin.Plugin;
import io.splitwave.scenarios.system.SchemeWord;
import java.io.PrintWriter;
import java.util.List;

/** Systems as JSON, for programs. */
final class SystemJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SystemJson() {}

    /**
     * Prints systems.
     *
     * @param views the systems
     * @param one whether an object of one system is wanted, and not a list
     * @param out where to
     */
    static void print(List<SystemView> views, boolean one, PrintWriter out) {
        ArrayNode all = JSON.createArrayNode();
        views.forEach(view -> all.add(of(view)));
        try {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(one ? all.get(0) : all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain nodes can always be written", e);
        }
    }

    private static ObjectNode of(SystemView view) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", view.system().name());
        node.put("line", view.system().line());
        view.plugin().ifPresent(plugin -> node.set("plugin", of(plugin)));
        SystemWords words = view.words();
        words(node.putArray("stages"), words.stages());
        words(node.putArray("supports"), words.supports());
        words(node.putArray("adopted"), words.adopted());
        node.put("decides_by", words.cadence().text());
        words(node.putArray("decided"), words.decided());
        words(node.putArray("metrics"), words.metrics());
        ArrayNode schemes = node.putArray("schemes");
        for (SchemeWord scheme : view.system().schemes()) {
            ObjectNode word = JSON.valueToTree(scheme);
            view.plugin(scheme).ifPresent(plugin -> word.set("plugin", of(plugin)));
            schemes.add(word);
        }
        ArrayNode presets = node.putArray("presets");
        view.presets().stream().map(Scenario::name).forEach(presets::add);
        ArrayNode keys = node.putArray("keys");
        view.system().keys().keys().forEach(key -> keys.add(of(key)));
        return node;
    }

    private static ObjectNode of(Plugin plugin) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", plugin.name());
        node.put("version", plugin.version());
        node.put("file", plugin.file().toString());
        return node;
    }

    /** The word as a manifest has it, and whether every scenario has it. */
    private static <T> void words(ArrayNode list, List<SystemWords.Word<T>> words) {
        for (SystemWords.Word<T> word : words) {
            ObjectNode node = JSON.valueToTree(word.word());
            node.put("in_every_scenario", word.always());
            list.add(node);
        }
    }

    private static ObjectNode of(Key<?> key) {
        ObjectNode node = JSON.createObjectNode();
        node.put("path", key.path());
        node.put("required", key.isRequired());
        if (key.presence() == Key.Presence.DEFAULT) {
            node.put("default", key.example());
        } else {
            node.put("example", key.example());
        }
        node.put("value", key.kind().range());
        node.put("meaning", key.meaning());
        return node;
    }
}
