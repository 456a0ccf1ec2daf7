package io.splitwave.output.stored;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.List;

/**
 * One round with its user devices and stages.
 *
 * @param round the round
 * @param uds its user devices, ascending; where the stages of a sample are recorded, those of the sample
 * @param stages its stages that are recorded, in the order they ended
 */
public record PlayedRound(RoundRow round, List<RoundUdRow> uds, List<StageRow> stages) {
    /**
     * Copies the lists.
     *
     * @param round the round
     * @param uds its user devices, ascending
     * @param stages its stages that are recorded, in the order they ended
     */
    public PlayedRound {
        uds = List.copyOf(uds);
        stages = List.copyOf(stages);
    }
}
