package io.splitwave.optimizer.vrsl.price;

import io.splitwave.learning.profile.ModelProfile;
import java.util.Arrays;

/** The options of a device, cut by cut, on the device first and then on the twin, and the work of each. */
final class OptionTable {
    private final int[] cuts;
    private final int[] size; // [candidate], index of its downlink size: equal where every device receives the same
    private final int sizes;
    private final double[] bit; // [ud * sizes + size]
    private final double[] flop; // [ud * candidates + candidate]
    private final double[] rootFlop;

    OptionTable(ModelProfile profile, int[] cuts) {
        this.cuts = cuts.clone();
        for (int cut : cuts) {
            if (cut > profile.layers()) {
                throw new IllegalArgumentException("candidate cuts must be in 1.." + profile.layers() + ", was " + cut);
            }
        }
        int[] ofSize = new int[cuts.length]; // a cut of each size
        int different = 0;
        this.size = new int[cuts.length];
        for (int i = 0; i < cuts.length; i++) {
            while (size[i] < different && !sameDownlink(profile, ofSize[size[i]], cuts[i])) {
                size[i]++;
            }
            ofSize[size[i]] = cuts[i];
            different = Math.max(different, size[i] + 1);
        }
        this.sizes = different;
        this.bit = new double[profile.userDevices() * sizes];
        for (int ud = 0; ud < profile.userDevices(); ud++) {
            for (int s = 0; s < sizes; s++) {
                bit[ud * sizes + s] = profile.downlinkBit(ud, ofSize[s]);
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

    private static boolean sameDownlink(ModelProfile profile, int cut, int other) {
        for (int ud = 0; ud < profile.userDevices(); ud++) {
            if (profile.downlinkBit(ud, cut) != profile.downlinkBit(ud, other)) {
                return false;
            }
        }
        return true;
    }

    int options() {
        return 2 * cuts.length;
    }

    /** Different downlink sizes. */
    int sizes() {
        return sizes;
    }

    double bit(int ud, int ofSize) {
        return bit[ud * sizes + ofSize];
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
