package io.splitwave.output.summary;

import com.fasterxml.jackson.core.JsonGenerator;
import io.splitwave.output.word.Chart;
import io.splitwave.output.word.ClassWord;
import io.splitwave.output.word.MapWords;
import io.splitwave.output.word.Metric;
import io.splitwave.output.word.PayerWord;
import io.splitwave.output.word.PlanWords;
import io.splitwave.output.word.Replica;
import io.splitwave.output.word.SearchWords;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Support;
import io.splitwave.output.word.Use;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.output.word.Wording;
import java.io.IOException;
import java.util.List;

/** Writes the words of a system, as {@link ManifestWriter} writes the rest. */
final class VocabularyWriter {
    private final JsonGenerator json;

    VocabularyWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes something inside an object that is open. */
    private interface Fields<T> {
        void write(T of) throws IOException;
    }

    void write(Vocabulary words) throws IOException {
        object(words, this::fields);
    }

    private void fields(Vocabulary words) throws IOException {
        text("system", words.system());
        objects("stages", words.stages(), this::stage);
        objects("supports", words.supports(), this::support);
        objects("payers", words.payers(), this::payer);
        json.writeBooleanField("payer_in_stages", words.payerInStages());
        objects("adopted", words.adopted(), this::variable);
        text("cadence", words.cadence().text());
        objects("decided", words.decided(), this::variable);
        objects("figures", words.figures(), this::variable);
        objects("metrics", words.metrics(), this::metric);
        given("replica", words.replica(), this::replica);
        given("search", words.search(), this::search);
        given("map", words.map(), this::map);
        given("plan", words.plan(), this::plan);
        if (words.classes() != null) {
            objects("classes", words.classes(), this::ofClass);
        }
    }

    private void stage(StageWord stage) throws IOException {
        text("kind", stage.kind());
        text("column", stage.column());
        text("label", stage.label());
        text("meaning", stage.meaning());
        text("activity", stage.activity().text());
    }

    private void support(Support support) throws IOException {
        text("name", support.name());
        text("label", support.label());
        text("meaning", support.meaning());
        if (support.awaited()) {
            json.writeBooleanField("awaited", true);
        }
    }

    private void payer(PayerWord payer) throws IOException {
        text("payer", payer.payer().text());
        text("meaning", payer.meaning());
    }

    private void variable(Variable variable) throws IOException {
        text("name", variable.name());
        text("type", variable.type().text());
        text("shape", variable.shape().text());
        text("range", variable.range().text());
        text("unit", variable.unit());
        text("meaning", variable.meaning());
        text("label", variable.label());
        text("drawn", variable.drawn().text());
        given("wording", variable.wording(), this::wording);
        given("chart", variable.chart(), this::chart);
        if (variable.among() != null) {
            text("among", variable.among());
        }
    }

    private void wording(Wording wording) throws IOException {
        text("clause", wording.clause());
        text("usual", wording.usual());
        text("other", wording.other());
    }

    private void chart(Chart chart) throws IOException {
        text("name", chart.name());
        text("title", chart.title());
        text("axis", chart.axis());
        text("note", chart.note());
    }

    private void metric(Metric metric) throws IOException {
        text("name", metric.name());
        text("figure", metric.figure());
        json.writeBooleanField("per_round", metric.perRound());
        text("unit", metric.unit());
        text("label", metric.label());
        text("meaning", metric.meaning());
        texts("uses", metric.uses().stream().map(Use::text).toList());
    }

    private void replica(Replica replica) throws IOException {
        text("name", replica.name());
        text("label", replica.label());
    }

    private void search(SearchWords search) throws IOException {
        text("objective", search.objective());
        text("start", search.start());
        text("bound", search.bound());
        text("iterates", search.iterates());
        text("iterations", search.iterations());
        text("stop", search.stop());
        text("feasible", search.feasible());
        text("note", search.note());
    }

    private void map(MapWords map) throws IOException {
        field("area", map.area(), this::area);
        text("site", map.site());
        text("siteX", map.siteX());
        text("siteY", map.siteY());
        text("udX", map.udX());
        text("udY", map.udY());
        text("links", map.links());
        text("linked", map.linked());
        texts("told", map.told());
        text("note", map.note());
    }

    private void plan(PlanWords plan) throws IOException {
        field("area", plan.area(), this::area);
        field("disc", plan.disc(), this::disc);
        objects("lanes", plan.lanes(), this::lane);
    }

    private void area(MapWords.Area area) throws IOException {
        json.writeNumberField("westM", area.westM());
        json.writeNumberField("southM", area.southM());
        json.writeNumberField("widthM", area.widthM());
        json.writeNumberField("heightM", area.heightM());
        json.writeBooleanField("wraps", area.wraps());
    }

    private void disc(PlanWords.Disc disc) throws IOException {
        json.writeNumberField("xM", disc.xM());
        json.writeNumberField("yM", disc.yM());
        json.writeNumberField("radiusM", disc.radiusM());
    }

    private void lane(PlanWords.Lane lane) throws IOException {
        json.writeNumberField("fromXM", lane.fromXM());
        json.writeNumberField("fromYM", lane.fromYM());
        json.writeNumberField("toXM", lane.toXM());
        json.writeNumberField("toYM", lane.toYM());
    }

    private void ofClass(ClassWord word) throws IOException {
        text("name", word.name());
        json.writeNumberField("uds", word.uds());
    }

    private void text(String name, String value) throws IOException {
        json.writeStringField(name, value); // null where there is none
    }

    private void texts(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private <T> void objects(String name, List<T> values, Fields<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            object(value, fields);
        }
        json.writeEndArray();
    }

    /** A field that is left out where it has no value. */
    private <T> void given(String name, T value, Fields<T> fields) throws IOException {
        if (value != null) {
            field(name, value, fields);
        }
    }

    /** A field that is null where it has no value. */
    private <T> void field(String name, T value, Fields<T> fields) throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            object(value, fields);
        }
    }

    private <T> void object(T value, Fields<T> fields) throws IOException {
        json.writeStartObject();
        fields.write(value);
        json.writeEndObject();
    }
}
