package io.splitwave.output.store;

import io.splitwave.output.row.ReplicationRow;

/** Columns of {@code replications}. */
final class ReplicationLayout {
    private ReplicationLayout() {}

    static RowLayout<ReplicationRow> create() {
        return new RowLayout<ReplicationRow>()
                .integer("replication", "-", "replication, from 0", ReplicationRow::replication)
                .integer("rounds", "1", "rounds recorded, failed and unfinished ones included", ReplicationRow::rounds)
                .integer("failed_rounds", "1", "rounds that nobody survived", ReplicationRow::failedRounds)
                .count("frames", "1", "frames recorded", ReplicationRow::frames)
                .real("end_s", "s", "simulated time at the end", ReplicationRow::endS)
                .realOrNull(
                        "first_frame_objective_s", "s", "objective of frame 0", ReplicationRow::firstFrameObjectiveS)
                .realOrNull(
                        "mean_objective_s",
                        "s",
                        "mean objective per frame, over the frames that reach somebody or in which nobody takes part",
                        ReplicationRow::meanObjectiveS)
                .realOrNull(
                        "mean_makespan_s",
                        "s",
                        "mean makespan per round; means over rounds leave out failed and unfinished ones",
                        ReplicationRow::meanMakespanS)
                .realOrNull(
                        "p95_makespan_s",
                        "s",
                        "95th percentile of the makespan over the rounds (Hyndman-Fan type 7)",
                        ReplicationRow::p95MakespanS)
                .realOrNull(
                        "mean_sum_delay_s",
                        "s",
                        "mean per round of the sum of delays of the UDs that completed",
                        ReplicationRow::meanSumDelayS)
                .realOrNull(
                        "mean_straggler_index",
                        "1",
                        "mean per round of makespan over median delay",
                        ReplicationRow::meanStragglerIndex)
                .realOrNull(
                        "mean_idle_ud_s",
                        "s",
                        "mean per round of the idle time of all UDs",
                        ReplicationRow::meanIdleUdS)
                .count("dropped", "1", "UDs dropped, all rounds together", ReplicationRow::dropped)
                .real("energy_ud_j", "J", "energy drawn at the UDs, all rounds together", ReplicationRow::energyUdJ)
                .real(
                        "energy_ap_j",
                        "J",
                        "energy of transmission at the access point; the energy model has none for its server and the twins, all rounds together",
                        ReplicationRow::energyApJ)
                .realOrNull(
                        "mean_dt_share",
                        "1",
                        "mean per frame of the share of UDs to whom the plan gives a twin",
                        ReplicationRow::meanDtShare)
                .realOrNull(
                        "mean_ap_power_w",
                        "W",
                        "mean per frame of the power the plan allots to the downlinks",
                        ReplicationRow::meanApPowerW)
                .realOrNull(
                        "mean_gap",
                        "1",
                        "mean per frame of (objective - lower bound) / objective, over the frames with a proven bound",
                        ReplicationRow::meanGap)
                .realOrNull(
                        "final_loss",
                        "nat",
                        "training loss of the last round that has one; null where nothing is learned",
                        ReplicationRow::finalLoss)
                .realOrNull(
                        "final_accuracy",
                        "1",
                        "share of the test images classified rightly after the last round; null where nothing is learned",
                        ReplicationRow::finalAccuracy)
                .realOrNull(
                        "mean_left_out_uds",
                        "1",
                        "mean per frame of the UDs that no decision reaches, which are left out of the plan and of the objective",
                        ReplicationRow::meanLeftOutUds)
                .integer(
                        "unfinished_rounds",
                        "1",
                        "rounds that the end of the run cut off",
                        ReplicationRow::unfinishedRounds)
                .realOrNull(
                        "restricted_makespan_s",
                        "s",
                        "mean makespan per round with unfinished ones counted in, up to the longest time seen (Kaplan-Meier)",
                        ReplicationRow::restrictedMakespanS);
    }
}
