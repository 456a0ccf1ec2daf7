package io.splitwave.scenarios.system.vrsl;

import io.splitwave.output.word.Chart;
import io.splitwave.output.word.Range;
import io.splitwave.output.word.SearchWords;
import io.splitwave.output.word.Variable;
import java.util.List;
import java.util.stream.Stream;

/** What VRSL decides by frame, and how the search for it went: the columns of {@code frames}, in order. */
final class VrslDecided {
    /** What the decision reaches by the plan. */
    private static final List<Variable> SEARCH = List.of(
            Variable.real(
                            "objective_s",
                            "s",
                            "objective of the decision: sum of the planned delays of the UDs that are reached; infinity if"
                                    + " none is or the rate of one is 0")
                    .in(Range.AMOUNT_OR_INFINITE)
                    .labelled("planned sum of delays"),
            Variable.real(
                            "objective_start_s",
                            "s",
                            "objective of the search's starting point; null where there is none")
                    .in(Range.AMOUNT_OR_INFINITE)
                    .optional(),
            Variable.integer("iterations", "1", "iterations of the search"),
            Variable.text("stop", "why the search stopped"),
            Variable.integer("rises", "1", "steps of the search that raised the objective"),
            Variable.real("raised_by_s", "s", "the largest such rise; 0 if there was none")
                    .in(Range.AMOUNT_OR_INFINITE),
            Variable.real(
                            "sdr_objective",
                            "1",
                            "optimum of the relaxed phase problem, Tr(QV); null where there is none")
                    .optional(),
            Variable.real("sdr_upper_bound", "1", "certified upper bound on that optimum; null where there is none")
                    .optional(),
            Variable.real("phase_objective", "1", "what the chosen phases reach, v^H Q v; null where there is none")
                    .optional(),
            Variable.real("lower_bound_s", "s", "certified lower bound on the objective; null where not known")
                    .optional()
                    .labelled("proven lower bound"),
            Variable.real(
                            "slowest_s",
                            "s",
                            "planned delay of the slowest UD where the scheme minimises that; null elsewhere; infinity if"
                                    + " some rate is 0")
                    .in(Range.AMOUNT_OR_INFINITE)
                    .optional(),
            Variable.real("slowest_lower_bound_s", "s", "certified lower bound on it; null where not known")
                    .optional(),
            Variable.real(
                            "true_objective_s",
                            "s",
                            "sum of the delays that the decision causes on the true channel; objective_s is on the known one")
                    .in(Range.AMOUNT_OR_INFINITE),
            Variable.real(
                            "known_mean_gain",
                            "1",
                            "mean gain of the downlinks on the known channel; null if no UD takes part")
                    .in(Range.AMOUNT)
                    .optional(),
            Variable.real("true_mean_gain", "1", "the same on the true channel")
                    .in(Range.AMOUNT)
                    .optional());

    /** The decision over all UDs. */
    private static final List<Variable> TOTALS = List.of(
            Variable.integer("present_uds", "1", "UDs that take part"),
            Variable.integer("reached_uds", "1", "UDs that the plan is for: they take part and can be reached"),
            Variable.real("gap", "1", "(objective_s - lower_bound_s) / objective_s; of slowest_s where there is one")
                    .optional(),
            Variable.real(
                            "ap_power_w",
                            "W",
                            "power the plan allots to the downlinks, summed over UDs; sent while a downlink is in service")
                    .in(Range.AMOUNT)
                    .inTimelineAs("AP power allotted"),
            Variable.real("twin_hz_total", "Hz", "clock rate spent on twins in use")
                    .in(Range.AMOUNT),
            Variable.real("dt_share", "1", "share of the UDs that take part whose twin computes")
                    .in(Range.SHARE)
                    .drawnAs(
                            "share of UDs whose twin computes",
                            new Chart(
                                    "twins",
                                    "Share of UDs whose twin computes",
                                    "share of UDs",
                                    "As the plan says at each frame boundary; a round keeps the places it began with.")),
            Variable.real("mean_cut", "1", "mean cut layer over the UDs that take part")
                    .in(Range.AMOUNT)
                    .inTimelineAs("mean cut layer"),
            Variable.flag("feasible", "the decision keeps every constraint"),
            Variable.text("violations", "constraints the decision breaks, separated by '; '; null if feasible")
                    .optional(),
            Variable.text(
                            "left_out",
                            "UDs that take part and no decision reaches, with the reason, separated by '; '; they get nothing;"
                                    + " null if there are none")
                    .optional());

    /** The decision UD by UD, and the course of the search. */
    private static final List<Variable> LISTS = List.of(
            Variable.real("objective_per_iterate_s", "s", "objective after each iterate, in order")
                    .in(Range.AMOUNT_OR_INFINITE)
                    .list(),
            Variable.real(
                            "per_start_s",
                            "s",
                            "what is minimised at the end of each start, in order; empty without starts to choose from")
                    .in(Range.AMOUNT_OR_INFINITE)
                    .list(),
            Variable.real("phases_rad", "rad", "phase shift of each IRS element; empty without IRS")
                    .list(),
            Variable.real(
                            "power_w",
                            "W",
                            "power of the access point for each UD; of a decision for rounds in flight, only until the next"
                                    + " round starts")
                    .in(Range.AMOUNT)
                    .perUd()
                    .drawnAs(
                            "AP power per UD",
                            new Chart(
                                    "power",
                                    "Power of the access point per UD",
                                    "power",
                                    "Allotted by the plan, {sum} for all UDs together on average; sent while a downlink is"
                                            + " in service.")),
            Variable.integer("cut", "-", "cut layer of each UD")
                    .perUd()
                    .drawnAs("cut layer", new Chart("cuts", "Cut layers", "cut layer", null)),
            Variable.flag("local", "for each UD, true: it computes itself, false: its twin does")
                    .perUd(),
            Variable.real("twin_hz", "Hz", "extra clock rate of each UD's twin")
                    .in(Range.AMOUNT)
                    .perUd(),
            Variable.flag("present", "for each UD, whether it takes part; the decision on the others means nothing")
                    .perUd(),
            Variable.flag("reached", "for each UD, whether it takes part and can be reached; the others get nothing")
                    .perUd());

    /** How the search is recorded. */
    static final SearchWords SEARCH_WORDS = new SearchWords(
            "objective_s",
            "objective_start_s",
            "lower_bound_s",
            "objective_per_iterate_s",
            "iterations",
            "stop",
            "feasible",
            "What the scheme planned at each frame boundary, as if the frame lasted for ever.");

    private VrslDecided() {}

    /** All of them. */
    static List<Variable> all() {
        return Stream.of(SEARCH, TOTALS, LISTS).flatMap(List::stream).toList();
    }
}
