package io.splitwave.optimizer.cellfree.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.optimizer.cellfree.Drops;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Cases that can be solved by hand, T1 to T5 of the study. The source's alternation does not reach all of them. */
class ClosedFormsTest {
    private static CellFreeChannel channel(int aps, int uds, int antennas, long seed, double amplitude) {
        Random random = new Random(seed);
        double[] re = random.doubles(aps * uds * antennas)
                .map(x -> amplitude * (2 * x - 1))
                .toArray();
        double[] im = random.doubles(aps * uds * antennas)
                .map(x -> amplitude * (2 * x - 1))
                .toArray();
        return new CellFreeChannel(aps, uds, antennas, re, im);
    }

    private static double norm(CellFreeChannel h, int ap, int ud) {
        double sum = 0;
        for (int n = 0; n < h.antennas(); n++) {
            sum += h.re(ap, ud, n) * h.re(ap, ud, n) + h.im(ap, ud, n) * h.im(ap, ud, n);
        }
        return Math.sqrt(sum);
    }

    private static double timeS(double bit, double sinr) {
        return bit * Math.log(2) / (Drops.BANDWIDTH_HZ * Math.log1p(sinr));
    }

    @ParameterizedTest
    @EnumSource(value = ShortTermMethod.class, mode = Mode.EXCLUDE, names = "LAGRANGE")
    void t1OneDeviceOneAp(ShortTermMethod method) {
        CellFreeInstance instance = Drops.instance(channel(1, 1, 4, 1, 1e-5));
        ShortTermSolution found = ShortTerm.solve(instance, Association.full(1, 1), new int[] {2}, method);
        double gain = Math.pow(norm(instance.channel(), 0, 0), 2) / Drops.NOISE_W;
        CellFreeWork work = new CellFreeWork(instance);
        assertThat(found.uplinkS()).isCloseTo(timeS(work.uplinkBit(2), Drops.UD_POWER_W * gain), within(1e-9));
        assertThat(found.downlinkS()).isCloseTo(timeS(work.downlinkBit(2), Drops.AP_POWER_W * gain), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(value = ShortTermMethod.class, mode = Mode.EXCLUDE, names = "LAGRANGE")
    void t2OneDeviceManyAps(ShortTermMethod method) {
        for (long seed = 0; seed < 5; seed++) {
            CellFreeInstance instance = Drops.instance(channel(6, 1, 3, seed, 1e-6));
            ShortTermSolution found = ShortTerm.solve(instance, Association.full(6, 1), new int[] {3}, method);
            double squares = 0;
            double amplitudes = 0;
            for (int ap = 0; ap < 6; ap++) {
                squares += Math.pow(norm(instance.channel(), ap, 0), 2);
                amplitudes += norm(instance.channel(), ap, 0);
            }
            CellFreeWork work = new CellFreeWork(instance);
            double up = timeS(work.uplinkBit(3), Drops.UD_POWER_W * squares / Drops.NOISE_W);
            double down = timeS(work.downlinkBit(3), Drops.AP_POWER_W * amplitudes * amplitudes / Drops.NOISE_W);
            assertThat(found.uplinkS()).isCloseTo(up, within(1e-9 * up));
            assertThat(found.downlinkS()).isBetween(down * (1 - 1e-9), down * (1 + 1e-5));
            assertThat(found.downlinkBoundS()).isBetween(down * (1 - 1e-5), down);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ShortTermMethod.class, mode = Mode.EXCLUDE, names = "LAGRANGE")
    void t3OrthogonalDevicesOfOneAp(ShortTermMethod method) {
        double[] re = {2e-6, 0, 0, 0, 5e-6, 0, 0, 0, 3e-6};
        CellFreeInstance instance = Drops.instance(new CellFreeChannel(1, 3, 3, re, new double[9]));
        int[] cut = {2, 3, 2};
        ShortTermSolution found = ShortTerm.solve(instance, Association.full(1, 3), cut, method);
        CellFreeWork work = new CellFreeWork(instance);
        double up = 0;
        for (int ud = 0; ud < 3; ud++) {
            double gain = Math.pow(norm(instance.channel(), 0, ud), 2) / Drops.NOISE_W;
            up = Math.max(up, timeS(work.uplinkBit(cut[ud]), Drops.UD_POWER_W * gain));
        }
        assertThat(found.uplinkS()).isCloseTo(up, within(1e-9 * up));
        double needW = 0; // of this time
        for (int ud = 0; ud < 3; ud++) {
            needW += Math.expm1(work.downlinkBit(cut[ud]) * Math.log(2) / (Drops.BANDWIDTH_HZ * found.downlinkS()))
                    * Drops.NOISE_W
                    / Math.pow(norm(instance.channel(), 0, ud), 2);
        }
        assertThat(needW).isCloseTo(Drops.AP_POWER_W, within(1e-5 * Drops.AP_POWER_W));
    }

    /** K devices on one antenna each of K APs, all cross gains equal: p = P_u. */
    @ParameterizedTest
    @EnumSource(value = ShortTermMethod.class, mode = Mode.EXCLUDE, names = "LAGRANGE")
    void t4SymmetricUplink(ShortTermMethod method) {
        int uds = 4;
        double own = 3e-6;
        double cross = 1e-6;
        double[] re = new double[uds * uds];
        boolean[][] serves = new boolean[uds][uds];
        for (int ap = 0; ap < uds; ap++) {
            Arrays.fill(re, ap * uds, (ap + 1) * uds, cross);
            re[ap * uds + ap] = own;
            serves[ap][ap] = true;
        }
        CellFreeInstance instance = Drops.instance(new CellFreeChannel(uds, uds, 1, re, new double[uds * uds]));
        ShortTermSolution found = ShortTerm.solve(instance, new Association(serves), new int[] {2, 2, 2, 2}, method);
        double signal = Math.pow(own, 4);
        double leak = own * own * cross * cross;
        double sinr = Drops.UD_POWER_W * signal / (3 * Drops.UD_POWER_W * leak + Drops.NOISE_W * own * own);
        double expected = timeS(new CellFreeWork(instance).uplinkBit(2), sinr);
        assertThat(found.uplinkS()).isCloseTo(expected, within(1e-9 * expected));
        for (double power : found.uplinkPowerW()) {
            assertThat(power).isCloseTo(Drops.UD_POWER_W, within(1e-9));
        }
    }

    /** Without noise the balanced SINR is 1 / rho(F), F_kj = G_kj / G_kk off the diagonal. */
    @ParameterizedTest
    @EnumSource(value = ShortTermMethod.class, mode = Mode.EXCLUDE, names = "LAGRANGE")
    void t5TwoDevicesWithoutNoise(ShortTermMethod method) {
        double[] re = {9, 2, 3, 7};
        CellFreeInstance instance = Drops.instance(new CellFreeChannel(2, 2, 1, re, new double[4]));
        Association apart = new Association(new boolean[][] {{true, false}, {false, true}});
        ShortTermSolution found = ShortTerm.solve(instance, apart, new int[] {2, 2}, method);
        double rho = Math.sqrt(2 * 2 / 81.0 * (3 * 3 / 49.0));
        double expected = timeS(new CellFreeWork(instance).uplinkBit(2), 1 / rho);
        assertThat(found.uplinkS()).isCloseTo(expected, within(1e-6 * expected));
    }
}
