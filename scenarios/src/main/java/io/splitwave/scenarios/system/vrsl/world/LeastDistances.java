package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.UrbanLaw;
import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Scenario;

/**
 * The distances that shorter ones are taken as by the path loss of the links that a scheme uses.
 *
 * @param irsM between IRS and UDs, m; 0 if that link is not used or replayed
 * @param accessPointM between AP and UDs, likewise
 */
public record LeastDistances(double irsM, double accessPointM) {

    /**
     * Those of a scenario.
     *
     * @param scenario the scenario
     * @param servedByIrs whether the IRS is in use
     * @param withDirect whether the direct link is
     * @return the distances
     */
    public static LeastDistances of(Scenario scenario, boolean servedByIrs, boolean withDirect) {
        if (scenario.channel().replay().isPresent()) {
            return new LeastDistances(0, 0);
        }
        ChannelModel.LargeScale laws = scenario.channel().largeScale();
        return new LeastDistances(
                servedByIrs ? of(laws.irsUd(), scenario) : 0, withDirect ? of(laws.direct(), scenario) : 0);
    }

    private static double of(ChannelModel.Law law, Scenario scenario) {
        return law == ChannelModel.Law.LOG_DISTANCE
                ? scenario.radio().pathLoss().leastDistanceM()
                : UrbanLaw.MIN_DISTANCE_M;
    }

    /** Who is nearer in one frame. */
    CloseUds closer(UdPlaces places, Position irs, Position accessPoint) {
        long present = 0;
        long nearIrs = 0;
        long nearAccessPoint = 0;
        for (int ud = 0; ud < places.userDevices(); ud++) {
            if (places.present(ud)) {
                present++;
                nearIrs += irsM > 0 && places.distanceM(ud, irs) < irsM ? 1 : 0;
                nearAccessPoint += accessPointM > 0 && places.distanceM(ud, accessPoint) < accessPointM ? 1 : 0;
            }
        }
        return new CloseUds(present, nearIrs, nearAccessPoint);
    }
}
