package io.splitwave.network.propagation;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Objects;
import umontreal.ssj.probdist.NormalDist;

/**
 * Gains of TR 38.901, UMi or UMa, of one site: path loss and shadowing by the line-of-sight state of the frame.
 *
 * <p>A UD is in line of sight while Phi(z) is below the probability at its distance, with z a normal that loses its memory
 * over the way gone (clause 7.6.3.3: a spatially consistent uniform). So the state has the table's probability in every
 * frame and changes seldom over short ways. Shadowing with and without line of sight are two values, of which the state
 * picks one; the gain jumps when the state changes. A UD's environment height is drawn once for the run.
 */
public final class UrbanGains implements LargeScale {

    private final Position site;
    private final UrbanLaw law;
    private final UrbanChance chance;
    private double[] environmentQuantile;
    private boolean[] lineOfSight;

    /**
     * Gains before frame 0.
     *
     * @param site where the fixed end stands
     * @param law UMi or UMa
     * @param chance what is drawn
     */
    public UrbanGains(Position site, UrbanLaw law, UrbanChance chance) {
        this.site = Objects.requireNonNull(site, "site");
        this.law = Objects.requireNonNull(law, "law");
        this.chance = Objects.requireNonNull(chance, "chance");
    }

    @Override
    public double[] next(UdPlaces places) {
        int uds = places.userDevices();
        if (environmentQuantile == null) {
            environmentQuantile = new double[uds];
            for (int ud = 0; ud < uds; ud++) {
                environmentQuantile[ud] = chance.environment().apply(ud).nextDouble();
            }
            lineOfSight = new boolean[uds];
        }
        double[] state = chance.lineOfSight().next(places);
        double[] seen = chance.losShadowing().next(places);
        double[] hidden = chance.nlosShadowing().next(places);
        double[] gains = new double[uds];
        for (int ud = 0; ud < uds; ud++) {
            double distanceM = places.distanceM(ud, site);
            boolean los = NormalDist.cdf01(state[ud]) < law.losProbability(distanceM);
            double shadowingDb = law.shadowingDb(los) * (los ? seen[ud] : hidden[ud]);
            double lossDb = law.lossDb(distanceM, los, environmentQuantile[ud]) + shadowingDb;
            gains[ud] = PassiveLink.bounded(Decibels.ratio(-lossDb));
            lineOfSight[ud] = los;
        }
        return gains;
    }

    /**
     * Whether a UD is in line of sight in the frame last asked for.
     *
     * @param ud UD, 0..K-1
     * @return true with line of sight
     * @throws IllegalStateException before frame 0
     */
    public boolean lineOfSight(int ud) {
        if (lineOfSight == null) {
            throw new IllegalStateException("urban gains: no frame has been asked for yet");
        }
        return lineOfSight[ud];
    }
}
