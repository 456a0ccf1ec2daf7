package io.splitwave.output.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import io.splitwave.output.row.ReplicationRow;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The metrics of a summary: one number per replication each. */
public enum Metric {
    /** Objective of the first frame. */
    SUM_DELAY_FIRST_FRAME("s", "planned sum of delays of the first frame", ReplicationRow::firstFrameObjectiveS),
    /** Sum of delays per round, simulated. */
    SUM_DELAY("s", "simulated sum of delays of the UDs that completed, mean per round", ReplicationRow::meanSumDelayS),
    /** Objective per frame. */
    OBJECTIVE("s", "planned sum of delays, mean per frame", ReplicationRow::meanObjectiveS),
    /** Length of a round. */
    MAKESPAN("s", "length of a round, mean per round", ReplicationRow::meanMakespanS),
    /** Length of a round, those cut off counted in. */
    MAKESPAN_RESTRICTED(
            "s",
            "length of a round, those cut off counted in (Kaplan-Meier, up to the longest time seen)",
            ReplicationRow::restrictedMakespanS),
    /** Length of a long round. */
    MAKESPAN_P95("s", "length of a round, 95th percentile over the rounds", ReplicationRow::p95MakespanS),
    /** How much the slowest holds up the others. */
    STRAGGLER_INDEX("1", "length of a round over its median delay, mean per round", ReplicationRow::meanStragglerIndex),
    /** Time waited for stragglers. */
    IDLE_UD_SECONDS(
            "s", "time UDs waited for the end of the round, summed, mean per round", ReplicationRow::meanIdleUdS),
    /** Energy of the user devices. */
    ENERGY_UD("J", "energy drawn at the UDs, per round", row -> perRound(row, row.energyUdJ())),
    /** Energy of the access point. */
    ENERGY_AP(
            "J",
            "energy the AP transmits, per round (server and twins: not modelled)",
            row -> perRound(row, row.energyApJ())),
    /** How much is left to twins. */
    DT_SHARE("1", "share of the UDs to whom the plan gives a twin, mean per frame", ReplicationRow::meanDtShare),
    /** Power transmitted. */
    AP_POWER("W", "AP power the plan allots, mean per frame", ReplicationRow::meanApPowerW),
    /** How far the objective can at most be from the best. */
    GAP("1", "proven gap of what is minimised to its lower bound, mean per frame", ReplicationRow::meanGap),
    /** Drops. */
    DROPPED_PER_ROUND("1", "UDs dropped, per round", row -> perRound(row, row.dropped())),
    /** Rounds without survivors. */
    FAILED_ROUNDS("1", "rounds without survivors, per replication", ReplicationRow::failedRounds),
    /** Not planned for. */
    LEFT_OUT_UDS(
            "1", "UDs out of reach, left out of plan and objective, mean per frame", ReplicationRow::meanLeftOutUds),
    /** Rounds that the end of the run cut off. */
    UNFINISHED_ROUNDS("1", "rounds cut off by the end of the run, per replication", ReplicationRow::unfinishedRounds),
    /** How long it went on. */
    FRAMES("1", "frames, per replication", ReplicationRow::frames),
    /** What was not learned in the end. */
    FINAL_LOSS("nat", "training loss of the last round", ReplicationRow::finalLoss),
    /** What was learned in the end. */
    FINAL_ACCURACY(
            "1", "share of the test images classified rightly after the last round", ReplicationRow::finalAccuracy);

    private final String unit;
    private final String meaning;
    private final ToDoubleFunction<ReplicationRow> value;

    Metric(String unit, String meaning, ToDoubleFunction<ReplicationRow> value) {
        this.unit = unit;
        this.meaning = meaning;
        this.value = value;
    }

    /**
     * Its name in files.
     *
     * @return for example {@code sum_delay}
     */
    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Its SI unit.
     *
     * @return {@code 1} for counts and ratios
     */
    public String unit() {
        return unit;
    }

    /**
     * What it says.
     *
     * @return one line
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Its value for one replication.
     *
     * @param row the replication
     * @return the value; NaN if this replication has none
     */
    public double of(ReplicationRow row) {
        return value.applyAsDouble(row);
    }

    private static double perRound(ReplicationRow row, double total) {
        return row.rounds() == 0 ? Double.NaN : total / row.rounds();
    }
}
