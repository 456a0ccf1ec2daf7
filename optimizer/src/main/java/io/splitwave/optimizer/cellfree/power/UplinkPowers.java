package io.splitwave.optimizer.cellfree.power;

/** Uplink powers under the quadratic transform: the roots of the powers that maximise the weighted sum have a closed form. */
final class UplinkPowers implements TransformedLink {
    private final RateLoads loads;
    private final UplinkGains gains;
    private final int uds;
    private final double[] power;
    private final double[] candidate;
    private final double[] kept;
    private final double[] y;

    /**
     * Powers to begin with.
     *
     * @param loads of the uplink
     * @param gains its gains
     * @param start p, in (0, 1], {@code [k]}
     */
    UplinkPowers(RateLoads loads, UplinkGains gains, double[] start) {
        this.loads = loads;
        this.gains = gains;
        uds = gains.uds();
        power = start.clone();
        candidate = start.clone();
        kept = start.clone();
        y = new double[uds];
    }

    double[] power() {
        return power.clone();
    }

    @Override
    public int uds() {
        return uds;
    }

    @Override
    public void fix() {
        for (int ud = 0; ud < uds; ud++) {
            y[ud] = Math.sqrt(power[ud] * gains.signal(ud)) / gains.disturbing(ud, power);
        }
    }

    @Override
    public void maximise(double[] weight) {
        for (int ud = 0; ud < uds; ud++) {
            double price = 0;
            for (int other = 0; other < uds; other++) {
                price += other == ud ? 0 : weight[other] * y[other] * y[other] * gains.gain()[other * uds + ud];
            }
            double root = weight[ud] * y[ud] * Math.sqrt(gains.signal(ud));
            candidate[ud] = root >= price ? 1 : root / price * (root / price);
        }
    }

    @Override
    public double value(int ud) {
        return 2 * y[ud] * Math.sqrt(candidate[ud] * gains.signal(ud))
                - y[ud] * y[ud] * gains.disturbing(ud, candidate);
    }

    @Override
    public void keep() {
        double most = 0;
        for (double each : candidate) {
            most = Math.max(most, each);
        }
        for (int ud = 0; ud < uds; ud++) {
            kept[ud] = candidate[ud] / most;
        }
    }

    @Override
    public double keptS() {
        return gains.lastS(loads, kept);
    }

    @Override
    public void accept() {
        System.arraycopy(kept, 0, power, 0, uds);
    }
}
