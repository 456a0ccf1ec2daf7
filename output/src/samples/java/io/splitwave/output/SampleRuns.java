package io.splitwave.output;

import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.ReplicationRows;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.Unit;
import io.splitwave.output.row.When;
import io.splitwave.output.straggler.RoundAnalysis;
import io.splitwave.output.straggler.RoundFacts;
import io.splitwave.output.straggler.UdFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Made-up runs with the shape of real ones: four stages per UD, a server with one slot, some UDs dropped. */
public final class SampleRuns {
    private static final double FRAME_S = 0.05;

    private SampleRuns() {}

    /** The rows of one replication, a function of the arguments alone. */
    public static ReplicationRows replication(int replication, int users, int rounds) {
        Random random = new Random(1000L + replication);
        List<StageRow> stages = new ArrayList<>();
        List<RoundRow> roundRows = new ArrayList<>();
        List<RoundUdRow> udRows = new ArrayList<>();
        double startS = 0;
        for (int r = 0; r < rounds; r++) {
            List<StageRow> ofRound = new ArrayList<>();
            List<UdFacts> uds = new ArrayList<>();
            List<StageRow> uplinks = new ArrayList<>();
            for (int k = 0; k < users; k++) {
                boolean local = random.nextBoolean();
                double downS = 0.01 * (1 + random.nextDouble());
                double computeS = 0.1 * (1 + random.nextDouble());
                double upS = 0.05 * (1 + random.nextDouble());
                double t = startS;
                ofRound.add(stage(replication, r, k, 0, "downlink", Place.AP, t, t, t + downS, 2.5e5, Unit.BIT, null));
                t += downS;
                Place place = local ? Place.UD : Place.DT;
                ofRound.add(stage(replication, r, k, 1, "compute", place, t, t, t + computeS, 3e9, Unit.FLOP, null));
                t += computeS;
                String drop = k > 0 && random.nextInt(20) == 0 ? "deadline" : null;
                StageRow up = stage(replication, r, k, 2, "uplink", Place.UD, t, t, t + upS, 7e5, Unit.BIT, drop);
                ofRound.add(up);
                if (drop == null) {
                    uplinks.add(up);
                } else {
                    uds.add(new UdFacts(k, Double.NaN, drop, FourStages.adopted(1 + k % 12, local), 0));
                }
            }
            uplinks.sort(Comparator.comparingDouble(StageRow::endS));
            double freeS = 0;
            double endS = ofRound.stream().mapToDouble(StageRow::endS).max().orElseThrow();
            for (StageRow up : uplinks) {
                double fromS = Math.max(freeS, up.endS());
                freeS = fromS + 0.01;
                ofRound.add(stage(
                        replication, r, up.ud(), 3, "server", Place.AP, up.endS(), fromS, freeS, 1e9, Unit.FLOP, null));
                uds.add(new UdFacts(up.ud(), freeS, null, FourStages.adopted(1 + up.ud() % 12, up.ud() % 2 == 0), 0));
                endS = Math.max(endS, freeS);
            }
            RoundAnalysis analysis = RoundAnalysis.of(
                    FourStages.ROUNDS, new RoundFacts(replication, 0, r, startS, endS, false, false, uds), ofRound);
            stages.addAll(ofRound);
            roundRows.add(analysis.round());
            udRows.addAll(analysis.uds());
            startS = endS;
        }
        List<DecisionRow> frames = new ArrayList<>();
        List<TimingRow> timings = new ArrayList<>();
        for (long n = 0; n * FRAME_S < startS; n++) {
            frames.add(frame(replication, n, users, random));
            timings.add(new TimingRow(replication, new When.Frame(n), 0.001 * random.nextDouble()));
        }
        return new ReplicationRows(
                FourStages.account(replication, startS, roundRows, frames.size()),
                stages,
                roundRows,
                udRows,
                frames,
                timings);
    }

    private static StageRow stage(
            int replication,
            int round,
            int ud,
            int index,
            String kind,
            Place place,
            double requestedS,
            double startS,
            double endS,
            double work,
            Unit unit,
            String dropReason) {
        return new StageRow(
                replication,
                round,
                0,
                ud,
                index,
                kind,
                place,
                (long) (startS / FRAME_S),
                (long) (endS / FRAME_S),
                requestedS,
                startS,
                endS,
                work,
                dropReason == null ? work : work / 2,
                unit,
                0.1 * (endS - startS),
                dropReason == null ? Outcome.COMPLETED : Outcome.DROPPED,
                dropReason);
    }

    private static DecisionRow frame(int replication, long n, int users, Random random) {
        double[] powerW = new double[users];
        int[] cut = new int[users];
        boolean[] local = new boolean[users];
        double[] twinHz = new double[users];
        for (int k = 0; k < users; k++) {
            powerW[k] = 0.03 * random.nextDouble();
            cut[k] = 1 + random.nextInt(12);
            local[k] = random.nextBoolean();
            twinHz[k] = local[k] ? 0 : 3e10 * random.nextDouble();
        }
        double[] phasesRad = random.doubles(32, 0, 2 * Math.PI).toArray();
        double objectiveS = 17 + random.nextDouble();
        return FourStages.frame(
                replication,
                n,
                n * FRAME_S,
                objectiveS,
                n % 2 == 0 ? objectiveS - 1 : Double.NaN,
                n % 3 == 0 ? "uplink rate of UD 1, short by 1 bit/s; delay of UD 2" : null,
                phasesRad,
                powerW,
                cut,
                local,
                twinHz);
    }
}
