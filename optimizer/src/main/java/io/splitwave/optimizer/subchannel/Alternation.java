package io.splitwave.optimizer.subchannel;

import java.util.Arrays;

/**
 * Block coordinate descent as the source of SFLAM alternates: subchannels by an assignment of most weight at the bits and powers
 * of each user device (UD) (SUBP3), then the bits of each UD that has a subchannel by enumeration at its power (SUBP2), then its
 * power by successive convex approximation (SUBP1), until the sum of efficiencies stalls. Each block is solved to its optimum,
 * so the sum does not fall. Of equals the first subchannel and the fewest bits are taken.
 *
 * <p>It starts at the most power and the fewest bits for all. What a UD holds for its subchannel is just enough there, so it may
 * not do on another one, and more bits do not fit in at that power: where the alternation stops need not be the optimum.
 */
final class Alternation implements SubchannelScheme {
    private static final int MOST_TURNS = 50;
    private static final int MOST_TANGENTS = 100;
    private static final double STALL = 1e-9;
    private static final double TOLERANCE = 1e-12;

    private final String name;

    Alternation(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SubchannelDecision decide(SubchannelInstance instance) {
        SubchannelWork work = new SubchannelWork(instance);
        int[] bits = new int[instance.userDevices()];
        double[] powerW = new double[instance.userDevices()];
        Arrays.fill(bits, instance.bitsMin());
        Arrays.fill(powerW, instance.powerMaxW());
        SubchannelDecision before = Pairings.most(PairTable.held(work, bits, powerW));
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            int[] subchannel = before.subchannel();
            for (int n = 0; n < subchannel.length; n++) {
                if (subchannel[n] != SubchannelDecision.NONE) {
                    bits[n] = bestBits(work, n, subchannel[n], powerW[n]);
                    powerW[n] = justEnoughW(work, n, subchannel[n], bits[n], powerW[n]);
                }
            }
            SubchannelDecision next = Pairings.most(PairTable.held(work, bits, powerW));
            boolean stalls = next.objective() <= before.objective() * (1 + STALL);
            before = next;
            if (stalls) {
                break;
            }
        }
        return before;
    }

    /** SUBP2: the most efficient bits that meet the deadline at a power at which some do. */
    private static int bestBits(SubchannelWork work, int n, int m, double powerW) {
        int best = 0;
        double bestEfficiency = 0;
        for (int q = work.instance().bitsMin(); q <= work.instance().bitsMax(); q++) {
            double efficiency = work.meetsDeadline(n, m, q, powerW) ? work.efficiency(n, m, q, powerW) : 0;
            if (efficiency > bestEfficiency) {
                best = q;
                bestEfficiency = efficiency;
            }
        }
        return best;
    }

    /**
     * SUBP1: from a power that meets the deadline, W, to the least power that does. Energy grows with the power, so its tangent
     * is least at the least power that the tangent of the airtime allows. The airtime is convex, so these powers approach the
     * deadline from below, and the last one is raised by what is missing.
     */
    private static double justEnoughW(SubchannelWork work, int n, int m, int bits, double startW) {
        double leastW = work.instance().powerMinW();
        double powerW = startW;
        for (int tangent = 0; tangent < MOST_TANGENTS; tangent++) {
            double spareS = work.instance().deadlineS() - work.iterationS(n, m, bits, powerW);
            double tangentW = powerW + spareS / work.airtimeSlope(n, m, bits, powerW);
            // A tangent far from the deadline may allow no power at all.
            double nextW = Math.min(startW, Math.max(Math.max(leastW, powerW / 16), tangentW));
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
