package io.splitwave.optimizer.cellfree.power;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.cellfree.Association;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.Drops;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Networks of any shape and power, also with more devices than antennas, where sums of channels cancel to the last digits: bounds must hold all
 * the same.
 */
class AnyNetworkTest {
    private static final int CASES = 400;

    @Test
    void shouldNeverBreakABound() {
        Random random = new Random(1);
        int far = 0;
        for (int i = 0; i < CASES; i++) {
            int aps = 1 + random.nextInt(8);
            int uds = 1 + random.nextInt(8);
            Drops drops = new Drops(random.nextLong(), aps, uds, 1 + random.nextInt(4));
            double factor = Math.pow(10, 8 * random.nextDouble() - 4);
            CellFreeInstance instance = Drops.powered(Drops.instance(drops.channel()), .1 * factor, .3 * factor);
            boolean[][] serves = new boolean[aps][uds];
            int[] cut = new int[uds];
            for (int ud = 0; ud < uds; ud++) {
                cut[ud] = 1 + random.nextInt(6);
                serves[random.nextInt(aps)][ud] = true;
                for (int ap = 0; ap < aps; ap++) {
                    serves[ap][ud] |= random.nextInt(3) == 0;
                }
            }
            Association association = new Association(serves);
            ShortTermSolution exact = ShortTerm.solve(instance, association, cut, ShortTermMethod.EXACT);
            assertThat(exact.downlinkBoundS()).as("case %d", i).isLessThanOrEqualTo(exact.downlinkS());
            assertThat(exact.uplinkBoundS()).as("case %d", i).isLessThanOrEqualTo(exact.uplinkS());
            for (int ap = 0; ap < aps; ap++) {
                assertThat(exact.beams().powerW(ap)).isLessThanOrEqualTo(instance.apPowerMaxW() * (1 + 1e-9));
            }
            far += exact.downlinkS() > 1.005 * exact.downlinkBoundS() ? 1 : 0;
            if (i % 8 == 0) {
                ShortTermSolution source = ShortTerm.solve(instance, association, cut, ShortTermMethod.LAGRANGE);
                assertThat(exact.downlinkBoundS()).as("case %d", i).isLessThanOrEqualTo(source.downlinkS());
                assertThat(exact.uplinkBoundS()).as("case %d", i).isLessThanOrEqualTo(source.uplinkS() * (1 + 1e-9));
            }
        }
        assertThat(far).isLessThan(CASES / 20);
    }
}
