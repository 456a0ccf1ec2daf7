package io.splitwave.learning.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Work and sizes of a model of M layers for K UDs. Immutable.
 *
 * <p>A cut m means layers 1..m on the device side, m + 1..M at the server; cut 0 sends the raw input, cut M leaves
 * nothing to the server. UDs and cuts are 0 based, layers 1 based.
 */
public final class ModelProfile {

    private final double[][] layerFlop; // [ud][layer - 1]
    private final double[][] prefixFlop; // [ud][cut]
    private final Sizes[] sizes; // [ud]; a single one = for all UDs

    /**
     * What one or more UDs send and receive.
     *
     * @param downlinkBit {@code [cut]}
     * @param uplinkBit {@code [cut]}
     * @param serverFlop {@code [cut]}; null = C_k(M) - C_k(m)
     */
    private record Sizes(double[] downlinkBit, double[] uplinkBit, double[] serverFlop) {}

    /**
     * A profile.
     *
     * @param layerFlop FLOP of a layer, shape [K][M], K and M at least 1, each finite and greater than 0; copied
     * @param downlinkBit D_DL(m), bit sent to a UD at cut m, length M + 1, index = cut, each finite and at least 0;
     *     copied
     * @param uplinkBit D_UL(m), bit sent by a UD at cut m, likewise; index 0 is the raw input and may be NaN = not known
     * @throws IllegalArgumentException if a shape or a value is out of range
     */
    public ModelProfile(double[][] layerFlop, double[] downlinkBit, double[] uplinkBit) {
        if (layerFlop.length < 1 || layerFlop[0].length < 1) {
            throw new IllegalArgumentException("model profile: at least 1 UD and 1 layer are needed, was "
                    + layerFlop.length + " UDs" + (layerFlop.length < 1 ? "" : " and 0 layers"));
        }
        int layers = layerFlop[0].length;
        this.layerFlop = new double[layerFlop.length][];
        this.prefixFlop = new double[layerFlop.length][];
        for (int ud = 0; ud < layerFlop.length; ud++) {
            this.layerFlop[ud] = layerFlop[ud].clone();
            this.prefixFlop[ud] = prefixSums(ud, this.layerFlop[ud], layers);
        }
        this.sizes = new Sizes[] {
            new Sizes(
                    checkedByCut("downlinkBit", downlinkBit, layers, false),
                    checkedByCut("uplinkBit", uplinkBit, layers, true),
                    null)
        };
    }

    private ModelProfile(double[][] layerFlop, double[][] prefixFlop, Sizes[] sizes) {
        this.layerFlop = layerFlop;
        this.prefixFlop = prefixFlop;
        this.sizes = sizes;
    }

    /**
     * One network for all UDs. What crosses a cut may be less than what was computed in front of it, so the server's work
     * is given by itself. The UDs share one row of memory.
     *
     * @param userDevices K, at least 1
     * @param layerFlop FLOP of a layer on the device side, length M, at least 1, each finite and greater than 0; copied
     * @param serverFlop FLOP of the server at cut m, length M + 1, index = cut, each finite and at least 0, 0 at M; copied
     * @param downlinkBit as in the constructor
     * @param uplinkBit as in the constructor
     * @return the profile
     * @throws IllegalArgumentException if a shape or a value is out of range
     */
    public static ModelProfile alike(
            int userDevices, double[] layerFlop, double[] serverFlop, double[] downlinkBit, double[] uplinkBit) {
        if (userDevices < 1) {
            throw new IllegalArgumentException("model profile: at least 1 UD is needed, was " + userDevices);
        }
        ModelProfile one = new ModelProfile(new double[][] {layerFlop}, downlinkBit, uplinkBit);
        double[] server = checkedByCut("serverFlop", serverFlop, one.layers(), false);
        if (server[one.layers()] != 0) {
            throw new IllegalArgumentException("model profile: serverFlop at cut " + one.layers()
                    + ", behind which there is nothing, must be 0, was " + server[one.layers()]);
        }
        double[][] layers = new double[userDevices][];
        double[][] prefixes = new double[userDevices][];
        Arrays.fill(layers, one.layerFlop[0]);
        Arrays.fill(prefixes, one.prefixFlop[0]);
        Sizes sizes = new Sizes(one.sizes[0].downlinkBit, one.sizes[0].uplinkBit, server);
        return new ModelProfile(layers, prefixes, new Sizes[] {sizes});
    }

    /**
     * UDs with profiles of their own, such as those with mini-batches of other sizes.
     *
     * @param profiles of the same number of layers, at least one
     * @return the UDs of the first, then those of the second, and so on
     * @throws IllegalArgumentException if there is no profile, or their numbers of layers differ
     */
    public static ModelProfile joined(List<ModelProfile> profiles) {
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("model profile: at least 1 profile to join is needed, was 0");
        }
        ModelProfile first = profiles.get(0);
        for (ModelProfile one : profiles) {
            if (one.layers() != first.layers()) {
                throw new IllegalArgumentException("model profile: profiles to join must have " + first.layers()
                        + " layers as the first has, was " + one.layers());
            }
        }
        if (profiles.size() == 1) {
            return first;
        }
        return new ModelProfile(
                profiles.stream().flatMap(one -> Arrays.stream(one.layerFlop)).toArray(double[][]::new),
                profiles.stream().flatMap(one -> Arrays.stream(one.prefixFlop)).toArray(double[][]::new),
                profiles.stream()
                        .flatMap(one -> IntStream.range(0, one.userDevices()).mapToObj(one::sizes))
                        .toArray(Sizes[]::new));
    }

    /**
     * The same model for some of the UDs only.
     *
     * @param userDevices UDs wanted, at least one, each 0 based; they are numbered from 0 in this order
     * @return their profile
     * @throws IllegalArgumentException if none is wanted
     * @throws IndexOutOfBoundsException if there is no such UD
     */
    public ModelProfile select(int... userDevices) {
        if (userDevices.length < 1) {
            throw new IllegalArgumentException("model profile: at least 1 UD is needed, was 0");
        }
        double[][] layers = new double[userDevices.length][];
        double[][] prefixes = new double[userDevices.length][];
        for (int ud = 0; ud < userDevices.length; ud++) {
            layers[ud] = layerFlop[userDevices[ud]];
            prefixes[ud] = prefixFlop[userDevices[ud]];
        }
        return new ModelProfile(
                layers,
                prefixes,
                sizes.length == 1
                        ? sizes
                        : Arrays.stream(userDevices).mapToObj(this::sizes).toArray(Sizes[]::new));
    }

    /**
     * Number of UDs.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return layerFlop.length;
    }

    /**
     * Number of layers.
     *
     * @return M, at least 1
     */
    public int layers() {
        return layerFlop[0].length;
    }

    /**
     * Work of one layer, the paper's C_k^(m) of a single layer.
     *
     * @param ud UD, 0 based
     * @param layer layer, 1..M
     * @return FLOP, greater than 0
     * @throws IndexOutOfBoundsException if there is no such UD or layer
     */
    public double layerFlop(int ud, int layer) {
        return layerFlop[ud][layer - 1];
    }

    /**
     * Work of the device-side layers, C_k(m) = sum of layers 1..m, VRSL (6).
     *
     * @param ud UD, 0 based
     * @param cut m, 0..M
     * @return FLOP; 0 at cut 0
     * @throws IndexOutOfBoundsException if there is no such UD or cut
     */
    public double deviceFlop(int ud, int cut) {
        return prefixFlop[ud][cut];
    }

    /**
     * Work of the server-side layers, C_k(M) - C_k(m) unless it was given by itself; VRSL (9) leaves it out.
     *
     * @param ud UD, 0 based
     * @param cut m, 0..M
     * @return FLOP; exactly 0 at cut M
     * @throws IndexOutOfBoundsException if there is no such UD or cut
     */
    public double serverFlop(int ud, int cut) {
        double[] serverFlop = sizes(ud).serverFlop;
        return serverFlop == null ? prefixFlop[ud][layers()] - prefixFlop[ud][cut] : serverFlop[cut];
    }

    /**
     * Size of what the AP sends to a UD, D_DL(m), VRSL (11).
     *
     * @param ud UD, 0 based
     * @param cut m, 0..M
     * @return bit, at least 0
     * @throws IndexOutOfBoundsException if there is no such UD or cut
     */
    public double downlinkBit(int ud, int cut) {
        return sizes(ud).downlinkBit[cut];
    }

    /**
     * Size of what a UD sends to the AP, D_UL(m), VRSL (14).
     *
     * @param ud UD, 0 based
     * @param cut m, 0..M; 0 = the raw input
     * @return bit, at least 0
     * @throws IndexOutOfBoundsException if there is no such UD or cut
     * @throws IllegalStateException if the raw input is asked for and its size is not known
     */
    public double uplinkBit(int ud, int cut) {
        double bit = sizes(ud).uplinkBit[cut];
        if (Double.isNaN(bit)) {
            throw new IllegalStateException(
                    "model profile: the size of the raw input (cut 0) is asked for but not known");
        }
        return bit;
    }

    /**
     * Whether two UDs are known to send and receive the same at every cut. They are where one profile was made for both;
     * numbers are not compared.
     *
     * @param ud UD, 0 based
     * @param other UD, 0 based
     * @return true if downlink and uplink bits are the same
     * @throws IndexOutOfBoundsException if there is no such UD
     */
    public boolean sameSizes(int ud, int other) {
        return sizes(ud) == sizes(other);
    }

    private Sizes sizes(int ud) {
        Objects.checkIndex(ud, layerFlop.length);
        return sizes[sizes.length == 1 ? 0 : ud];
    }

    private static double[] prefixSums(int ud, double[] flop, int layers) {
        if (flop.length != layers) {
            throw new IllegalArgumentException(
                    "model profile: UD " + ud + " must have " + layers + " layers as UD 0 has, was " + flop.length);
        }
        double[] sums = new double[layers + 1];
        for (int layer = 1; layer <= layers; layer++) {
            double work = flop[layer - 1];
            if (!(work > 0) || Double.isInfinite(work)) {
                throw new IllegalArgumentException("model profile: FLOP of UD " + ud + ", layer " + layer
                        + " must be finite and > 0, was " + work);
            }
            sums[layer] = sums[layer - 1] + work;
        }
        return sums;
    }

    private static double[] checkedByCut(String name, double[] values, int layers, boolean rawMayBeUnknown) {
        if (values.length != layers + 1) {
            throw new IllegalArgumentException("model profile: " + name + " must hold a value for each cut 0.." + layers
                    + ", was " + values.length + " values");
        }
        for (int cut = 0; cut <= layers; cut++) {
            boolean unknown = rawMayBeUnknown && cut == 0 && Double.isNaN(values[cut]);
            if (!unknown && (!(values[cut] >= 0) || Double.isInfinite(values[cut]))) {
                throw new IllegalArgumentException(
                        "model profile: " + name + " at cut " + cut + " must be finite and >= 0, was " + values[cut]);
            }
        }
        return values.clone();
    }
}
