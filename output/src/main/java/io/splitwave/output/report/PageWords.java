package io.splitwave.output.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.output.word.Chart;
import io.splitwave.output.word.MapWords;
import io.splitwave.output.word.Part;
import io.splitwave.output.word.Range;
import io.splitwave.output.word.SearchWords;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Support;
import io.splitwave.output.word.Variable;
import io.splitwave.output.word.Vocabulary;
import java.util.List;
import java.util.Locale;

/** The words of a system as a page needs them: labels, activities for colours, forms of charts. */
final class PageWords {
    private final Vocabulary words;

    PageWords(Vocabulary words) {
        this.words = words;
    }

    void describe(ObjectNode node) {
        List<Part> parts = words.parts();
        node.put("system", words.system());
        ArrayNode stages = node.putArray("stages");
        for (StageWord stage : words.stages()) {
            ObjectNode one = stages.addObject();
            one.put("kind", stage.kind());
            one.put("label", stage.label());
            one.put("activity", stage.activity().text());
        }
        ArrayNode list = node.putArray("parts");
        for (Part part : parts) {
            ObjectNode one = list.addObject();
            one.put("name", part.name());
            one.put("label", part.label());
            one.put("activity", part.activity().text());
            one.put("kind", part.stages().get(0).kind());
        }
        ArrayNode supports = node.putArray("supports");
        for (Support support : words.supports()) {
            ObjectNode one = supports.addObject();
            one.put("name", support.name());
            one.put("label", support.label());
            one.put("meaning", support.meaning());
            if (support.awaited()) {
                one.put("awaited", true);
            }
        }
        if (words.replica() != null) {
            node.putObject("replica").put("name", words.replica().name());
        }
        if (words.hasClasses()) {
            ArrayNode classes = node.putArray("classes");
            words.classes()
                    .forEach(one -> classes.addObject().put("name", one.name()).put("uds", one.uds()));
        }
        ArrayNode adopted = node.putArray("adopted");
        words.adopted().forEach(variable -> adopted(variable, adopted.addObject()));
        node.put("cadence", words.cadence().text());
        ArrayNode charts = node.putArray("charts");
        Charts.of(words).forEach(variable -> chart(variable, charts.addObject()));
        if (words.search() != null) {
            search(words.search(), node.putObject("search"));
        }
        if (words.map() != null) {
            map(words.map(), node.putObject("map"));
        }
    }

    private static void adopted(Variable variable, ObjectNode node) {
        node.put("name", variable.name());
        node.put("label", variable.label());
        node.put("type", variable.type().text());
        node.put("unit", variable.unit());
        node.put("share", variable.range() == Range.SHARE);
        if (variable.wording() != null && variable.wording().usual() != null) {
            node.put("usual", variable.wording().usual());
            node.put("other", variable.wording().other());
        }
    }

    private static void chart(Variable variable, ObjectNode node) {
        Chart chart = variable.chartOrLabel();
        node.put("name", chart.name());
        node.put("title", chart.title());
        node.put("axis", chart.axis());
        node.put("note", chart.note() == null ? "" : chart.note());
        node.put("form", Charts.form(variable).name().toLowerCase(Locale.ROOT));
        node.put("variable", variable.name());
        node.put("unit", variable.unit());
        node.put("share", variable.range() == Range.SHARE);
    }

    private void search(SearchWords search, ObjectNode node) {
        Variable objective = variable(search.objective());
        node.put("objective", objective.label());
        node.put("unit", objective.unit());
        node.put("bound", search.bound() == null ? "" : variable(search.bound()).label());
        node.put("note", search.note());
    }

    private void map(MapWords map, ObjectNode node) {
        node.put("site", map.site());
        node.put("note", map.note());
        node.put("westM", map.area().westM());
        node.put("southM", map.area().southM());
        node.put("widthM", map.area().widthM());
        node.put("heightM", map.area().heightM());
        node.put("wraps", map.area().wraps());
        ArrayNode told = node.putArray("told");
        map.told().forEach(name -> adopted(variable(name), told.addObject()));
    }

    private Variable variable(String name) {
        return words.decided().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
