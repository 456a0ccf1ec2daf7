package io.splitwave.output.straggler;

import io.splitwave.output.row.Place;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Keeps the account of one round while its stages end: three numbers and a kind for each stage, in arrays, so that a
 * round of a million user devices needs some 30 byte a stage and no row has to be kept.
 *
 * <p>Stages may be entered in any order. Sums over the stages of a user device run in the order of its chain, sums over
 * user devices in the order of their numbers, so that equal stages give equal bits.
 */
public final class RoundBook {
    private static final int NOT_ENTERED = -1;

    private final int[] uds; // ascending; chains of helpers included
    private final int[] from; // [place in uds]: its first slot; one more than there are uds
    private final double[] serviceS; // [slot]
    private final double[] queueS;
    private final double[] energyJ;
    private final byte[] kind; // [slot], a number of kinds
    private final boolean[] atUd;
    private final KindNames kinds = new KindNames();

    /**
     * Opens the account of a round.
     *
     * @param uds numbers of all whose stages will be entered, ascending
     * @param stages how many stages the chain of each has, in the same order
     * @throws IllegalArgumentException if the arrays differ in length or the numbers do not ascend
     */
    public RoundBook(int[] uds, int[] stages) {
        if (uds.length != stages.length) {
            throw new IllegalArgumentException("round book: one number of stages is needed for each of " + uds.length
                    + " UDs, was " + stages.length);
        }
        this.uds = uds.clone();
        this.from = new int[uds.length + 1];
        for (int i = 0; i < uds.length; i++) {
            if (i > 0 && uds[i] <= uds[i - 1]) {
                throw new IllegalArgumentException(
                        "round book: numbers of UDs must ascend, " + uds[i] + " came after " + uds[i - 1]);
            }
            from[i + 1] = Math.addExact(from[i], stages[i]);
        }
        int slots = from[uds.length];
        this.serviceS = new double[slots];
        this.queueS = new double[slots];
        this.energyJ = new double[slots];
        this.kind = new byte[slots];
        this.atUd = new boolean[slots];
        Arrays.fill(kind, (byte) NOT_ENTERED);
    }

    /**
     * Enters a stage that has ended.
     *
     * @param stage its row
     * @throws IllegalArgumentException if it belongs to no chain of this book, or was entered before
     */
    public void add(StageRow stage) {
        int place = placeOf(stage.ud());
        int slot = place < 0 ? -1 : from[place] + stage.stage();
        if (slot < 0 || slot >= from[place + 1] || kind[slot] != NOT_ENTERED) {
            throw new IllegalArgumentException("round book: stage " + stage.stage() + " of UD " + stage.ud()
                    + (slot < 0 || slot >= from[place + 1] ? " is in no chain of the round" : " was entered before"));
        }
        serviceS[slot] = stage.serviceS();
        queueS[slot] = stage.queueS();
        energyJ[slot] = stage.energyJ();
        kind[slot] = kinds.numberOf(stage.kind());
        atUd[slot] = stage.place() == Place.UD;
    }

    /** Where a user device is in {@link #uds}; negative if it is not there. */
    private int placeOf(int ud) {
        boolean atItsNumber = ud >= 0 && ud < uds.length && uds[ud] == ud;
        return atItsNumber ? ud : Arrays.binarySearch(uds, ud);
    }

    /**
     * Closes the account. The straggler is the user device that completed last, of several at one instant the one with
     * the lowest number. Delays and idle time count those that completed. Energy counts every stage, also of those that
     * were dropped and of chains that belong to no user device of the round.
     *
     * @param facts what became of the round and of each user device
     * @param rows takes one row per user device, ascending
     * @return the row of the round
     * @throws IllegalArgumentException if a value is out of range
     */
    public RoundRow close(RoundFacts facts, Consumer<RoundUdRow> rows) {
        Survivors survivors = new Survivors(facts);
        int dropped = 0;
        for (UdFacts ud : facts.uds()) {
            RoundUdRow row = udRow(facts, ud);
            survivors.add(row);
            dropped += row.dropped() ? 1 : 0;
            rows.accept(row);
        }
        boolean closed = !facts.failed() && !facts.unfinished();
        return new RoundRow(
                facts.replication(),
                facts.cohort(),
                facts.round(),
                facts.startS(),
                facts.endS(),
                facts.failed(),
                facts.unfinished(),
                closed ? survivors.delays() : null,
                closed ? straggler(survivors.last()) : null,
                survivors.count(),
                dropped,
                energyOfAllJ(true),
                energyOfAllJ(false));
    }

    private RoundUdRow udRow(RoundFacts facts, UdFacts ud) {
        int place = placeOf(ud.ud());
        return new RoundUdRow(
                facts.replication(),
                facts.cohort(),
                facts.round(),
                ud.ud(),
                facts.startS(),
                ud.completionS(),
                facts.endS() - ud.completionS(),
                ud.dropReason(),
                ud.cut(),
                ud.local(),
                ud.stalenessRounds(),
                serviceS(place, kinds.find("downlink")),
                serviceS(place, kinds.find("compute")),
                serviceS(place, kinds.find("uplink")),
                serviceS(place, kinds.find("server")),
                queueS(place),
                energyJ(place, true),
                energyJ(place, false));
    }

    private RoundRow.Straggler straggler(RoundUdRow last) {
        return new RoundRow.Straggler(
                last.ud(),
                last.downlinkS(),
                last.computeS(),
                last.uplinkS(),
                last.serverS(),
                last.queueS(),
                blame(placeOf(last.ud())));
    }

    /** The kind with the largest share, the earlier in the chain of equals, waiting last; null if there was no time. */
    private String blame(int place) {
        String blame = null;
        double largestS = 0;
        for (int slot = first(place); slot < end(place); slot++) {
            if (kind[slot] != NOT_ENTERED) {
                double ofKindS = serviceS(place, kind[slot]);
                if (ofKindS > largestS) {
                    blame = kinds.name(kind[slot]);
                    largestS = ofKindS;
                }
            }
        }
        return queueS(place) > largestS ? "queue" : blame;
    }

    private double serviceS(int place, int ofKind) {
        double sum = 0;
        for (int slot = first(place); slot < end(place); slot++) {
            sum += kind[slot] == ofKind ? serviceS[slot] : 0;
        }
        return sum;
    }

    private double queueS(int place) {
        double sum = 0;
        for (int slot = first(place); slot < end(place); slot++) {
            sum += queueS[slot];
        }
        return sum;
    }

    private double energyJ(int place, boolean ofUd) {
        double sum = 0;
        for (int slot = first(place); slot < end(place); slot++) {
            sum += atUd[slot] == ofUd ? energyJ[slot] : 0;
        }
        return sum;
    }

    private double energyOfAllJ(boolean ofUd) {
        double sum = 0;
        for (int place = 0; place < uds.length; place++) {
            sum += energyJ(place, ofUd);
        }
        return sum;
    }

    private int first(int place) {
        return place < 0 ? 0 : from[place];
    }

    private int end(int place) {
        return place < 0 ? 0 : from[place + 1];
    }

    /** Numbers for the kinds of stages, of which a round has a handful. */
    private static final class KindNames {
        private String[] names = {};

        byte numberOf(String name) {
            int known = find(name);
            if (known >= 0) {
                return (byte) known;
            }
            if (names.length > Byte.MAX_VALUE) {
                throw new IllegalArgumentException("round book: more than " + names.length + " kinds of stages");
            }
            names = Arrays.copyOf(names, names.length + 1);
            names[names.length - 1] = name;
            return (byte) (names.length - 1);
        }

        /** The number of a kind; -2, which no slot holds, if there is none. */
        int find(String name) {
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals(name)) {
                    return i;
                }
            }
            return -2;
        }

        String name(int number) {
            return names[number];
        }
    }

    /** Those that completed, as their rows come. */
    private static final class Survivors {
        private final double[] delayS;
        private int count;
        private double idleUdS;
        private RoundUdRow last;

        Survivors(RoundFacts facts) {
            delayS = new double[facts.uds().size()];
        }

        void add(RoundUdRow ud) {
            if (ud.completed()) {
                delayS[count++] = ud.delayS();
                idleUdS += ud.slackS();
                last = last == null || ud.completionS() > last.completionS() ? ud : last;
            }
        }

        int count() {
            return count;
        }

        RoundUdRow last() {
            return last;
        }

        RoundRow.Delays delays() {
            double[] sortedS = Arrays.copyOf(delayS, count);
            Arrays.sort(sortedS);
            double sumS = 0;
            for (double d : sortedS) {
                sumS += d;
            }
            return new RoundRow.Delays(
                    sumS, sumS / count, Quantile.of(sortedS, 0.5), Quantile.of(sortedS, 0.95), idleUdS);
        }
    }
}
