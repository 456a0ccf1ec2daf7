package io.splitwave.output.store;

import io.splitwave.output.row.RoundUdRow;

/** Columns of {@code round_uds}. */
final class RoundUdLayout {
    private RoundUdLayout() {}

    static RowLayout<RoundUdRow> create() {
        return new RowLayout<RoundUdRow>()
                .integer("replication", "-", "replication, from 0", RoundUdRow::replication)
                .integer("cohort", "-", "cohort, from 0", RoundUdRow::cohort)
                .integer("round", "-", "round of the cohort, from 0", RoundUdRow::round)
                .integer("ud", "-", "user device, from 0", RoundUdRow::ud)
                .real("start_s", "s", "start of the round", RoundUdRow::startS)
                .realOrNull(
                        "completion_s",
                        "s",
                        "when its chain ended; null if it was dropped or is unfinished",
                        RoundUdRow::completionS)
                .realOrNull("delay_s", "s", "completion_s - start_s", RoundUdRow::delayS)
                .realOrNull("slack_s", "s", "end of the round - completion_s", RoundUdRow::slackS)
                .truth("dropped", "it left the round", RoundUdRow::dropped)
                .textOrNull("drop_reason", "why it left; null unless dropped", RoundUdRow::dropReason)
                .integerOrNull(
                        "cut", "-", "layer after which its network was cut; null if it had no plan", RoundUdRow::cut)
                .truthOrNull(
                        "local",
                        "true: its device-side layers ran on the device, false: at its twin; null if it had no plan",
                        RoundUdRow::local)
                .integer(
                        "staleness_rounds",
                        "1",
                        "aggregations its model missed; 0 where rounds are synchronous",
                        RoundUdRow::stalenessRounds)
                .real("downlink_s", "s", "time its downlink stages were served", RoundUdRow::downlinkS)
                .real("compute_s", "s", "time its compute stages were served", RoundUdRow::computeS)
                .real("uplink_s", "s", "time its uplink stages were served", RoundUdRow::uplinkS)
                .real("server_s", "s", "time its server stages were served", RoundUdRow::serverS)
                .real("queue_s", "s", "time its stages waited for service", RoundUdRow::queueS)
                .real("energy_ud_j", "J", "energy of its stages at the device", RoundUdRow::energyUdJ)
                .real(
                        "energy_ap_j",
                        "J",
                        "energy of transmission at the access point; the energy model has none for its server and the twins",
                        RoundUdRow::energyApJ);
    }
}
