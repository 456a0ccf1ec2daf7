package io.splitwave.optimizer.cellfree.power;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.optimizer.cellfree.Drops;
import io.splitwave.optimizer.vrsl.AllocatedBytes;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Once its arrays are there, a search over beams and powers allocates nothing. */
class ShortTermAllocationTest {
    @Test
    void shouldAllocateNothingInASearch() {
        Drops drops = new Drops(2, 8, 4, 4);
        CellFreeInstance instance = Drops.instance(drops.channel());
        CellFreeWork work = new CellFreeWork(instance);
        RateLoads loads = new RateLoads(
                Arrays.stream(Drops.cuts(4)).mapToDouble(work::downlinkBit).toArray(), instance.bandwidthHz());
        DualUplink dual = new DualUplink(
                loads,
                new RegularisedBeams(
                        GramTensor.of(instance.channel()).scaled(Drops.AP_POWER_W / Drops.NOISE_W),
                        drops.strongest(6)));
        assertThat(dual.search(50, 0)).isEqualTo(50);
        assertThat(AllocatedBytes.by(() -> dual.search(50, 0))).isZero();
    }
}
