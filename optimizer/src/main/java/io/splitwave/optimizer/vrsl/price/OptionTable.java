package io.splitwave.optimizer.vrsl.price;

import io.splitwave.learning.profile.ModelProfile;
import java.util.Arrays;

/** The options of a device, cut by cut, on the device first and then on the twin, and the work of each. */
final class OptionTable {
    private final int[] cuts;
    private final int[] size; // [candidate], index of its downlink size among the different ones
    private final double[] bit; // [size]
    private final double[] flop; // [ud * candidates + candidate]
    private final double[] rootFlop;

    OptionTable(ModelProfile profile, int[] cuts) {
        this.cuts = cuts.clone();
        for (int cut : cuts) {
            if (cut > profile.layers()) {
                throw new IllegalArgumentException("candidate cuts must be in 1.." + profile.layers() + ", was " + cut);
            }
        }
        double[] bits = Arrays.stream(cuts).mapToDouble(profile::downlinkBit).toArray();
        this.bit = Arrays.stream(bits).distinct().toArray();
        this.size = new int[cuts.length];
        for (int i = 0; i < cuts.length; i++) {
            while (bit[size[i]] != bits[i]) {
                size[i]++;
            }
        }
        this.flop = new double[profile.userDevices() * cuts.length];
        for (int ud = 0; ud < profile.userDevices(); ud++) {
            for (int i = 0; i < cuts.length; i++) {
                flop[ud * cuts.length + i] = profile.deviceFlop(ud, cuts[i]);
            }
        }
        this.rootFlop = Arrays.stream(flop).map(Math::sqrt).toArray();
    }

    int options() {
        return 2 * cuts.length;
    }

    /** Different downlink sizes. */
    int sizes() {
        return bit.length;
    }

    double bit(int ofSize) {
        return bit[ofSize];
    }

    int size(int option) {
        return size[option >> 1];
    }

    int cut(int option) {
        return cuts[option >> 1];
    }

    boolean local(int option) {
        return (option & 1) == 0;
    }

    double flop(int ud, int option) {
        return flop[ud * cuts.length + (option >> 1)];
    }

    double rootFlop(int ud, int option) {
        return rootFlop[ud * cuts.length + (option >> 1)];
    }

    int[] cuts(int[] option) {
        return Arrays.stream(option).map(this::cut).toArray();
    }

    boolean[] locals(int[] option) {
        boolean[] local = new boolean[option.length];
        for (int ud = 0; ud < option.length; ud++) {
            local[ud] = local(option[ud]);
        }
        return local;
    }
}
