package io.splitwave.learning.profile;

import java.util.Arrays;
import umontreal.ssj.rng.RandomStream;

/**
 * Layer work uniform in a range, independent over UDs and layers, VRSL Section VI.
 *
 * @param minLayerFlop least work of a layer, FLOP, greater than 0
 * @param maxLayerFlop most work of a layer, FLOP, finite, at least {@code minLayerFlop}
 */
public record RandomLoad(double minLayerFlop, double maxLayerFlop) {

    /**
     * Checks the range.
     *
     * @param minLayerFlop least work of a layer, FLOP
     * @param maxLayerFlop most work of a layer, FLOP
     * @throws IllegalArgumentException if a bound is out of its range
     */
    public RandomLoad {
        if (!(minLayerFlop > 0)) {
            throw new IllegalArgumentException("random load: minLayerFlop must be > 0, was " + minLayerFlop);
        }
        if (!(maxLayerFlop >= minLayerFlop) || Double.isInfinite(maxLayerFlop)) {
            throw new IllegalArgumentException("random load: maxLayerFlop must be finite and >= minLayerFlop = "
                    + minLayerFlop + ", was " + maxLayerFlop);
        }
    }

    /**
     * Draws the work of every layer, UD by UD, so the first K UDs keep theirs when more are drawn.
     *
     * @param userDevices K, at least 1
     * @param layers M, at least 1
     * @param stream source of the uniforms, advanced by K M draws
     * @return FLOP, shape [K][M]
     * @throws IllegalArgumentException if a count is below 1
     */
    public double[][] draw(int userDevices, int layers, RandomStream stream) {
        double[] rows = drawRows(userDevices, layers, stream);
        double[][] flop = new double[userDevices][];
        for (int ud = 0; ud < userDevices; ud++) {
            flop[ud] = Arrays.copyOfRange(rows, ud * layers, (ud + 1) * layers);
        }
        return flop;
    }

    /**
     * The same draws in one array, for very many UDs.
     *
     * @param userDevices K, at least 1
     * @param layers M, at least 1
     * @param stream source of the uniforms, advanced by K M draws
     * @return FLOP, UD by UD, M each
     * @throws IllegalArgumentException if a count is below 1
     */
    public double[] drawRows(int userDevices, int layers, RandomStream stream) {
        if (userDevices < 1 || layers < 1) {
            throw new IllegalArgumentException(
                    "random load: userDevices and layers must be >= 1, were " + userDevices + " and " + layers);
        }
        double[] flop = new double[Math.multiplyExact(userDevices, layers)];
        for (int i = 0; i < flop.length; i++) {
            flop[i] = minLayerFlop + (maxLayerFlop - minLayerFlop) * stream.nextDouble();
        }
        return flop;
    }

    /**
     * The same draws as the profile of a network.
     *
     * @param userDevices K, at least 1
     * @param layers M, at least 1
     * @param stream source of the uniforms, advanced by K M draws
     * @param downlinkBit bit sent to a UD, length M + 1, index = cut, as in {@link ModelProfile}; copied
     * @param uplinkBit bit sent by a UD, likewise
     * @return a profile of K UDs
     * @throws IllegalArgumentException if a count is below 1, or bits are out of range
     */
    public ModelProfile profile(
            int userDevices, int layers, RandomStream stream, double[] downlinkBit, double[] uplinkBit) {
        return ModelProfile.ofRows(layers, drawRows(userDevices, layers, stream), downlinkBit, uplinkBit);
    }
}
