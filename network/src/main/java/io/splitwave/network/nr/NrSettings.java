package io.splitwave.network.nr;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.WaypointPlan;
import io.splitwave.network.nr.coding.LinkAdaptation;
import java.util.Objects;

/**
 * Everything that a simulated link is made of.
 *
 * @param stepS length of a step, s, finite, greater than 0
 * @param walk how the UE moves
 * @param radio losses and noise
 * @param carrier resource grid
 * @param power power control of the UE
 * @param load users who share the carrier with the UE
 * @param interference interference from other cells
 * @param adaptation what turns a SINR into bits
 * @param reference signals from which RSRP and RSRQ are measured
 */
public record NrSettings(
        double stepS,
        WaypointPlan walk,
        NrRadio radio,
        NrCarrier carrier,
        UplinkPower power,
        UserLoad load,
        InterferencePlan interference,
        LinkAdaptation adaptation,
        ReferenceSignal reference) {

    /**
     * Checks the figures.
     *
     * @param stepS length of a step, s, finite, greater than 0
     * @param walk how the UE moves
     * @param radio losses and noise
     * @param carrier resource grid
     * @param power power control of the UE
     * @param load users who share the carrier with the UE
     * @param interference interference from other cells
     * @param adaptation what turns a SINR into bits
     * @param reference signals from which RSRP and RSRQ are measured
     * @throws IllegalArgumentException if the step is out of its range
     */
    public NrSettings {
        if (!(stepS > 0) || Double.isInfinite(stepS)) {
            throw new IllegalArgumentException("NR link: stepS must be finite and > 0, was " + stepS);
        }
        Objects.requireNonNull(walk, "walk");
        Objects.requireNonNull(radio, "radio");
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(power, "power");
        Objects.requireNonNull(load, "load");
        Objects.requireNonNull(interference, "interference");
        Objects.requireNonNull(adaptation, "adaptation");
        Objects.requireNonNull(reference, "reference");
    }

    /**
     * The figures of the study: steps of 0.1 s; a random waypoint walk at 0.8 to 8 m/s over 300 m x 300 m with the site in
     * its middle; 273 PRBs at 30 kHz, a quarter of the slots for the uplink, 0.86 of it data; up to 23 dBm, P_0 of -86 dBm,
     * alpha of 0.9; 0.4 users a second for 5 s, at most 12; interference on for 2 s and off for 4 s on average, 4 to 14 dB.
     * The reference signal has 8.85 dBm, 44 dBm over 273 PRBs, under full load.
     *
     * @return the figures
     */
    public static NrSettings ofStudy() {
        return new NrSettings(
                0.1,
                new WaypointPlan(new Rectangle(0, 0, 300, 300), 0.8, 8, 0, 0),
                NrRadio.ofStudy(new Position(150, 150)),
                new NrCarrier(273, 1, 0.25, 0.86),
                new UplinkPower(23, -86, 0.9),
                new UserLoad(0.4, 5, 12),
                new InterferencePlan(2, 4, 4, 14),
                LinkAdaptation.ofStudy(),
                new ReferenceSignal(8.85, 1, false));
    }
}
