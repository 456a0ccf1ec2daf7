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

    /** Of all UDs one after the other; a million small arrays would be a million objects to the collector. */
    private final Work work;

    private final Sizes[] sizes; // [ud]; a single one = for all UDs

    /**
     * What the layers of the UDs cost, in rows of numbers one behind the other.
     *
     * @param layers M
     * @param layerFlop row by row, M each
     * @param prefixFlop row by row, M + 1 each
     * @param rowOf row of each UD; null = a row for each UD
     */
    private record Work(int layers, double[] layerFlop, double[] prefixFlop, int[] rowOf) {
        static Work of(int layers, double[] layerFlop) {
            return new Work(layers, layerFlop, prefixSums(layerFlop, layers), null);
        }

        int userDevices() {
            return rowOf == null ? layerFlop.length / layers : rowOf.length;
        }

        int row(int ud) {
            Objects.checkIndex(ud, userDevices());
            return rowOf == null ? ud : rowOf[ud];
        }

        double layer(int ud, int layer) {
            return layerFlop[row(ud) * layers + Objects.checkIndex(layer - 1, layers)];
        }

        double prefix(int ud, int cut) {
            return prefixFlop[row(ud) * (layers + 1) + Objects.checkIndex(cut, layers + 1)];
        }

        Work ofUds(int[] rows) {
            return new Work(layers, layerFlop, prefixFlop, rows);
        }
    }

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
        this(rows(layerFlop), layerFlop[0].length, downlinkBit, uplinkBit);
    }

    private ModelProfile(double[] layerFlop, int layers, double[] downlinkBit, double[] uplinkBit) {
        this(Work.of(layers, layerFlop), new Sizes[] {
            new Sizes(
                    checkedByCut("downlinkBit", downlinkBit, layers, false),
                    checkedByCut("uplinkBit", uplinkBit, layers, true),
                    null)
        });
    }

    private ModelProfile(Work work, Sizes[] sizes) {
        this.work = work;
        this.sizes = sizes;
    }

    private static double[] rows(double[][] layerFlop) {
        if (layerFlop.length < 1 || layerFlop[0].length < 1) {
            throw new IllegalArgumentException("model profile: at least 1 UD and 1 layer are needed, was "
                    + layerFlop.length + " UDs" + (layerFlop.length < 1 ? "" : " and 0 layers"));
        }
        int layers = layerFlop[0].length;
        double[] rows = new double[Math.multiplyExact(layerFlop.length, layers)];
        for (int ud = 0; ud < layerFlop.length; ud++) {
            if (layerFlop[ud].length != layers) {
                throw new IllegalArgumentException("model profile: UD " + ud + " must have " + layers
                        + " layers as UD 0 has, was " + layerFlop[ud].length);
            }
            System.arraycopy(layerFlop[ud], 0, rows, ud * layers, layers);
        }
        return rows;
    }

    /**
     * A profile from one array that is given away, for very many UDs.
     *
     * @param layers M, at least 1
     * @param layerFlop FLOP of the layers, UD by UD, M each, at least one UD, each finite and greater than 0
     * @param downlinkBit as in the constructor
     * @param uplinkBit as in the constructor
     * @return the profile
     * @throws IllegalArgumentException if a number or a value is out of range
     */
    static ModelProfile ofRows(int layers, double[] layerFlop, double[] downlinkBit, double[] uplinkBit) {
        if (layers < 1 || layerFlop.length < 1 || layerFlop.length % layers != 0) {
            throw new IllegalArgumentException("model profile: " + layers + " layers of at least 1 UD are needed, was "
                    + layerFlop.length + " values");
        }
        return new ModelProfile(layerFlop, layers, downlinkBit, uplinkBit);
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
        Sizes sizes = new Sizes(one.sizes[0].downlinkBit, one.sizes[0].uplinkBit, server);
        return new ModelProfile(one.work.ofUds(new int[userDevices]), new Sizes[] {sizes});
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
        double[] layerFlop = profiles.stream()
                .flatMapToDouble(one -> Arrays.stream(one.work.layerFlop))
                .toArray();
        int[] rowOf =
                new int[profiles.stream().mapToInt(ModelProfile::userDevices).sum()];
        int ud = 0;
        int rowsBefore = 0;
        for (ModelProfile one : profiles) {
            for (int i = 0; i < one.userDevices(); i++, ud++) {
                rowOf[ud] = rowsBefore + one.work.row(i);
            }
            rowsBefore += one.work.layerFlop.length / first.layers();
        }
        return new ModelProfile(
                Work.of(first.layers(), layerFlop).ofUds(rowOf),
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
        int[] rows = Arrays.stream(userDevices).map(work::row).toArray();
        return new ModelProfile(
                work.ofUds(rows),
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
        return work.userDevices();
    }

    /**
     * Number of layers.
     *
     * @return M, at least 1
     */
    public int layers() {
        return work.layers;
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
        return work.layer(ud, layer);
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
        return work.prefix(ud, cut);
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
        return serverFlop == null ? work.prefix(ud, layers()) - work.prefix(ud, cut) : serverFlop[cut];
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
        Objects.checkIndex(ud, userDevices());
        return sizes[sizes.length == 1 ? 0 : ud];
    }

    /** Rows of M + 1 sums from rows of M layers. */
    private static double[] prefixSums(double[] flop, int layers) {
        int rows = flop.length / layers;
        double[] sums = new double[Math.multiplyExact(rows, layers + 1)];
        int at = 0;
        for (int row = 0; row < rows; row++) {
            for (int layer = 1; layer <= layers; layer++, at++) {
                double work = flop[at];
                if (!(work > 0) || Double.isInfinite(work)) {
                    throw new IllegalArgumentException("model profile: FLOP of UD " + row + ", layer " + layer
                            + " must be finite and > 0, was " + work);
                }
                sums[at + row + 1] = sums[at + row] + work;
            }
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
