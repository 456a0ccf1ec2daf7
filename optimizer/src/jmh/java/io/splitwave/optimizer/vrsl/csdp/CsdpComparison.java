package io.splitwave.optimizer.vrsl.csdp;

import io.splitwave.optimizer.math.relaxation.HermitianMatrix;
import io.splitwave.optimizer.math.relaxation.LowRankSdp;
import io.splitwave.optimizer.math.relaxation.SdpSolution;
import io.splitwave.optimizer.vrsl.RelaxationInstances;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * {@link LowRankSdp} and CSDP, turn by turn on the same matrices: do they find the same value, and what does each take?
 *
 * <p>Both are asked for a relative gap of 1e-6. Processor time is compared, not the clock, so that other load on the
 * machine does not favour the shorter run; of CSDP's, what it takes to start and read its file (a run of no
 * iterations) is taken off. Java is warm, its time the median of many solutions. Each turn is another channel. The value
 * is that of an untimed run of CSDP with its own gap, 1e-8.
 *
 * <p>Arguments: the orders N. See csdp.sh beside the sources.
 */
public final class CsdpComparison {
    private static final double GAP = 1e-6;
    private static final double CSDP_GAP = 1e-8;
    /** It prints values with eight digits. */
    private static final double CSDP_PRINTED = 5e-8;

    private static final int CSDP_ITERATIONS = 100;
    private static final int TURNS = 5;
    private static final int LEAST_SOLUTIONS = 5;
    private static final double LEAST_S = 0.5;
    private static final double WARM_S = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final LowRankSdp solver = new LowRankSdp(GAP);

    private CsdpComparison(Path folder) {
        this.folder = folder;
    }

    /** Prints a line per order; fails if the two do not agree. */
    public static void main(String[] orders) throws IOException, InterruptedException {
        CsdpComparison comparison = new CsdpComparison(Files.createTempDirectory("csdp"));
        System.out.printf(
                "processor time, medians of %d channels, K = 100, N_AP = 32, relative gap %.0e%n%n", TURNS, GAP);
        System.out.println(
                "    N   Java, s   CSDP, s  (its first form, s)  CSDP/Java  least..most  largest disagreement");
        for (String order : orders) {
            comparison.compare(Integer.parseInt(order));
        }
    }

    private void compare(int n) throws IOException, InterruptedException {
        double[] javaS = new double[TURNS];
        double[] csdpS = new double[TURNS];
        double[] firstFormS = new double[TURNS];
        double[] ratio = new double[TURNS];
        double disagreement = 0;
        javaS(RelaxationInstances.scaled(n, TURNS + 1), WARM_S);
        for (int turn = 0; turn < TURNS; turn++) {
            HermitianMatrix q = RelaxationInstances.scaled(n, turn + 1);
            csdpS[turn] = csdpS(CsdpProblem.N_CONSTRAINTS, q);
            javaS[turn] = javaS(q, LEAST_S);
            firstFormS[turn] = csdpS(CsdpProblem.TWO_N_CONSTRAINTS, q);
            ratio[turn] = csdpS[turn] / javaS[turn];
            disagreement = Math.max(disagreement, disagreement(q));
        }
        System.out.printf(
                "%5d  %8.5f  %8.3f  %20.3f  %9.0f  %5.0f..%4.0f  %.1e%n",
                n,
                median(javaS),
                median(csdpS),
                median(firstFormS),
                median(ratio),
                Arrays.stream(ratio).min().orElseThrow(),
                Arrays.stream(ratio).max().orElseThrow(),
                disagreement);
    }

    private double csdpS(CsdpProblem form, HermitianMatrix q) throws IOException, InterruptedException {
        Path file = folder.resolve("problem.dat-s");
        form.write(q, file);
        double reading = CsdpRun.of(file, GAP, 0).cpuS();
        return CsdpRun.of(file, GAP, CSDP_ITERATIONS).cpuS() - reading;
    }

    private double javaS(HermitianMatrix q, double leastS) {
        double[] each = new double[1024];
        int count = 0;
        double sum = 0;
        while (count < LEAST_SOLUTIONS || sum < leastS) {
            long before = THREADS.getCurrentThreadCpuTime();
            solver.solve(q);
            double s = (THREADS.getCurrentThreadCpuTime() - before) * 1e-9;
            each = count < each.length ? each : Arrays.copyOf(each, 2 * count);
            each[count++] = s;
            sum += s;
        }
        return median(Arrays.copyOf(each, count));
    }

    /** Of the values, relatively; throws if it is above the gap, or if CSDP's value is above what Java has proven. */
    private double disagreement(HermitianMatrix q) throws IOException, InterruptedException {
        Path file = folder.resolve("problem.dat-s");
        CsdpProblem.N_CONSTRAINTS.write(q, file);
        CsdpRun csdp = CsdpRun.of(file, CSDP_GAP, CSDP_ITERATIONS);
        SdpSolution java = solver.solve(q);
        double apart = Math.abs(csdp.primal() - java.value()) / java.value();
        double digits = 1 + CSDP_PRINTED + CSDP_GAP;
        boolean proven = csdp.primal() <= java.upperBound() * digits && java.value() <= csdp.dual() * digits;
        if (!csdp.solved() || !java.certified() || !(apart <= GAP) || !proven) {
            throw new IllegalStateException("N = " + q.order() + ": " + csdp + " but " + java.value() + " .. "
                    + java.upperBound() + ", certified " + java.certified());
        }
        return apart;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return 0.5 * (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]);
    }
}
