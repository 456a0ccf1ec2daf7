package io.splitwave.output.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the file of a table says about itself, in the key-value metadata of Parquet: the run, and the unit and the meaning
 * of each column.
 */
final class FileFacts {
    private FileFacts() {}

    /** Key and value of each fact, in the order in which they are written. */
    static Map<String, String> of(Provenance run, TableForm table) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("run_id", run.runId());
        facts.put("scenario", run.scenario());
        facts.put("scenario_hash", run.scenarioHash());
        facts.put("seed", Long.toString(run.seed()));
        facts.put("splitwave_version", run.version());
        facts.put("table", table.kind().tableName());
        facts.put("meaning", table.kind().meaning());
        facts.put("columns", columns(table));
        return facts;
    }

    private static String columns(TableForm table) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            for (Column column : table.columnsOfFile()) {
                json.writeObjectFieldStart(column.name());
                json.writeStringField("unit", column.unit());
                json.writeStringField("meaning", column.meaning());
                json.writeEndObject();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory does not fail", e);
        }
        return text.toString();
    }

    /** The facts as an option of COPY. */
    static String sql(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> DuckDb.quoted(fact.getKey()) + ": " + DuckDb.quoted(fact.getValue()))
                .collect(Collectors.joining(", ", ", KV_METADATA {", "}"));
    }
}
