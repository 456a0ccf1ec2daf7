package io.splitwave.network.cellfree;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which access points serve which device: a[l][k]. C_k is the cluster of device k, that is, the access points that serve it,
 * never empty; U_l are the devices of access point l, possibly none. Immutable, and equal to one of the same entries.
 */
public final class Association {

    private final int accessPoints;
    private final int userDevices;
    private final boolean[] serves; // [l * K + k]
    private final int[] clusterSize;

    /**
     * An association of given entries.
     *
     * @param serves a, shape [AP][UD], at least one of each; copied
     * @throws IllegalArgumentException if it is empty or not a rectangle, or a device has no access point
     */
    public Association(boolean[][] serves) {
        this(serves.length, serves.length == 0 ? 0 : serves[0].length, flat(serves));
    }

    private Association(int accessPoints, int userDevices, boolean[] serves) {
        this.accessPoints = accessPoints;
        this.userDevices = userDevices;
        this.serves = serves;
        clusterSize = new int[userDevices];
        for (int ap = 0; ap < accessPoints; ap++) {
            for (int ud = 0; ud < userDevices; ud++) {
                if (serves[ap * userDevices + ud]) {
                    clusterSize[ud]++;
                }
            }
        }
        for (int ud = 0; ud < userDevices; ud++) {
            if (clusterSize[ud] == 0) {
                throw new IllegalArgumentException(
                        "association: UD " + ud + " needs at least 1 of the " + accessPoints + " APs, was none");
            }
        }
    }

    private static boolean[] flat(boolean[][] serves) {
        if (serves.length == 0 || serves[0].length == 0) {
            throw new IllegalArgumentException("association: at least 1 AP and 1 UD are needed");
        }
        boolean[] flat = new boolean[Math.multiplyExact(serves.length, serves[0].length)];
        for (int ap = 0; ap < serves.length; ap++) {
            if (serves[ap].length != serves[0].length) {
                throw new IllegalArgumentException("association: AP " + ap + " has entries for " + serves[ap].length
                        + " UDs, AP 0 for " + serves[0].length);
            }
            System.arraycopy(serves[ap], 0, flat, ap * serves[0].length, serves[ap].length);
        }
        return flat;
    }

    /**
     * Every access point serves every device.
     *
     * @param accessPoints L, at least 1
     * @param userDevices K, at least 1
     * @return the full association
     * @throws IllegalArgumentException if a count is less than 1
     */
    public static Association full(int accessPoints, int userDevices) {
        FlatEntries.requireCounts("association", accessPoints, userDevices, 1);
        boolean[] all = new boolean[Math.multiplyExact(accessPoints, userDevices)];
        Arrays.fill(all, true);
        return new Association(accessPoints, userDevices, all);
    }

    /**
     * The same association with one entry turned over.
     *
     * @param ap access point l, 0..L-1
     * @param ud device k, 0..K-1
     * @return the other association
     * @throws IllegalArgumentException if the device would be left without an access point
     */
    public Association toggled(int ap, int ud) {
        boolean[] other = serves.clone();
        other[ap * userDevices + ud] ^= true;
        return new Association(accessPoints, userDevices, other);
    }

    /**
     * Number of access points.
     *
     * @return L, at least 1
     */
    public int accessPoints() {
        return accessPoints;
    }

    /**
     * Number of devices.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return userDevices;
    }

    /**
     * Whether an access point serves a device.
     *
     * @param ap access point l, 0..L-1
     * @param ud device k, 0..K-1
     * @return a[l][k]
     */
    public boolean serves(int ap, int ud) {
        return serves[ap * userDevices + ud];
    }

    /**
     * Size of a device's cluster.
     *
     * @param ud device k, 0..K-1
     * @return |C_k|, 1..L
     */
    public int clusterSize(int ud) {
        return clusterSize[ud];
    }

    /**
     * Number of devices that an access point serves.
     *
     * @param ap access point l, 0..L-1
     * @return |U_l|, 0..K
     */
    public int devices(int ap) {
        return devicesOf(ap).length;
    }

    /**
     * The cluster of a device.
     *
     * @param ud device k, 0..K-1
     * @return C_k in rising order, a new array, never empty
     */
    public int[] clusterOf(int ud) {
        return IntStream.range(0, accessPoints).filter(ap -> serves(ap, ud)).toArray();
    }

    /**
     * The devices of an access point.
     *
     * @param ap access point l, 0..L-1
     * @return U_l in rising order, a new array, possibly empty
     */
    public int[] devicesOf(int ap) {
        return IntStream.range(0, userDevices).filter(ud -> serves(ap, ud)).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Association
                && ((Association) other).userDevices == userDevices
                && Arrays.equals(((Association) other).serves, serves);
    }

    @Override
    public int hashCode() {
        return 31 * userDevices + Arrays.hashCode(serves);
    }

    @Override
    public String toString() {
        return "Association"
                + IntStream.range(0, userDevices)
                        .mapToObj(ud -> Arrays.toString(clusterOf(ud)))
                        .toList();
    }
}
