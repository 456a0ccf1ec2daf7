package io.splitwave.optimizer.cellfree.power;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.cellfree.GramTensor;
import io.splitwave.network.cellfree.UplinkSinr;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.optimizer.cellfree.Drops;
import java.util.Arrays;
import java.util.Locale;

/** The figures of MEASURED.md: all methods over drops of the study's set. Arguments: APs, UDs, size of a cluster, drops. */
final class ShortTermStudy {
    private ShortTermStudy() {}

    public static void main(String[] args) {
        int uds = Integer.parseInt(args[1]);
        int count = Integer.parseInt(args[3]);
        double[][] up = new double[3][count];
        double[][] down = new double[6][count];
        double sweeps = 0;
        for (int drop = 0; drop < count; drop++) {
            Drops drops = new Drops(drop, Integer.parseInt(args[0]), uds, 4);
            CellFreeInstance instance = Drops.instance(drops.channel());
            Association association = drops.strongest(Integer.parseInt(args[2]));
            int[] cut = Drops.cuts(uds);
            for (ShortTermMethod method : ShortTermMethod.values()) {
                ShortTermSolution found = ShortTerm.solve(instance, association, cut, method);
                up[method.ordinal()][drop] = found.uplinkS() / found.uplinkBoundS() - 1;
                down[method.ordinal()][drop] = found.downlinkS() / found.downlinkBoundS() - 1;
            }
            CellFreeWork work = new CellFreeWork(instance);
            RateLoads loads = new RateLoads(
                    Arrays.stream(cut).mapToDouble(work::downlinkBit).toArray(), Drops.BANDWIDTH_HZ);
            GramTensor gram = GramTensor.of(instance.channel());
            RegularisedBeams beams = new RegularisedBeams(gram.scaled(Drops.AP_POWER_W / Drops.NOISE_W), association);
            DualUplink dual = new DualUplink(loads, beams);
            sweeps += (double) dual.search(400, 1e-5) / count;
            down[3][drop] = DownlinkBeams.fromZeroForcing(loads, beams).plan().tauS() / dual.boundS() - 1;
            down[4][drop] = DownlinkBeams.fromMaximumRatio(loads, beams).plan().tauS() / dual.boundS() - 1;
            double boundS = dual.boundS();
            dual.search(3, 1e-5);
            down[5][drop] = dual.best().tauS() / boundS - 1;
            if (drop < 2) {
                UplinkGains gains =
                        UplinkGains.of(new UplinkSinr(gram, association), instance.udPowerMaxW(), instance.noiseW());
                RateLoads upLoads = new RateLoads(
                        Arrays.stream(cut).mapToDouble(work::uplinkBit).toArray(), Drops.BANDWIDTH_HZ);
                UplinkPowers link = new UplinkPowers(upLoads, gains, gains.start());
                DownlinkBeams sent = DownlinkBeams.fromZeroForcing(loads, beams);
                System.out.println("uplink "
                        + text(QuadraticTransform.uplink(upLoads)
                                .descend(link, gains.lastS(upLoads, gains.start()), 60)));
                System.out.println("downlink "
                        + text(QuadraticTransform.downlink(loads)
                                .descend(sent, sent.plan().tauS(), 60)) + ", bound " + boundS);
            }
        }
        for (double[] each : up) {
            System.out.println("uplink" + statistics(each));
        }
        for (double[] each : down) {
            System.out.println("downlink" + statistics(each));
        }
        System.out.printf(Locale.ROOT, "sweeps %.1f%n", sweeps);
    }

    private static String text(double[] history) {
        StringBuilder text = new StringBuilder();
        for (double each : history) {
            text.append(String.format(Locale.ROOT, " %.3f", each));
        }
        return text.toString();
    }

    private static String statistics(double[] gap) {
        return String.format(
                Locale.ROOT,
                " mean %.2e max %.2e",
                Arrays.stream(gap).average().orElseThrow(),
                Arrays.stream(gap).max().orElseThrow());
    }
}
