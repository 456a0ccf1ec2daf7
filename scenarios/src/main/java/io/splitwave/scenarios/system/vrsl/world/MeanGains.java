package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.propagation.LargeScale;
import io.splitwave.scenarios.assembly.LinkGains;
import io.splitwave.scenarios.assembly.Places;
import io.splitwave.scenarios.format.Scenario;

/** Mean gains of the links between AP, IRS and UDs. */
final class MeanGains {
    private final Scenario scenario;
    private final LinkGains gains;

    MeanGains(Scenario scenario, RandomStreams streams, int replication) {
        this.scenario = scenario;
        this.gains = new LinkGains(scenario, streams, replication);
    }

    double apIrs() {
        return gains.pathLoss(scenario.radio().pathLoss().apIrsExponent())
                .gain(Places.position(scenario.accessPoint().position())
                        .distanceM(Places.position(scenario.irs().position())));
    }

    LargeScale irsUd() {
        Position irs = Places.position(scenario.irs().position());
        return gains.open(
                irs,
                scenario.channel().heights().irsM(),
                scenario.channel().largeScale().irsUd(),
                scenario.radio().pathLoss().irsUdExponent(),
                "irs-ud");
    }

    LargeScale direct(Scenario.DirectLink link) {
        return gains.blocked(gains.penetrating(
                Places.position(scenario.accessPoint().position()),
                scenario.channel().heights().accessPointM(),
                scenario.channel().largeScale().direct(),
                link.exponent(),
                link.penetrationLossDb(),
                "direct"));
    }
}
