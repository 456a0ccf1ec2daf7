package io.splitwave.output.straggler;

import io.splitwave.output.row.Numbers;
import io.splitwave.output.row.StageFigures;
import io.splitwave.output.word.Activity;
import io.splitwave.output.word.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stages of one round, by chain and place in it: how long each was served and waited, what it cost and sent. */
final class StageBook {
    private static final byte NOT_ENTERED = -1;
    private static final double[] NOTHING = {};
    private static final byte[] NO_BYTES = {};

    private final RoundWords words;
    private int[] members; // ascending
    private int[] from; // [place in members]: its first slot; one more than there are members
    private double[] serviceS = NOTHING; // [slot]
    private double[] queueS; // no slots as long as nobody has waited
    private double[] energyJ = NOTHING;
    private double[] sentBit = NOTHING; // no slots where bits are not counted
    private byte[] kind = NO_BYTES;
    private byte[] payer = NO_BYTES;
    private double supportEndS = Double.NaN;
    private AwaitedBook awaited;

    StageBook(RoundWords words, int[] members, int[] stages) {
        this.words = words;
        this.awaited = new AwaitedBook(words.supports());
        open(members.clone(), stages);
    }

    /** Begins the account of another round, in the same arrays if it has as many stages. */
    void reopen(int[] chains, int[] stages) {
        awaited = new AwaitedBook(words.supports());
        supportEndS = Double.NaN;
        open(Arrays.equals(chains, members) ? members : chains.clone(), stages);
    }

    private static double[] zeros(double[] room, int slots) {
        if (room.length != slots) {
            return new double[slots];
        }
        Arrays.fill(room, 0);
        return room;
    }

    /** Empty slots for as many stages of each chain. */
    private void open(int[] chains, int[] stages) {
        if (chains.length != stages.length) {
            throw new IllegalArgumentException("round book: one number of stages is needed for each of " + chains.length
                    + " chains, was " + stages.length);
        }
        members = chains;
        from = from != null && from.length == members.length + 1 ? from : new int[members.length + 1];
        for (int i = 0; i < members.length; i++) {
            if (i > 0 && members[i] <= members[i - 1]) {
                throw new IllegalArgumentException(
                        "round book: numbers of chains must ascend, " + members[i] + " came after " + members[i - 1]);
            }
            from[i + 1] = Math.addExact(from[i], stages[i]);
        }
        int slots = from[members.length];
        serviceS = zeros(serviceS, slots);
        queueS = NOTHING;
        energyJ = zeros(energyJ, slots);
        sentBit = zeros(sentBit, words.countsSent() ? slots : 0);
        kind = kind.length == slots ? kind : new byte[slots];
        payer = payer.length == slots ? payer : new byte[slots];
        Arrays.fill(kind, NOT_ENTERED);
    }

    /** Makes room for the stages of a further leg: chains that go on, and chains that join. Nothing that was entered is lost. */
    void lengthen(int[] chains, int[] stages) {
        int[] before = members;
        int[] beforeFrom = from;
        double[] beforeServiceS = serviceS;
        double[] beforeQueueS = queueS;
        double[] beforeEnergyJ = energyJ;
        double[] beforeSentBit = sentBit;
        byte[] beforeKind = kind;
        byte[] beforePayer = payer;
        SortedMap<Integer, Integer> length = new TreeMap<>();
        for (int place = 0; place < before.length; place++) {
            length.put(before[place], from[place + 1] - from[place]);
        }
        for (int i = 0; i < chains.length; i++) {
            length.merge(chains[i], stages[i], Math::max);
        }
        from = null; // the room is still to be copied from
        serviceS = NOTHING;
        energyJ = NOTHING;
        sentBit = NOTHING;
        kind = NO_BYTES;
        payer = NO_BYTES;
        open(ints(length.keySet()), ints(length.values()));
        for (int place = 0; place < before.length; place++) {
            int source = beforeFrom[place];
            int target = from[placeOf(before[place])];
            int slots = beforeFrom[place + 1] - source;
            System.arraycopy(beforeServiceS, source, serviceS, target, slots);
            System.arraycopy(beforeEnergyJ, source, energyJ, target, slots);
            System.arraycopy(beforeKind, source, kind, target, slots);
            System.arraycopy(beforePayer, source, payer, target, slots);
            if (beforeQueueS.length > 0) {
                System.arraycopy(beforeQueueS, source, queueSlots(), target, slots);
            }
            if (sentBit.length > 0) {
                System.arraycopy(beforeSentBit, source, sentBit, target, slots);
            }
        }
    }

    private static int[] ints(Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    void add(int member, StageFigures stage) {
        int place = placeOf(member);
        int slot = place < 0 ? -1 : from[place] + stage.stage();
        if (slot < 0 || slot >= from[place + 1] || kind[slot] != NOT_ENTERED) {
            throw new IllegalArgumentException("round book: stage " + stage.stage() + " of " + stage.chain()
                    + (slot < 0 || slot >= from[place + 1] ? " is in no chain of the round" : " was entered before"));
        }
        serviceS[slot] = stage.serviceS();
        if (stage.queueS() > 0) {
            queueSlots()[slot] = stage.queueS();
        }
        energyJ[slot] = stage.energyJ();
        kind[slot] = words.kind(stage);
        payer[slot] = words.payer(stage);
        if (sentBit.length > 0) {
            sentBit[slot] = RoundWords.sentBit(stage);
        }
        if (stage.support() != null && !(stage.endS() <= supportEndS)) {
            supportEndS = stage.endS();
        }
        awaited.add(stage);
    }

    private double[] queueSlots() {
        if (queueS.length == 0) {
            queueS = new double[serviceS.length];
        }
        return queueS;
    }

    /** Where a chain is in {@link #members}; negative if it is not there. */
    private int placeOf(int member) {
        boolean atItsNumber = member >= 0 && member < members.length && members[member] == member;
        return atItsNumber ? member : Arrays.binarySearch(members, member);
    }

    /** Time of service of a chain in each part, s. */
    Numbers partS(int member) {
        return Numbers.filled(words.parts().size(), sumS -> addPartS(placeOf(member), sumS));
    }

    private void addPartS(int place, double[] sumS) {
        for (int slot = first(place); slot < end(place); slot++) {
            int part = kind[slot] == NOT_ENTERED ? RoundWords.NO_PART : words.part(kind[slot]);
            if (part != RoundWords.NO_PART) {
                sumS[part] += serviceS[slot];
            }
        }
    }

    /** Time that a chain waited for service, s. */
    double queueS(int member) {
        double sumS = 0;
        int place = placeOf(member);
        for (int slot = first(place); slot < end(place) && queueS.length > 0; slot++) {
            sumS += queueS[slot];
        }
        return sumS;
    }

    /** The part with the largest share, the earlier in the chain of equals, waiting last; null if there was no time. */
    String blame(int member) {
        String blame = null;
        double largestS = 0;
        Numbers partS = partS(member);
        int place = placeOf(member);
        for (int slot = first(place); slot < end(place); slot++) {
            int part = kind[slot] == NOT_ENTERED ? RoundWords.NO_PART : words.part(kind[slot]);
            if (part != RoundWords.NO_PART && partS.get(part) > largestS) {
                blame = words.parts().get(part).name();
                largestS = partS.get(part);
            }
        }
        return queueS(member) > largestS ? Part.QUEUE : blame;
    }

    /** Energy of a chain for each payer, J. */
    Numbers energyJ(int member) {
        return Numbers.filled(words.payers(), sumJ -> putEnergyJ(placeOf(member), sumJ));
    }

    private void putEnergyJ(int place, double[] sumJ) {
        Arrays.fill(sumJ, 0);
        for (int slot = first(place); slot < end(place); slot++) {
            if (energyJ[slot] > 0) {
                sumJ[payer[slot]] += energyJ[slot];
            }
        }
    }

    /** Energy of all chains for each payer, J. */
    Numbers energyOfAllJ() {
        double[] sumJ = new double[words.payers()];
        double[] ofChainJ = new double[words.payers()];
        for (int place = 0; place < members.length; place++) {
            putEnergyJ(place, ofChainJ);
            for (int i = 0; i < sumJ.length; i++) {
                sumJ[i] += ofChainJ[i];
            }
        }
        return Numbers.of(sumJ);
    }

    /** Bits sent down and up by all chains; none if they are not counted. */
    Numbers sentBit() {
        if (!words.countsSent()) {
            return Numbers.NONE;
        }
        double downBit = 0;
        double upBit = 0;
        for (int slot = 0; slot < sentBit.length; slot++) {
            if (kind[slot] != NOT_ENTERED) {
                downBit += words.is(kind[slot], Activity.SEND_DOWN) ? sentBit[slot] : 0;
                upBit += words.is(kind[slot], Activity.SEND_UP) ? sentBit[slot] : 0;
            }
        }
        return Numbers.of(downBit, upBit);
    }

    /** The support chains that are awaited. */
    AwaitedBook awaited() {
        return awaited;
    }

    /** When the last stage of a support chain ended, s; NaN if none has. */
    double supportEndS() {
        return supportEndS;
    }

    private int first(int place) {
        return place < 0 ? 0 : from[place];
    }

    private int end(int place) {
        return place < 0 ? 0 : from[place + 1];
    }
}
