package io.splitwave.kernel.sampling;

import umontreal.ssj.hups.SobolSequence;
import umontreal.ssj.rng.RandomStream;

/**
 * Draws from randomised Sobol' nets: one net, randomised anew for each member.
 *
 * <p>A member's coordinates are those of one point under a random digital shift of its own (Owen, "Randomly permuted
 * (t,m,s)-nets and (t,s)-sequences", 1995; L'Ecuyer and Lemieux, "Recent advances in randomized quasi-Monte Carlo
 * methods", 2002), and a random permutation of its own says which point it takes in which replication. Of a net with
 * 2^k points only the first k binary digits are the net's; the rest is drawn for each point by itself, so a group's
 * points lie at independent places of their cells and what is smooth in a coordinate is averaged as well as by nested
 * scrambling (variance n^-3, where a shift of all digits leaves n^-2).
 *
 * <p>So each draw is uniform, the draws of one replication are independent of each other, and over the replications of a
 * group the draws of each member fill their few dimensions evenly. Randomising by member keeps the dimension at what one
 * member draws; a net over all members would have hundreds of coordinates, of which only the first are good.
 */
final class NetDraws implements StartDraws {
    /** Digits of the net's coordinates; those below the net's own resolution are drawn. */
    private static final int DIGITS = 31;

    private final StartLayout layout;
    private final double[][] uniforms;

    /**
     * @param uniforms index = member, then coordinate
     */
    private NetDraws(StartLayout layout, double[][] uniforms) {
        this.layout = layout;
        this.uniforms = uniforms;
    }

    /**
     * Draws one point for each member.
     *
     * @param points of the net, a power of two, at least 2
     * @param index which replication of the group, 0..points-1
     * @param layout what is drawn
     * @param shared stream of the group, at its start: the same for every replication of it
     * @param own stream of the replication
     */
    static NetDraws of(int points, int index, StartLayout layout, RandomStream shared, RandomStream own) {
        int dimension = layout.drawsPerMember();
        if (dimension > Sampling.MOST_DRAWS_PER_MEMBER) {
            throw new IllegalArgumentException("sampling: a net has at most " + Sampling.MOST_DRAWS_PER_MEMBER
                    + " coordinates, a member draws " + dimension);
        }
        SobolSequence net = new SobolSequence(Integer.numberOfTrailingZeros(points), DIGITS, dimension);
        double cell = 1.0 / points;
        double[][] uniforms = new double[layout.members()][dimension];
        int[] order = new int[points];
        for (double[] ofMember : uniforms) {
            int point = shuffled(order, shared)[index];
            for (int coordinate = 0; coordinate < dimension; coordinate++) {
                int digits = (int) (net.getCoordinate(point, coordinate) * points);
                int shift = shared.nextInt(0, points - 1);
                ofMember[coordinate] = ((digits ^ shift) + own.nextDouble()) * cell;
            }
        }
        return new NetDraws(layout, uniforms);
    }

    /** A random permutation of the points, in the array given. */
    private static int[] shuffled(int[] order, RandomStream stream) {
        for (int last = 0; last < order.length; last++) {
            int place = stream.nextInt(0, last);
            order[last] = order[place];
            order[place] = last;
        }
        return order;
    }

    @Override
    public RandomStream stream(String purpose) {
        return new CoordinateStream(
                purpose, uniforms, layout.offset(purpose), layout.part(purpose).drawsPerMember());
    }
}
