package io.splitwave.learning.training;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.transform.CutEncoding;
import umontreal.ssj.rng.RandomStream;

/**
 * How the activations of each device cross the cut: as the settings say, or by an encoding of the device's own. Those of
 * the settings round with one stream for all devices, a device with an encoding of its own with a stream of its own, so
 * that its bits do not change what others draw.
 */
final class DeviceCrossings {
    private final Architecture network;
    private final CutEncoding settings;
    private final Crossing ofSettings;
    private final RandomStream[] rounding; // [ud]

    DeviceCrossings(
            Architecture network, CutEncoding settings, int userDevices, RandomStreams streams, int replication) {
        this.network = network;
        this.settings = settings;
        this.ofSettings = EncodedCrossing.of(network, settings, streams.stream("learning-rounding", replication));
        this.rounding = new RandomStream[userDevices];
        for (int ud = 0; ud < userDevices; ud++) {
            rounding[ud] = streams.stream("learning-rounding-" + ud, replication);
        }
    }

    /** How the activations of a participant are sent in this round. */
    CutEncoding encoding(Participant participant) {
        return participant.encoding().orElse(settings);
    }

    /** What that does to them. */
    Crossing of(Participant participant) {
        return participant
                .encoding()
                .map(own -> EncodedCrossing.of(network, own, rounding[participant.ud()]))
                .orElse(ofSettings);
    }
}
