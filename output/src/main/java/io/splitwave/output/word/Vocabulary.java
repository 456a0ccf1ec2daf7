package io.splitwave.output.word;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All words of a system, for one scenario: what its tables, summary and figures may name.
 *
 * @param system name of the system
 * @param stages kinds of stages, at least one, in the order of columns and legends
 * @param supports chains beyond those of the user devices; may be empty
 * @param payers whose energy is modelled, in the order of columns; may be empty
 * @param payerInStages whether {@code stages} has a column {@code payer}, which is needed where the payer of a stage does not
 *     follow from its place
 * @param adopted what a user device adopted for a round, columns of {@code round_uds}; numbers and flags; may be empty
 * @param cadence when the system decides
 * @param decided what is decided, columns of {@code frames} or {@code decisions}; without any there is no such table
 * @param figures the columns of {@code replications} except its number; common ones by their name and type, those of
 *     the system as real numbers that may be absent
 * @param metrics the metrics of the summary, each from one of the figures
 * @param replica what a replica of a user device is called; null in a system without replicas
 * @param search how the search for a decision is recorded; null in a system that does not record one
 * @param map where sites and user devices are at a decision; null in a system that does not record it
 * @param plan the ground on which places are recorded, frame by frame; null in a run that does not record them
 * @param classes the classes of user devices, in the order of their numbers; null where all are of one kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Vocabulary(
        String system,
        List<StageWord> stages,
        List<Support> supports,
        List<PayerWord> payers,
        @JsonProperty("payer_in_stages") boolean payerInStages,
        List<Variable> adopted,
        Cadence cadence,
        List<Variable> decided,
        List<Variable> figures,
        List<Metric> metrics,
        Replica replica,
        SearchWords search,
        MapWords map,
        PlanWords plan,
        List<ClassWord> classes)
        implements Serializable {

    /**
     * Checks that the words are complete, differ where they have to, and fit each other.
     *
     * @param system name of the system
     * @param stages kinds of stages
     * @param supports chains beyond those of the user devices
     * @param payers whose energy is modelled
     * @param payerInStages whether {@code stages} has a column {@code payer}
     * @param adopted what a user device adopted for a round
     * @param cadence when the system decides
     * @param decided what is decided
     * @param figures the columns of {@code replications}
     * @param metrics the metrics of the summary
     * @param replica what a replica of a user device is called; null without replicas
     * @param search how the search for a decision is recorded; null if it is not
     * @param map where sites and user devices are at a decision; null if it is not recorded
     * @param plan the ground on which places are recorded; null if they are not
     * @param classes the classes of user devices; null where all are of one kind
     * @throws IllegalArgumentException if a word is missing, occurs twice or does not fit; the message names system and word
     */
    public Vocabulary {
        Spelling.name("vocabulary", "system", system);
        String word = "vocabulary of " + system;
        stages = Spelling.distinct(word, "stages", stages, StageWord::kind);
        supports = Spelling.distinct(word, "supports", supports, Support::name);
        payers =
                Spelling.distinct(word, "payers", payers, payer -> payer.payer().text());
        adopted = Spelling.distinct(word, "adopted", adopted, Variable::name);
        Spelling.given(word, "cadence", cadence);
        decided = Spelling.distinct(word, "decided", decided, Variable::name);
        figures = Spelling.distinct(word, "figures", figures, Variable::name);
        metrics = Spelling.distinct(word, "metrics", metrics, Metric::name);
        Fitting fitting = new Fitting(word);
        fitting.stages(stages, supports);
        fitting.supports(supports, parts(stages));
        fitting.payers(payers, payerInStages);
        fitting.adopted(adopted, parts(stages));
        fitting.decided(decided, cadence);
        fitting.figures(figures, payers, supports);
        fitting.metrics(metrics, figures);
        fitting.charts(decided);
        fitting.among(decided);
        fitting.search(search, decided);
        fitting.map(map, decided);
        if (classes != null) {
            classes = Spelling.distinct(word, "classes", classes, ClassWord::name);
        }
    }

    /**
     * A system without replicas of user devices, whose searches and places are not recorded.
     *
     * @param system name of the system
     * @param stages kinds of stages
     * @param supports chains beyond those of the user devices
     * @param payers whose energy is modelled
     * @param payerInStages whether {@code stages} has a column {@code payer}
     * @param adopted what a user device adopted for a round
     * @param cadence when the system decides
     * @param decided what is decided
     * @param figures the columns of {@code replications}
     * @param metrics the metrics of the summary
     * @throws IllegalArgumentException if a word is missing, occurs twice or does not fit; the message names system and word
     */
    public Vocabulary(
            String system,
            List<StageWord> stages,
            List<Support> supports,
            List<PayerWord> payers,
            boolean payerInStages,
            List<Variable> adopted,
            Cadence cadence,
            List<Variable> decided,
            List<Variable> figures,
            List<Metric> metrics) {
        this(
                system,
                stages,
                supports,
                payers,
                payerInStages,
                adopted,
                cadence,
                decided,
                figures,
                metrics,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * The same system with replicas of user devices, or without.
     *
     * @param other what a replica is called; null without replicas
     * @return differs in the replica
     */
    public Vocabulary with(Replica other) {
        return with(other, search, map, plan, classes);
    }

    /**
     * The same system with its searches recorded in another way.
     *
     * @param other how they are recorded; null if they are not
     * @return differs in the search
     */
    public Vocabulary with(SearchWords other) {
        return with(replica, other, map, plan, classes);
    }

    /**
     * The same system with a map of its decisions, or without.
     *
     * @param other where sites and user devices are; null if it is not recorded
     * @return differs in the map
     */
    public Vocabulary with(MapWords other) {
        return with(replica, search, other, plan, classes);
    }

    /**
     * The same system in a run that records places frame by frame, or does not.
     *
     * @param other the ground; null if places are not recorded
     * @return differs in the plan
     */
    public Vocabulary with(PlanWords other) {
        return with(replica, search, map, other, classes);
    }

    /**
     * The same system with classes of user devices, or without.
     *
     * @param other the classes, in the order of the numbers of their user devices; empty if all are of one kind
     * @return differs in the classes
     */
    public Vocabulary with(List<ClassWord> other) {
        return with(replica, search, map, plan, other.isEmpty() ? null : List.copyOf(other));
    }

    private Vocabulary with(
            Replica ofUd, SearchWords ofSearch, MapWords ofPlaces, PlanWords ofGround, List<ClassWord> ofUds) {
        return new Vocabulary(
                system,
                stages,
                supports,
                payers,
                payerInStages,
                adopted,
                cadence,
                decided,
                figures,
                metrics,
                ofUd,
                ofSearch,
                ofPlaces,
                ofGround,
                ofUds);
    }

    /**
     * Whether user devices have classes.
     *
     * @return true if tables name the class of a user device
     */
    public boolean hasClasses() {
        return classes != null;
    }

    /**
     * The class of a user device.
     *
     * @param ud user device, from 0
     * @return name of its class
     * @throws IllegalArgumentException if there are no classes, or not so many user devices
     */
    public String classOf(int ud) {
        int first = 0;
        for (ClassWord one : hasClasses() ? classes : List.<ClassWord>of()) {
            first += one.uds();
            if (ud < first) {
                return one.name();
            }
        }
        throw new IllegalArgumentException("vocabulary of " + system + ": no class has user device " + ud);
    }

    /**
     * The parts of a user device's time, each a column of {@code round_uds}.
     *
     * @return at least one, in the order of the stages
     */
    public List<Part> parts() {
        return parts(stages);
    }

    private static List<Part> parts(List<StageWord> stages) {
        Map<String, List<StageWord>> byColumn = new LinkedHashMap<>();
        for (StageWord stage : stages) {
            if (stage.column() != null) {
                byColumn.computeIfAbsent(stage.column(), column -> new ArrayList<>())
                        .add(stage);
            }
        }
        List<Part> parts = new ArrayList<>();
        byColumn.forEach((column, kinds) -> parts.add(new Part(column, kinds)));
        return List.copyOf(parts);
    }

    /**
     * A kind of stage.
     *
     * @param kind its name
     * @return its word; empty if the system has no such kind
     */
    public Optional<StageWord> stage(String kind) {
        return find(stages, StageWord::kind, kind);
    }

    /**
     * A chain beyond those of the user devices.
     *
     * @param name its name
     * @return its word; empty if the system has no such chain
     */
    public Optional<Support> support(String name) {
        return find(supports, Support::name, name);
    }

    /**
     * A figure of a replication.
     *
     * @param name name of its column
     * @return its word; empty if the system has no such figure
     */
    public Optional<Variable> figure(String name) {
        return find(figures, Variable::name, name);
    }

    /**
     * A metric.
     *
     * @param name its name
     * @return its word; empty if the system has no such metric
     */
    public Optional<Metric> metric(String name) {
        return find(metrics, Metric::name, name);
    }

    private static <T> Optional<T> find(List<T> words, Function<T, String> name, String wanted) {
        return words.stream().filter(word -> name.apply(word).equals(wanted)).findFirst();
    }

    /**
     * The figures that are not common: the system gives their values at the end of each replication, in this order.
     *
     * @return real numbers that may be absent; may be empty
     */
    public List<Variable> ownFigures() {
        return figures.stream()
                .filter(figure -> !CommonFigures.isCommon(figure.name()))
                .toList();
    }

    /**
     * Whether the energy of a payer is modelled.
     *
     * @param payer who pays
     * @return true if its columns are there
     */
    public boolean pays(Payer payer) {
        return payers.stream().anyMatch(word -> word.payer() == payer);
    }

    /**
     * Whether a model is trained, so that rounds have a loss and an accuracy.
     *
     * @return true if the columns {@code loss} and {@code accuracy} are there
     */
    public boolean learns() {
        return has(CommonFigures.FINAL_ACCURACY);
    }

    /**
     * Whether the bits that are sent are counted, per round and replication.
     *
     * @return true if the columns {@code sent_down_bit} and {@code sent_up_bit} are there
     */
    public boolean countsSent() {
        return has(CommonFigures.SENT_DOWN_BIT);
    }

    private boolean has(Variable figure) {
        return figure(figure.name()).isPresent();
    }

    /**
     * The name of a part of a time, or of waiting, for readers.
     *
     * @param part name of the part as in the tables, or {@link Part#QUEUE}
     * @return its label; the name itself if it is no part of this system
     */
    public String partLabel(String part) {
        return find(parts(), Part::name, part).map(Part::label).orElse(part);
    }

    /**
     * Whether rounds wait for a support chain as for user devices, so that it may be last.
     *
     * @return true if the columns {@code awaited} and {@code awaited_s} are there
     */
    public boolean awaits() {
        return supports.stream().anyMatch(Support::awaited);
    }

    /**
     * The name of what made a round late, for readers.
     *
     * @param blame a part of a time, {@link Part#QUEUE}, or a support chain
     * @return its label; the name itself if it is none of this system
     */
    public String blameLabel(String blame) {
        return support(blame).map(Support::label).orElseGet(() -> partLabel(blame));
    }

    /**
     * What a kind of stage is called by readers.
     *
     * @param kind its name
     * @return its label; the name itself if the system has no such kind
     */
    public String stageLabel(String kind) {
        return stage(kind).map(StageWord::label).orElse(kind);
    }

    /**
     * Whose chain a stage is of, for readers.
     *
     * @param support name of its support chain; null for a user device
     * @param ud number of its user device; without meaning for a support chain
     * @return the label of the chain, or for example {@code UD 3}
     */
    public String chainLabel(String support, int ud) {
        return support == null
                ? "UD " + ud
                : support(support).map(Support::label).orElse(support);
    }

    /**
     * Whether there is a table of decisions.
     *
     * @return true if something is decided
     */
    public boolean decides() {
        return !decided.isEmpty();
    }
}
