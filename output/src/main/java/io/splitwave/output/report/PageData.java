package io.splitwave.output.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.output.store.Answer;
import io.splitwave.output.stored.Figure;
import io.splitwave.output.stored.RoundRange;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.word.Cadence;
import io.splitwave.output.word.CommonMetrics;
import io.splitwave.output.word.Metric;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The data of a page: a description in JSON, which gives the position of each column in one block of bytes. */
final class PageData {
    /** Rounds on a page, over all replications. */
    private static final int MOST_ROUNDS = 100_000;

    private final ObjectMapper mapper = new ObjectMapper();
    private final ObjectNode description = mapper.createObjectNode();
    private final ArrayNode runs = description.putArray("runs");
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** All of one run. */
    void addRun(StoredRun run, PlayedAgain again) {
        ObjectNode node = describe(run);
        ObjectNode tables = node.putObject("tables");
        RoundTable rounds = addRounds(run, tables);
        DetailPlan plan = DetailPlan.of(extents(run), DetailPlan.MOST_STAGES);
        addStages(run, node, rounds, plan);
        addDecisions(run, tables, plan.replications());
        addPlan(run, node, plan.replications());
        UdTable uds = new UdTable(run.words());
        uds.read(run, plan.replications());
        put(tables, "uds", uds.table());
        put(tables, "counterfactuals", CounterfactualTable.of(again.rounds()));
        node.put("roundsRemark", again.roundsRemark());
        put(tables, "gains", GainTable.of(again.gains()));
        node.put("gainsRemark", again.gainsRemark());
        node.put("gainsMeaning", again.gainsMeaning());
    }

    /** One of several runs, for comparison: rounds and decisions, no stages. */
    void addForComparison(StoredRun run) {
        ObjectNode tables = describe(run).putObject("tables");
        addRounds(run, tables);
        addDecisions(run, tables, run.manifest().replicationsDone());
    }

    /** Figures without their run. */
    void addForComparison(NamedFigures figures) {
        ObjectNode node = runs.addObject();
        node.put("name", figures.name());
        node.put("scheme", figures.name());
        putFigures(
                node,
                figures.figures(),
                name -> figures.metrics().stream()
                        .filter(metric -> metric.name().equals(name))
                        .findFirst()
                        .or(() -> CommonMetrics.find(name)),
                Cadence.ROUND);
        node.putObject("tables");
    }

    /** Differences between the entries added. */
    void addDifferences(ComparedDifferences differences) {
        ObjectNode node = description.putObject("differences");
        node.put("reference", differences.reference());
        ArrayNode entries = node.putArray("entries");
        for (ComparedDifferences.Entry entry : differences.entries()) {
            ObjectNode one = entries.addObject();
            one.put("entry", entry.entry());
            ArrayNode list = one.putArray("differences");
            for (ComparedDifferences.Difference found : entry.differences()) {
                list.addObject()
                        .put("metric", found.metric())
                        .put("unit", found.unit())
                        .put("mean", Double.toString(found.mean()))
                        .put("jointHalfWidth", Double.toString(found.jointHalfWidth()))
                        .put("varianceSaved", Double.toString(found.varianceSaved()))
                        .put("n", found.n());
            }
        }
    }

    /** Result folders that the page names. */
    void addLinks(List<PageLink> links) {
        ArrayNode list = description.putArray("links");
        links.forEach(link -> list.addObject()
                .put("name", link.name())
                .put("kind", link.kind())
                .put("about", link.about())
                .put("href", link.href()));
    }

    private ObjectNode describe(StoredRun run) {
        ObjectNode node = runs.addObject();
        node.put("name", run.manifest().scenario());
        Object scheme = run.manifest().resolved().get("scheme");
        node.put("scheme", scheme == null ? "" : scheme.toString());
        node.put("folder", run.path().getFileName().toString());
        node.put("seed", Long.toString(run.manifest().seed()));
        node.put("version", run.manifest().program());
        node.put("status", run.manifest().status());
        node.put("started", run.manifest().started());
        node.put("durationS", run.manifest().durationS());
        node.put("java", run.manifest().java());
        node.put("os", run.manifest().os());
        node.put("replicationsDone", run.manifest().replicationsDone());
        node.put("replicationsAsked", run.manifest().replicationsAsked());
        ArrayNode overrides = node.putArray("overrides");
        run.manifest().overrides().forEach(overrides::add);
        node.put("scenarioText", run.manifest().scenarioText());
        new PageWords(run.words()).describe(node.putObject("words"));
        putFigures(node, run.figures(), run.words()::metric, run.words().cadence());
        return node;
    }

    private static void putFigures(
            ObjectNode node, List<Figure> figures, Function<String, Optional<Metric>> words, Cadence cadence) {
        ArrayNode list = node.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode one = list.addObject();
            one.put("metric", figure.metric());
            one.put("unit", figure.unit());
            one.put("meaning", figure.meaning());
            // as text: JSON has no number for infinity or for an absent value
            one.put("mean", Double.toString(figure.mean()));
            one.put("halfWidth", Double.toString(figure.halfWidth()));
            one.put("n", figure.n());
            one.put("min", Double.toString(figure.min()));
            one.put("max", Double.toString(figure.max()));
            ArrayNode uses = one.putArray("uses");
            words.apply(figure.metric()).ifPresent(metric -> metric.uses().forEach(use -> uses.add(use.text())));
        }
        ArrayNode caveats = node.putArray("caveats");
        Figure.caveats(figures, cadence).forEach(caveats::add);
    }

    private RoundTable addRounds(StoredRun run, ObjectNode tables) {
        RoundTable table = new RoundTable(run.words());
        run.eachRound(MOST_ROUNDS, table::add);
        put(tables, "rounds", table.table());
        return table;
    }

    private void addStages(StoredRun run, ObjectNode node, RoundTable rounds, DetailPlan plan) {
        StageTables stages = new StageTables(run.words(), longestS(run, plan.replications()), plan.uds());
        if (plan.replications() > 0) {
            run.eachRound(new RoundRange(0, plan.replications() - 1, 0, plan.rounds() - 1), played -> {
                Integer number = rounds.number(played.round());
                if (number != null) {
                    stages.add(number, played);
                }
            });
        }
        ObjectNode tables = (ObjectNode) node.get("tables");
        put(tables, "members", stages.members());
        put(tables, "stages", stages.stages());
        node.put("tickS", stages.tickS());
        ObjectNode shown = node.putObject("shown");
        shown.put("replications", plan.replications());
        shown.put("rounds", plan.rounds());
        shown.put("uds", plan.uds());
    }

    private static double longestS(StoredRun run, int replications) {
        try (Answer row =
                run.tables().ask("SELECT max(end_s - start_s) FROM rounds WHERE replication < " + replications)) {
            return row.next() && !row.isNull(0) ? row.real(0) : 0;
        }
    }

    private void addDecisions(StoredRun run, ObjectNode tables, int replications) {
        if (run.words().decides()) {
            DecisionTables decisions = new DecisionTables(run.words());
            decisions.read(run, replications);
            decisions.each((name, table) -> put(tables, name, table));
            if (run.words().map() != null) {
                MapTables map = new MapTables(run.words());
                map.read(run, replications);
                map.each((name, table) -> put(tables, name, table));
            }
        }
    }

    private void addPlan(StoredRun run, ObjectNode node, int replications) {
        if (run.words().plan() != null) {
            PlanTables places = new PlanTables();
            places.read(run, replications);
            places.describe(run.words().plan(), node.putObject("plan"));
            places.each((name, table) -> put((ObjectNode) node.get("tables"), name, table));
        }
    }

    private static List<DetailPlan.Extent> extents(StoredRun run) {
        List<DetailPlan.Extent> extents = new ArrayList<>();
        try (Answer row = run.tables()
                .ask("SELECT r.rounds, r.cohorts, s.stages, u.uds FROM"
                        + " (SELECT replication, count(*) AS rounds, count(DISTINCT cohort) AS cohorts FROM rounds GROUP BY 1)"
                        + " r JOIN (SELECT replication, count(*) AS stages FROM stages GROUP BY 1) s USING (replication)"
                        + " JOIN (SELECT replication, count(*) AS uds FROM round_uds GROUP BY 1) u USING (replication)"
                        + " ORDER BY replication")) {
            while (row.next()) {
                extents.add(new DetailPlan.Extent(row.number(0), row.number(1), row.number(2), row.number(3)));
            }
        }
        return extents;
    }

    private void put(ObjectNode tables, String name, ColumnTable table) {
        if (tables.has(name)) {
            throw new IllegalStateException(
                    "the page has a table " + name + " already, so no chart may have this name");
        }
        table.writeTo(tables.putObject(name), bytes);
    }

    /** Length of the description, the description, the block of bytes. */
    void writeTo(OutputStream out) throws IOException {
        byte[] head = mapper.writeValueAsBytes(description);
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(head.length)
                .array());
        out.write(head);
        bytes.writeTo(out);
    }
}
