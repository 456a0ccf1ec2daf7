package io.splitwave.optimizer.cellfree.scheme;

import io.splitwave.network.cellfree.Association;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.agent.MultiAgentSearch;
import io.splitwave.optimizer.cellfree.search.Annealing;
import io.splitwave.optimizer.cellfree.search.Choice;
import io.splitwave.optimizer.cellfree.search.ChoiceValues;
import io.splitwave.optimizer.cellfree.search.Exhaustion;
import io.splitwave.optimizer.cellfree.search.GridSearch;
import io.splitwave.optimizer.cellfree.search.LocalSearch;
import io.splitwave.optimizer.option.NamedEntries;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The schemes for clusters, cuts, powers and beams. A new one is a search and a line. */
public final class CellFreeSchemes {
    private static final List<CellFreeSchemeEntry> ENTRIES = List.of(
            entry("sa", "local search, then simulated annealing, then local search again", CellFreeSchemes::annealed),
            entry(
                    "ls",
                    "local search over single and common moves of cuts and clusters from the best points of the grid",
                    (values, settings) -> LocalSearch.fromGrid(values)),
            entry(
                    "grid",
                    "one cut for all devices and as many strongest access points for each",
                    (values, settings) -> GridSearch.best(values, 1).get(0)),
            entry(
                    "strongest",
                    "the best common cut with clusters of a given number of strongest access points",
                    CellFreeSchemes::strongest),
            entry(
                    "mais",
                    "multi-agent reinforcement learning as the source has it; the best choice seen in training",
                    (values, settings) -> MultiAgentSearch.best(values, settings.episodes(), settings.chance())),
            entry(
                    "exhaustive",
                    "all clusters and cuts; small cases only",
                    (values, settings) -> Exhaustion.best(values)),
            entry("all-aps", "the cuts of sa, with all access points for each device", CellFreeSchemes::allAps),
            entry(
                    "first-cut",
                    "the clusters of sa, with the first cut for each device",
                    (values, settings) ->
                            Choice.common(annealed(values, settings).association(), 1)),
            entry(
                    "fedavg",
                    "the whole model on each device, all access points; devices send the last activations only, as printed",
                    (values, settings) -> wholeModel(values)),
            entry(
                    "fedavg-full",
                    "the whole model on each device, all access points; devices send the whole model",
                    CellFreeInstance::uploadingModels,
                    (values, settings) -> wholeModel(values)));

    private static final NamedEntries<CellFreeSchemeEntry> BY_NAME =
            new NamedEntries<>("scheme", ENTRIES, CellFreeSchemeEntry::name);

    private CellFreeSchemes() {}

    /**
     * The schemes.
     *
     * @return an entry for each; the first is the reference
     */
    public static List<CellFreeSchemeEntry> entries() {
        return ENTRIES;
    }

    /**
     * The names of the schemes.
     *
     * @return in alphabetical order
     */
    public static List<String> names() {
        return BY_NAME.names();
    }

    /**
     * Makes a scheme for one replication.
     *
     * @param name its name
     * @param settings what it is given
     * @return a new instance
     * @throws IllegalArgumentException if no scheme has that name
     */
    public static CellFreeScheme create(String name, CellFreeSchemeSettings settings) {
        return BY_NAME.named(name).maker().apply(settings);
    }

    private static CellFreeSchemeEntry entry(
            String name, String meaning, BiFunction<ChoiceValues, CellFreeSchemeSettings, Choice> search) {
        return entry(name, meaning, UnaryOperator.identity(), search);
    }

    private static CellFreeSchemeEntry entry(
            String name,
            String meaning,
            UnaryOperator<CellFreeInstance> seen,
            BiFunction<ChoiceValues, CellFreeSchemeSettings, Choice> search) {
        return new CellFreeSchemeEntry(
                name,
                meaning,
                settings ->
                        new SearchedScheme(name, seen, values -> search.apply(values, settings), settings.method()));
    }

    private static Choice annealed(ChoiceValues values, CellFreeSchemeSettings settings) {
        return Annealing.search(values, settings.annealingSteps(), settings.chance());
    }

    private static Choice strongest(ChoiceValues values, CellFreeSchemeSettings settings) {
        return GridSearch.bestOfSize(
                values, settings.clusterSize().orElse(values.instance().accessPoints()));
    }

    private static Choice allAps(ChoiceValues values, CellFreeSchemeSettings settings) {
        return annealed(values, settings).with(full(values));
    }

    private static Choice wholeModel(ChoiceValues values) {
        return Choice.common(full(values), values.instance().cuts());
    }

    private static Association full(ChoiceValues values) {
        return Association.full(
                values.instance().accessPoints(), values.instance().userDevices());
    }
}
