package io.splitwave.network.nr;

/**
 * Key performance measurements (KPM) of one step, as a UE or its cell reports them.
 *
 * @param rsrpDbm reference signal received power, dBm
 * @param rsrqDb reference signal received quality, dB
 * @param sinrDb signal to interference and noise ratio, dB
 * @param cqi channel quality indicator, in [0, 15]
 * @param ri rank indicator: number of layers, at least 1
 * @param mcs MCS index, in [0, 28]
 * @param bler block error rate of first transmissions, in [0, 1]
 */
public record Kpms(double rsrpDbm, double rsrqDb, double sinrDb, int cqi, int ri, int mcs, double bler) {}
