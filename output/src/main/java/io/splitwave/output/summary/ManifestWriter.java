package io.splitwave.output.summary;

import com.fasterxml.jackson.core.JsonGenerator;
import io.splitwave.output.store.FileSeal;
import io.splitwave.output.trace.TraceLimit;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes a manifest key by key. A library that finds the keys of a record by itself would write the same bytes, but looks
 * for them longer than a short run is played.
 */
final class ManifestWriter {
    private final JsonGenerator json;

    ManifestWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Manifest manifest) throws IOException {
        json.writeStartObject();
        json.writeStringField("status", manifest.status());
        json.writeStringField("version", manifest.version());
        plugins(manifest.plugins());
        json.writeStringField("scenario", manifest.scenario());
        json.writeStringField("scenario_hash", manifest.scenarioHash());
        json.writeNumberField("seed", manifest.seed());
        json.writeNumberField("replications_done", manifest.replicationsDone());
        json.writeNumberField("replications_asked", manifest.replicationsAsked());
        json.writeStringField("shard", manifest.shard());
        merged(manifest.merged());
        precision(manifest.precision());
        value("overrides", manifest.overrides());
        seals("inputs", manifest.inputs());
        trace(manifest.trace());
        json.writeStringField("java", manifest.java());
        json.writeStringField("os", manifest.os());
        json.writeStringField("started", manifest.started());
        json.writeNumberField("duration_s", manifest.durationS());
        value("files", manifest.files());
        seals("checksums", manifest.checksums());
        value("resolved", manifest.resolved());
        json.writeFieldName("vocabulary");
        new VocabularyWriter(json).write(manifest.vocabulary());
        json.writeStringField("scenario_text", manifest.scenarioText());
        json.writeEndObject();
    }

    private void plugins(List<UsedPlugin> plugins) throws IOException {
        json.writeArrayFieldStart("plugins");
        for (UsedPlugin plugin : plugins) {
            json.writeStartObject();
            json.writeStringField("name", plugin.name());
            json.writeStringField("version", plugin.version());
            json.writeStringField("sha256", plugin.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void merged(List<MergedShard> shards) throws IOException {
        json.writeArrayFieldStart("merged");
        for (MergedShard shard : shards) {
            json.writeStartObject();
            json.writeStringField("shard", shard.shard());
            json.writeStringField("java", shard.java());
            json.writeStringField("os", shard.os());
            json.writeStringField("started", shard.started());
            json.writeNumberField("duration_s", shard.durationS());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void precision(Precision precision) throws IOException {
        json.writeFieldName("precision");
        if (precision == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("metric", precision.metric());
        json.writeNumberField("half_width", precision.halfWidth());
        json.writeBooleanField("relative", precision.relative());
        json.writeNumberField("min_replications", precision.minReplications());
        json.writeEndObject();
    }

    private void trace(TraceLimit limit) throws IOException {
        json.writeFieldName("trace");
        if (limit == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        range("rounds", limit.rounds());
        range("uds", limit.uds());
        json.writeEndObject();
    }

    private void range(String name, TraceLimit.Range range) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("from", range.from());
        json.writeNumberField("to", range.to());
        json.writeEndObject();
    }

    private void seals(String name, Map<String, FileSeal> seals) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, FileSeal> file : seals.entrySet()) {
            json.writeObjectFieldStart(file.getKey());
            json.writeNumberField("bytes", file.getValue().bytes());
            json.writeStringField("sha256", file.getValue().sha256());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void value(String name, Object value) throws IOException {
        json.writeFieldName(name);
        value(value);
    }

    /** What {@link Manifest#resolved} may hold: texts, numbers, truth values, lists, maps. */
    private void value(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                value(String.valueOf(entry.getKey()), entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                value(each);
            }
            json.writeEndArray();
        } else {
            json.writeObject(value); // texts, numbers, truth values, null
        }
    }
}
