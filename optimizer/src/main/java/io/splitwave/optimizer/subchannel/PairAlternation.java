package io.splitwave.optimizer.subchannel;

/**
 * The alternation of SFLAM, for each pair of a user device and a subchannel: bits by enumeration at the present power (SUBP2),
 * then the power by successive convex approximation (SUBP1), until the efficiency stalls. Subchannels (SUBP3) come last, as
 * neither depends on what others do.
 *
 * <p>It starts at the most power, where the most bits meet the deadline. Energy grows with the power, so its tangent is least
 * at the least power that the tangent of the airtime allows; the airtime is convex, so these powers approach the deadline from
 * below, and the last one is raised by what is missing. At that power no more bits than the present ones meet the deadline: the
 * bits can fall from turn to turn but not grow, and where it stops need not be the optimum.
 */
final class PairAlternation {
    private static final int MOST_TURNS = 50;
    private static final int MOST_TANGENTS = 100;
    private static final double TOLERANCE = 1e-12;

    private final SubchannelWork work;
    private final SubchannelInstance instance;

    private PairAlternation(SubchannelWork work) {
        this.work = work;
        this.instance = work.instance();
    }

    /** What the alternation ends with for each pair. */
    static PairTable of(SubchannelWork work) {
        PairAlternation alternation = new PairAlternation(work);
        PairTable table = new PairTable(work);
        for (int n = 0; n < work.instance().userDevices(); n++) {
            for (int m = 0; m < work.instance().subchannels(); m++) {
                alternation.alternate(table, n, m);
            }
        }
        return table;
    }

    private void alternate(PairTable table, int n, int m) {
        double powerW = instance.powerMaxW();
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            int bits = bestBits(n, m, powerW);
            if (bits == 0) {
                return;
            }
            powerW = powerFor(n, m, bits, powerW);
            if (!table.offer(n, m, bits, powerW)) {
                return;
            }
        }
    }

    /** SUBP2: the most efficient bits that meet the deadline at a power; 0 if none do. */
    private int bestBits(int n, int m, double powerW) {
        int best = 0;
        double bestEfficiency = 0;
        for (int q = instance.bitsMin(); q <= instance.bitsMax(); q++) {
            double efficiency = work.meetsDeadline(n, m, q, powerW) ? work.efficiency(n, m, q, powerW) : 0;
            if (efficiency > bestEfficiency) {
                best = q;
                bestEfficiency = efficiency;
            }
        }
        return best;
    }

    /** SUBP1: from a power that meets the deadline to the least power that does, W. */
    private double powerFor(int n, int m, int bits, double startW) {
        double powerW = startW;
        for (int tangent = 0; tangent < MOST_TANGENTS; tangent++) {
            double spareS = instance.deadlineS() - work.iterationS(n, m, bits, powerW);
            double nextW = powerW + spareS / work.airtimeSlope(n, m, bits, powerW);
            nextW = Math.min(startW, Math.max(Math.max(instance.powerMinW(), powerW / 16), nextW));
            boolean still = Math.abs(nextW - powerW) <= TOLERANCE * powerW;
            powerW = nextW;
            if (still) {
                break;
            }
        }
        for (double step = 0x1p-52; !work.meetsDeadline(n, m, bits, powerW); step *= 2) {
            powerW = Math.min(startW, powerW * (1 + step));
        }
        return powerW;
    }
}
