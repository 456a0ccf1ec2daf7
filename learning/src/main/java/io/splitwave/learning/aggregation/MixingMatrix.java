package io.splitwave.learning.aggregation;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Two-level aggregation of UCSFL, (12) and (13), as one map w+ = M w of the models of K devices: each access point averages
 * the models of the devices that it serves, and each device takes the average of its access points,
 *
 * <p>M_kj = (1 / |C_k|) sum_l a_lk a_lj / |U_l|.
 *
 * <p>M is row-stochastic. With A the association it is similar to B^T B, B = D_U^(-1/2) A D_C^(-1/2), so its spectrum is real
 * and in [0, 1]. If every access point serves every device, M is the plain average (FedAvg). Access points without devices do
 * nothing. Immutable.
 */
public final class MixingMatrix {

    private final double[][] weight; // [k][j]
    private final RealMatrix factor; // B, [AP][UD]

    /**
     * The aggregation over an association.
     *
     * @param serves a, shape [AP][UD], at least one of each; copied
     * @throws IllegalArgumentException if it is empty or not a rectangle, or a device has no access point
     */
    public MixingMatrix(boolean[][] serves) {
        int accessPoints = serves.length;
        int userDevices = accessPoints == 0 ? 0 : serves[0].length;
        if (userDevices == 0) {
            throw new IllegalArgumentException("mixing matrix: at least 1 AP and 1 UD are needed");
        }
        int[] devices = new int[accessPoints];
        int[] clusterSize = new int[userDevices];
        for (int ap = 0; ap < accessPoints; ap++) {
            if (serves[ap].length != userDevices) {
                throw new IllegalArgumentException("mixing matrix: AP " + ap + " has entries for " + serves[ap].length
                        + " UDs, AP 0 for " + userDevices);
            }
            for (int ud = 0; ud < userDevices; ud++) {
                if (serves[ap][ud]) {
                    devices[ap]++;
                    clusterSize[ud]++;
                }
            }
        }
        for (int ud = 0; ud < userDevices; ud++) {
            if (clusterSize[ud] == 0) {
                throw new IllegalArgumentException("mixing matrix: UD " + ud + " has no AP");
            }
        }
        weight = weights(serves, devices, clusterSize);
        factor = factor(serves, devices, clusterSize);
    }

    private static double[][] weights(boolean[][] serves, int[] devices, int[] clusterSize) {
        double[][] weight = new double[clusterSize.length][clusterSize.length];
        for (int ud = 0; ud < clusterSize.length; ud++) {
            for (int ap = 0; ap < devices.length; ap++) {
                for (int from = 0; serves[ap][ud] && from < clusterSize.length; from++) {
                    weight[ud][from] += serves[ap][from] ? 1.0 / devices[ap] : 0;
                }
            }
            for (int from = 0; from < clusterSize.length; from++) {
                weight[ud][from] /= clusterSize[ud];
            }
        }
        return weight;
    }

    private static RealMatrix factor(boolean[][] serves, int[] devices, int[] clusterSize) {
        RealMatrix factor = new Array2DRowRealMatrix(devices.length, clusterSize.length);
        for (int ap = 0; ap < devices.length; ap++) {
            for (int ud = 0; ud < clusterSize.length; ud++) {
                factor.setEntry(ap, ud, serves[ap][ud] ? 1 / Math.sqrt((double) devices[ap] * clusterSize[ud]) : 0);
            }
        }
        return factor;
    }

    /**
     * Number of devices.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return weight.length;
    }

    /**
     * Share of one device's model in what another gets.
     *
     * @param ud device k, 0..K-1, that gets
     * @param from device j, 0..K-1, whose model it is
     * @return M_kj, in [0, 1]; the sum over j is 1
     */
    public double weight(int ud, int from) {
        return weight[ud][from];
    }

    /**
     * Aggregates one parameter.
     *
     * @param ofDevice its value at each device, length K
     * @return M w, its value at each device afterwards, a new array
     * @throws IllegalArgumentException if the length differs
     */
    public double[] mixed(double[] ofDevice) {
        if (ofDevice.length != weight.length) {
            throw new IllegalArgumentException(
                    "mixing matrix: " + weight.length + " values are needed, was " + ofDevice.length);
        }
        double[] mixed = new double[weight.length];
        for (int ud = 0; ud < mixed.length; ud++) {
            for (int from = 0; from < mixed.length; from++) {
                mixed[ud] += weight[ud][from] * ofDevice[from];
            }
        }
        return mixed;
    }

    /**
     * Eigenvalues.
     *
     * @return K values in falling order, the first 1, all in [0, 1] up to rounding; a new array
     */
    public double[] spectrum() {
        double[] singular = new SingularValueDecomposition(factor).getSingularValues();
        double[] falling = new double[weight.length];
        for (int at = 0; at < Math.min(falling.length, singular.length); at++) {
            falling[at] = singular[at] * singular[at];
        }
        return falling;
    }

    /**
     * Second eigenvalue: by how much the difference between devices shrinks in a round, at least. Below 1 exactly if the graph
     * of access points and devices is connected; then the models of all devices approach each other.
     *
     * @return lambda_2, in [0, 1] up to rounding; 0 for one device and for the plain average
     */
    public double secondEigenvalue() {
        return weight.length < 2 ? 0 : spectrum()[1];
    }
}
