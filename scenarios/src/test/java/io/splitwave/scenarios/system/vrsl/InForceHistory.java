package io.splitwave.scenarios.system.vrsl;

import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.scenarios.campaign.Piece;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What ruled at each instant of a run, put together again from outside: links and powers from the frames as planned,
 * cuts and places from the rounds in flight, and the twin frequencies as planned where those are the plan's, otherwise as
 * the water level of VRSL (36) over those, found by sorting. Where the scheme decides for rounds in flight, what it said
 * last rules until the next round starts. Knows nothing of the kernel's pieces of service.
 *
 * <p>For runs without a bound on the single twin, and with a server that is dedicated or none.
 */
final class InForceHistory {
    private final PlayedRun run;
    /** From its key until the next key nothing changes. */
    private final TreeMap<Double, Piece> pieces = new TreeMap<>();

    /** Rates and powers between two instants; {@code twinHz} is 0 for UDs without a twin in force. */
    record Piece(
            PlannedFrame frame, FrameDecision transmitting, LinkState links, RoundUdRow[] inFlight, double[] twinHz) {
        double powerTotalW() {
            return Arrays.stream(transmitting.copyPowerW()).sum();
        }

        double twinTotalHz() {
            return Arrays.stream(twinHz).sum();
        }
    }

    InForceHistory(PlayedRun run) {
        this.run = run;
        TreeSet<Double> instants = new TreeSet<>();
        run.frames().forEach(frame -> instants.add(frame.startS()));
        run.changes().forEach(change -> instants.add(change.atS()));
        for (RoundRow round : run.rows().rounds()) {
            instants.add(round.startS());
            instants.add(round.endS());
        }
        instants.forEach(instant -> pieces.put(instant, pieceFrom(instant)));
    }

    Iterable<Piece> pieces() {
        return pieces.values();
    }

    /** Work done between start and end of a stage, the integral of the rate in force. */
    double work(StageRow stage) {
        return integral(stage, piece -> ratePerS(piece, stage));
    }

    /** Energy drawn between start and end of a stage, the integral of the power in force. */
    double energyJ(StageRow stage) {
        return integral(stage, piece -> powerW(piece, stage));
    }

    /** How many different rates were in force during a stage. */
    long ratesDuring(StageRow stage) {
        return pieces.subMap(pieces.floorKey(stage.startS()), true, stage.endS(), false).values().stream()
                .mapToDouble(piece -> ratePerS(piece, stage))
                .distinct()
                .count();
    }

    /** What was in force just before an instant. */
    Piece before(double instantS) {
        return pieces.lowerEntry(instantS).getValue();
    }

    private double integral(StageRow stage, ToDoubleFunction<Piece> density) {
        double sum = 0;
        double fromS = stage.startS();
        while (fromS < stage.endS()) {
            Double nextS = pieces.higherKey(fromS);
            double toS = nextS == null ? stage.endS() : Math.min(nextS, stage.endS());
            sum += density.applyAsDouble(pieces.floorEntry(fromS).getValue()) * (toS - fromS);
            fromS = toS;
        }
        return sum;
    }

    private double ratePerS(Piece piece, StageRow stage) {
        int ud = stage.ud();
        double cpuHz = piece.frame().context().cpuHz(ud);
        return switch (stage.kind()) {
            case "downlink" -> piece.links().downlinkBps(ud);
            case "uplink" -> piece.links().uplinkBps(ud);
            case "compute" -> stage.place() == Place.UD ? cpuHz : cpuHz + piece.twinHz()[ud];
            case "server" -> piece.frame().context().budgets().serverFlops();
            default -> throw new IllegalArgumentException(stage.kind());
        };
    }

    /** P_k down, P_UL up, kappa f^3 on the UD's own processor, VRSL (30); twin and server are not accounted. */
    private double powerW(Piece piece, StageRow stage) {
        int ud = stage.ud();
        double cpuHz = piece.frame().context().cpuHz(ud);
        return switch (stage.kind()) {
            case "downlink" -> piece.transmitting().powerW(ud);
            case "uplink" -> run.scenario().ud().transmitPowerW();
            case "compute" -> stage.place() == Place.UD
                    ? run.scenario().ud().energyCoefficient() * cpuHz * cpuHz * cpuHz
                    : 0;
            case "server" -> 0;
            default -> throw new IllegalArgumentException(stage.kind());
        };
    }

    private Piece pieceFrom(double instantS) {
        List<PlannedFrame> begun = run.frames().stream()
                .filter(frame -> frame.startS() <= instantS)
                .toList();
        PlannedFrame frame = begun.get(begun.size() - 1);
        RoundUdRow[] inFlight = new RoundUdRow[frame.context().userDevices()];
        for (RoundRow round : run.rows().rounds()) {
            if (round.startS() <= instantS && instantS < round.endS()) {
                run.rows().roundUds().stream()
                        .filter(row -> row.cohort() == round.cohort() && row.round() == round.round())
                        .forEach(row -> inFlight[row.ud()] = row);
            }
        }
        double roundS = run.rows().rounds().stream()
                .mapToDouble(RoundRow::startS)
                .filter(startS -> startS <= instantS)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        List<InForceChange> since = run.changes().stream()
                .filter(change -> change.atS() <= instantS && change.atS() > Math.max(roundS, frame.startS()))
                .toList();
        if (!since.isEmpty()) {
            InForceChange last = since.get(since.size() - 1);
            return new Piece(
                    frame,
                    last.inForce(),
                    last.links(),
                    inFlight,
                    last.inForce().copyTwinHz());
        }
        if (frame.replanned().isPresent() && roundS < frame.startS()) {
            FrameDecision replanned = frame.replanned().get().decision();
            return new Piece(frame, replanned, frame.inForceLinks(), inFlight, replanned.copyTwinHz());
        }
        return new Piece(frame, frame.result().decision(), frame.links(), inFlight, twinHz(frame, inFlight));
    }

    /** The twin frequencies in force under a plan and the rounds in flight, where the scheme does not decide for them. */
    static double[] twinHz(PlannedFrame frame, RoundUdRow[] inFlight) {
        FrameDecision plan = frame.result().decision();
        boolean planned = IntStream.range(0, inFlight.length)
                .allMatch(ud -> inFlight[ud] != null
                        && VrslRows.cut(inFlight[ud]) == plan.cut(ud)
                        && !Boolean.FALSE.equals(VrslRows.local(inFlight[ud])) == plan.local(ud));
        return planned ? plan.copyTwinHz() : waterLevel(frame, inFlight);
    }

    /**
     * (36): f_k + Delta f_k = x sqrt C_k for every twin that gets anything, x as the budget asks. Twins are added from
     * the one that starts to fill at the lowest x on.
     */
    private static double[] waterLevel(PlannedFrame frame, RoundUdRow[] inFlight) {
        double[] root = IntStream.range(0, inFlight.length)
                .mapToDouble(ud -> inFlight[ud] == null || !Boolean.FALSE.equals(VrslRows.local(inFlight[ud]))
                        ? 0
                        : Math.sqrt(frame.context().profile().deviceFlop(ud, VrslRows.cut(inFlight[ud]))))
                .toArray();
        List<Integer> twins = IntStream.range(0, root.length)
                .filter(ud -> root[ud] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(ud -> frame.context().cpuHz(ud) / root[ud]))
                .toList();
        double level = 0;
        double sumRoot = 0;
        double sumHz = frame.context().budgets().twinBudgetHz();
        for (int ud : twins) {
            double cpuHz = frame.context().cpuHz(ud);
            if (sumRoot > 0 && level <= cpuHz / root[ud]) {
                break;
            }
            sumRoot += root[ud];
            sumHz += cpuHz;
            level = sumHz / sumRoot;
        }
        double[] twinHz = new double[root.length];
        for (int ud : twins) {
            twinHz[ud] = Math.max(level * root[ud] - frame.context().cpuHz(ud), 0);
        }
        return twinHz;
    }
}
