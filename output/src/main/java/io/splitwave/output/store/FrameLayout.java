package io.splitwave.output.store;

import io.splitwave.output.row.FrameRow;
import io.splitwave.output.row.FrameRow.Decision;
import io.splitwave.output.row.FrameRow.Search;
import io.splitwave.output.row.FrameTimingRow;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Columns of {@code frames} and {@code timings}. */
final class FrameLayout {
    private FrameLayout() {}

    static RowLayout<FrameRow> create() {
        return new RowLayout<FrameRow>()
                .integer("replication", "-", "replication, from 0", FrameRow::replication)
                .count("frame", "-", "frame, from 0", FrameRow::frame)
                .real("start_s", "s", "start of the frame", FrameRow::startS)
                .text("scheme", "name of the deciding scheme", FrameRow::scheme)
                .real(
                        "objective_s",
                        "s",
                        "objective of the decision: sum of the planned delays of the UDs that are reached; infinity if none is or the rate of one is 0",
                        search(Search::objectiveS))
                .realOrNull(
                        "objective_start_s",
                        "s",
                        "objective of the search's starting point; null where there is none",
                        search(Search::objectiveStartS))
                .integer("iterations", "1", "iterations of the search", row -> row.search()
                        .iterations())
                .text("stop", "why the search stopped", row -> row.search().stop())
                .integer("rises", "1", "steps of the search that raised the objective", row -> row.search()
                        .rises())
                .real("raised_by_s", "s", "the largest such rise; 0 if there was none", search(Search::raisedByS))
                .realOrNull(
                        "sdr_objective",
                        "1",
                        "optimum of the relaxed phase problem, Tr(QV); null where there is none",
                        search(Search::sdrObjective))
                .realOrNull(
                        "sdr_upper_bound",
                        "1",
                        "certified upper bound on that optimum; null where there is none",
                        search(Search::sdrUpperBound))
                .realOrNull(
                        "phase_objective",
                        "1",
                        "what the chosen phases reach, v^H Q v; null where there is none",
                        search(Search::phaseObjective))
                .realOrNull(
                        "lower_bound_s",
                        "s",
                        "certified lower bound on the objective; null where not known",
                        search(Search::lowerBoundS))
                .realOrNull(
                        "slowest_s",
                        "s",
                        "planned delay of the slowest UD where the scheme minimises that; null elsewhere; infinity if some rate"
                                + " is 0",
                        search(Search::slowestS))
                .realOrNull(
                        "slowest_lower_bound_s",
                        "s",
                        "certified lower bound on it; null where not known",
                        search(Search::slowestLowerBoundS))
                .real(
                        "true_objective_s",
                        "s",
                        "sum of the delays that the decision causes on the true channel; objective_s is on the known one",
                        row -> row.truth().objectiveS())
                .realOrNull(
                        "known_mean_gain",
                        "1",
                        "mean gain of the downlinks on the known channel; null if nobody takes part",
                        row -> row.truth().knownMeanGain())
                .realOrNull("true_mean_gain", "1", "the same on the true channel", row -> row.truth()
                        .meanGain())
                .integer("present_uds", "1", "UDs that take part", row -> row.decision()
                        .presentUsers())
                .integer(
                        "reached_uds",
                        "1",
                        "UDs that the plan is for: they take part and can be reached",
                        row -> row.decision().reachedUsers())
                .realOrNull(
                        "gap",
                        "1",
                        "(objective_s - lower_bound_s) / objective_s; of slowest_s where there is one",
                        search(Search::gap))
                .real(
                        "ap_power_w",
                        "W",
                        "power the plan allots to the downlinks, summed over UDs; sent while a downlink is in service",
                        decision(Decision::apPowerW))
                .real("twin_hz_total", "Hz", "clock rate spent on twins in use", decision(Decision::twinHzTotal))
                .real(
                        "dt_share",
                        "1",
                        "share of the UDs that take part whose twin computes",
                        decision(Decision::dtShare))
                .real("mean_cut", "1", "mean cut layer over the UDs that take part", decision(Decision::meanCut))
                .truth("feasible", "the decision keeps every constraint", FrameRow::feasible)
                .textOrNull(
                        "violations",
                        "constraints the decision breaks, separated by '; '; null if feasible",
                        row -> row.feasible() ? null : String.join("; ", row.violations()))
                .textOrNull(
                        "left_out",
                        "UDs that take part and no decision reaches, with the reason, separated by '; '; they get nothing; null if"
                                + " there are none",
                        row -> row.leftOut().isEmpty() ? null : String.join("; ", row.leftOut()))
                .reals("objective_per_iterate_s", "s", "objective after each iterate, in order", row -> row.search()
                        .objectivePerIterateS())
                .reals(
                        "per_start_s",
                        "s",
                        "what is minimised at the end of each start, in order; empty without starts to choose from",
                        row -> row.search().perStartS())
                .reals(
                        "phases_rad",
                        "rad",
                        "phase shift of each IRS element; empty without IRS",
                        array(Decision::phasesRad))
                .reals("power_w", "W", "power of the access point for each UD", array(Decision::powerW))
                .integers("cut", "-", "cut layer of each UD", array(Decision::cut))
                .truths("local", "for each UD, true: it computes itself, false: its twin does", array(Decision::local))
                .reals("twin_hz", "Hz", "extra clock rate of each UD's twin", array(Decision::twinHz))
                .truths(
                        "present",
                        "for each UD, whether it takes part; the decision on the others means nothing",
                        array(Decision::present))
                .truths(
                        "reached",
                        "for each UD, whether it takes part and can be reached; the others get nothing",
                        array(Decision::reached));
    }

    static RowLayout<FrameTimingRow> timings() {
        return new RowLayout<FrameTimingRow>()
                .integer("replication", "-", "replication, from 0", FrameTimingRow::replication)
                .count("frame", "-", "frame, from 0", FrameTimingRow::frame)
                .real("solver_s", "s", "wall-clock time of the decision", FrameTimingRow::solverS);
    }

    private static ToDoubleFunction<FrameRow> search(ToDoubleFunction<Search> part) {
        return row -> part.applyAsDouble(row.search());
    }

    private static ToDoubleFunction<FrameRow> decision(ToDoubleFunction<Decision> part) {
        return row -> part.applyAsDouble(row.decision());
    }

    private static <A> Function<FrameRow, A> array(Function<Decision, A> part) {
        return row -> part.apply(row.decision());
    }
}
