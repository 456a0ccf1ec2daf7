package io.splitwave.network.irs;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import umontreal.ssj.rng.RandomStream;

/**
 * IRS elements that do not obey: a dead one reflects nothing, a stuck one keeps a phase of its own. Immutable.
 *
 * <p>Faults are put into the channel, not into the phases: a dead element's row of G becomes zero, and so does that of a
 * stuck one, whose constant reflection h_n^* exp(j phi) g_n joins the direct link. The gains of the channel so changed,
 * under any phases, are those of the faulty IRS under the same phases. So truth is the changed channel; an optimizer that
 * knows the faults is given the changed one as well, one that does not, the unchanged one.
 */
public final class ElementFaults {

    private final boolean[] dead;
    /** Phase of a stuck element, rad; NaN = obeys. */
    private final double[] stuckRad;

    private ElementFaults(boolean[] dead, double[] stuckRad) {
        this.dead = dead;
        this.stuckRad = stuckRad;
    }

    /**
     * Given faults.
     *
     * @param elements N, at least 0
     * @param dead elements that reflect nothing
     * @param stuckRad stuck elements and their phases, rad, each finite; none of them dead
     * @return the faults
     * @throws IllegalArgumentException if there is no such element, a phase is not finite, or one is dead and stuck
     */
    public static ElementFaults of(int elements, Set<Integer> dead, Map<Integer, Double> stuckRad) {
        boolean[] isDead = new boolean[elements];
        double[] phases = new double[elements];
        Arrays.fill(phases, Double.NaN);
        for (int element : dead) {
            requireElement(element, elements);
            isDead[element] = true;
        }
        stuckRad.forEach((element, rad) -> {
            requireElement(element, elements);
            if (!Double.isFinite(rad)) {
                throw new IllegalArgumentException(
                        "element faults: phase of stuck element " + element + " must be finite, was " + rad);
            }
            if (isDead[element]) {
                throw new IllegalArgumentException("element faults: element " + element + " cannot be dead and stuck");
            }
            phases[element] = rad;
        });
        return new ElementFaults(isDead, phases);
    }

    /**
     * Faults by chance, each element for itself. Element n takes draws 2n (which fault) and 2n + 1 (phase), so a larger
     * IRS has the same faults among its first elements.
     *
     * @param elements N, at least 0
     * @param deadShare probability that an element is dead, in [0, 1]
     * @param stuckShare probability that it is stuck, at a uniform phase, in [0, 1 - deadShare]
     * @param stream source of the uniforms, advanced by 2 N draws
     * @return the faults
     * @throws IllegalArgumentException if a probability is out of its range
     */
    public static ElementFaults drawn(int elements, double deadShare, double stuckShare, RandomStream stream) {
        if (!(deadShare >= 0 && stuckShare >= 0 && deadShare + stuckShare <= 1)) {
            throw new IllegalArgumentException(
                    "element faults: deadShare and stuckShare must be >= 0 and sum to <= 1, were " + deadShare + " and "
                            + stuckShare);
        }
        boolean[] dead = new boolean[elements];
        double[] stuckRad = new double[elements];
        for (int element = 0; element < elements; element++) {
            double which = stream.nextDouble();
            double phaseRad = 2 * Math.PI * stream.nextDouble();
            dead[element] = which < deadShare;
            stuckRad[element] = !dead[element] && which < deadShare + stuckShare ? phaseRad : Double.NaN;
        }
        return new ElementFaults(dead, stuckRad);
    }

    /**
     * Number of elements.
     *
     * @return N, at least 0
     */
    public int elements() {
        return dead.length;
    }

    /**
     * Whether an element reflects nothing.
     *
     * @param element element, 0 based
     * @return whether it is dead
     */
    public boolean dead(int element) {
        return dead[element];
    }

    /**
     * Whether an element keeps a phase of its own.
     *
     * @param element element, 0 based
     * @return whether it is stuck
     */
    public boolean stuck(int element) {
        return !Double.isNaN(stuckRad[element]);
    }

    /**
     * The channel of the faulty IRS.
     *
     * @param channel channel with every element in order, of N elements
     * @return an equivalent channel in which faulty elements carry nothing; the same object if none is faulty
     * @throws IllegalArgumentException if N differs, or an element is stuck and the uplink is not reciprocal: its
     *     reflection would differ between the directions, which one direct link cannot
     */
    public ChannelState applied(ChannelState channel) {
        if (channel.irsElements() != elements()) {
            throw new IllegalArgumentException(
                    "element faults: of " + elements() + " elements, applied to a channel of " + channel.irsElements());
        }
        boolean anyStuck = false;
        boolean any = false;
        for (int element = 0; element < elements(); element++) {
            anyStuck |= stuck(element);
            any |= dead(element) || stuck(element);
        }
        if (!any) {
            return channel;
        }
        if (anyStuck && channel.apIrsUplink().isPresent()) {
            throw new IllegalArgumentException(
                    "element faults: stuck elements need a reciprocal uplink, this channel has one of its own");
        }
        return new ChannelState(
                silenced(channel.apIrs()),
                channel.irsUd(),
                anyStuck ? Optional.of(withStuck(channel)) : channel.direct(),
                channel.apIrsUplink().map(this::silenced));
    }

    /** The matrix with the rows of faulty elements set to zero. */
    private ComplexMatrix silenced(ComplexMatrix matrix) {
        double[] re = matrix.copyRe();
        double[] im = matrix.copyIm();
        int columns = matrix.columns();
        for (int element = 0; element < elements(); element++) {
            if (dead(element) || stuck(element)) {
                Arrays.fill(re, element * columns, (element + 1) * columns, 0);
                Arrays.fill(im, element * columns, (element + 1) * columns, 0);
            }
        }
        return ComplexMatrix.of(matrix.rows(), columns, re, im);
    }

    /** d_k + sum over stuck n of h_kn exp(-j phi_n) conj(g_n): what joins d_k^H is the conjugate of it. */
    private ComplexMatrix withStuck(ChannelState channel) {
        int antennas = channel.apAntennas();
        double[] re = new double[elements() * antennas];
        double[] im = new double[re.length];
        for (int element = 0; element < elements(); element++) {
            if (stuck(element)) {
                double cos = Math.cos(stuckRad[element]);
                double sin = -Math.sin(stuckRad[element]);
                for (int a = 0; a < antennas; a++) {
                    double gRe = channel.apIrs().re(element, a);
                    double gIm = -channel.apIrs().im(element, a);
                    re[element * antennas + a] = cos * gRe - sin * gIm;
                    im[element * antennas + a] = cos * gIm + sin * gRe;
                }
            }
        }
        ComplexMatrix reflected = channel.irsUd().times(ComplexMatrix.of(elements(), antennas, re, im));
        return channel.direct().map(reflected::plus).orElse(reflected);
    }

    private static void requireElement(int element, int elements) {
        if (element < 0 || element >= elements) {
            throw new IllegalArgumentException("element faults: there is no element " + element + " of " + elements);
        }
    }
}
