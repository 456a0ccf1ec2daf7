package io.splitwave.optimizer.vrsl.delay;

/** The parts of every device's delay, VRSL (9); immutable. A part whose rate is zero is +Infinity. */
public final class Delays {
    private final double[] downlinkS;
    private final double[] computeS;
    private final double[] uplinkS;
    private final double[] serverS;

    Delays(double[] downlinkS, double[] computeS, double[] uplinkS, double[] serverS) {
        this.downlinkS = downlinkS;
        this.computeS = computeS;
        this.uplinkS = uplinkS;
        this.serverS = serverS;
    }

    /**
     * T_k^DL, VRSL (11).
     *
     * @param ud k, 0..K-1
     * @return s
     */
    public double downlinkS(int ud) {
        return downlinkS[ud];
    }

    /**
     * T_k, VRSL (15): on the device or on its twin.
     *
     * @param ud k, 0..K-1
     * @return s
     */
    public double computeS(int ud) {
        return computeS[ud];
    }

    /**
     * T_k^UL, VRSL (14).
     *
     * @param ud k, 0..K-1
     * @return s
     */
    public double uplinkS(int ud) {
        return uplinkS[ud];
    }

    /**
     * Time of the layers after the cut at the server; 0 where it is not modelled.
     *
     * @param ud k, 0..K-1
     * @return s
     */
    public double serverS(int ud) {
        return serverS[ud];
    }

    /**
     * T_k^total, VRSL (9), with the server's part.
     *
     * @param ud k, 0..K-1
     * @return s
     */
    public double totalS(int ud) {
        return downlinkS[ud] + computeS[ud] + uplinkS[ud] + serverS[ud];
    }

    /**
     * The objective of VRSL (18) with lambda = 0: the delays summed in the order of the devices.
     *
     * @return s
     */
    public double sumS() {
        double sum = 0;
        for (int ud = 0; ud < downlinkS.length; ud++) {
            sum += totalS(ud);
        }
        return sum;
    }

    /**
     * The delay of the slowest device.
     *
     * @return s
     */
    public double largestS() {
        double largest = 0;
        for (int ud = 0; ud < downlinkS.length; ud++) {
            largest = Math.max(largest, totalS(ud));
        }
        return largest;
    }
}
