package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.Chain;
import io.splitwave.kernel.round.Role;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Plays {@link TrainingRounds} again and again, measures processor time, and writes the rounds with the times at which
 * they ended, so that another simulator can play the same: {@code TrainingRoundsFile K ROUNDS TURNS FILE}. Prints the
 * median of the later half of the turns, millions of stage ends for each second of processor time, plans included.
 */
final class TrainingRoundsFile {
    private TrainingRoundsFile() {}

    public static void main(String[] args) throws IOException {
        int userDevices = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        double[] scores = new double[Integer.parseInt(args[2])];
        TrainingRounds job = new TrainingRounds(userDevices);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] endsS = {};
        for (int turn = 0; turn < scores.length; turn++) {
            long endsBefore = job.stageEnds;
            long beforeNs = threads.getCurrentThreadCpuTime();
            endsS = job.play(rounds);
            scores[turn] = 1e3 * (job.stageEnds - endsBefore) / (threads.getCurrentThreadCpuTime() - beforeNs);
        }
        write(Path.of(args[3]), job, endsS);
        double[] warm = Arrays.copyOfRange(scores, scores.length / 2, scores.length);
        Arrays.sort(warm);
        System.out.printf(Locale.ROOT, "%.4f%n", warm[warm.length / 2]);
    }

    private static void write(Path file, TrainingRounds job, double[] endsS) throws IOException {
        try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
            lines.println("frame " + TrainingRounds.FRAME_S);
            for (double[][] frame : job.ratesPerS()) {
                lines.println("rates");
                for (double[] ofUd : frame) {
                    lines.println("ud" + joined(Arrays.stream(ofUd)));
                }
            }
            for (int round = 0; round < endsS.length; round++) {
                lines.println("round " + endsS[round]);
                for (Chain chain : job.plan(round).chains()) {
                    lines.println((chain.role() == Role.MEMBER ? "device " : "aggregator ")
                            + chain.member()
                            + joined(chain.stages().stream()
                                    .flatMapToDouble(stage -> DoubleStream.of(stage.resource(), stage.work()))));
                }
            }
        }
    }

    private static String joined(DoubleStream values) {
        return values.mapToObj(value -> " " + value).collect(Collectors.joining());
    }
}
