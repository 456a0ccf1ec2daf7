package io.splitwave.optimizer.cellfree.power;

/** Uplink powers of the source's alternation, UCSFL (31), (32), (34). */
final class LagrangedUplink implements LagrangedLink {
    private final UplinkGains gains;
    private final int uds;
    private final double[] power;
    private final double[] best;
    private final double[] y;
    private final double[] weight; // lambda (1 + mu)

    LagrangedUplink(UplinkGains gains, double[] start) {
        this.gains = gains;
        uds = gains.uds();
        power = start.clone();
        best = start.clone();
        y = new double[uds];
        weight = new double[uds];
    }

    double[] best() {
        return best.clone();
    }

    @Override
    public int uds() {
        return uds;
    }

    @Override
    public void move(double[] lambda) {
        for (int ud = 0; ud < uds; ud++) {
            double signal = power[ud] * gains.signal(ud);
            double disturbing = gains.disturbing(ud, power);
            y[ud] = Math.sqrt(signal) / (disturbing + signal);
            weight[ud] = lambda[ud] * (1 + signal / disturbing);
        }
        for (int ud = 0; ud < uds; ud++) {
            double price = 0;
            for (int other = 0; other < uds; other++) {
                price += weight[other] * y[other] * y[other] * gains.gain()[other * uds + ud];
            }
            double root = weight[ud] * y[ud] * Math.sqrt(gains.signal(ud));
            power[ud] = root >= price ? 1 : root / price * (root / price);
        }
    }

    @Override
    public double sinr(int ud) {
        return power[ud] * gains.signal(ud) / gains.disturbing(ud, power);
    }

    @Override
    public void keep(double tauS) {
        System.arraycopy(power, 0, best, 0, uds);
    }
}
