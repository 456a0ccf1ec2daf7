package io.splitwave.scenarios.system.vrsl;

import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.Visits;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.Locale;

/** The key that most probably makes a run slow, with its value: a guess that may save a search. */
final class Suspect {
    /** Boltzmann's constant times 290 K: no receiver at that temperature has less noise, W/Hz. */
    private static final double THERMAL_W_PER_HZ = 1.380649e-23 * 290;

    /** Noise of so many times the thermal one is more than any receiver's, 60 dB. */
    private static final double LOUD = 1e6;

    /** A link with a lower rate per hertz lacks signal and not bandwidth, bit/s/Hz. */
    private static final double LEAST_EFFICIENCY = 0.01;

    /** Data that take longer delay a round with any frame length, s. */
    private static final double LONG_S = 60;

    /** Frames without a round; if some seconds have fewer frames, their decisions take long. */
    private static final long MANY_FRAMES = 1000;

    /** In fewer frames without a round a link has had no time to be what delays it; their decisions take long. */
    private static final long FEW_FRAMES = 10;

    private Suspect() {}

    /** Before a frame was decided. */
    static String of(Scenario scenario, Whereabouts.Doing doing) {
        if (doing == Whereabouts.Doing.DRAWS_WORLD) {
            return uds(scenario);
        }
        return doing == Whereabouts.Doing.MOVES_ON ? ofMoving(scenario) : ofDeciding(scenario);
    }

    /** After some frames: long decisions; a link that takes too long; too many frames; or the time of each frame. */
    static String of(Scenario scenario, Whereabouts.Doing doing, long frame, SlowestLink slowest) {
        if (doing == Whereabouts.Doing.DECIDES && frame < FEW_FRAMES) {
            return of(scenario, doing);
        }
        double frameS = scenario.frame().lengthS();
        if (slowest.ud() < 0) {
            return "ud.distance, or the UDs present (visits)";
        }
        if (slowest.takesS() > Math.max(LONG_S, MANY_FRAMES * frameS)) {
            return ofLink(scenario, slowest);
        }
        return frame >= MANY_FRAMES ? "frame.length, " + shown(frameS, "s") : of(scenario, doing);
    }

    private static String ofMoving(Scenario scenario) {
        Visits visits = scenario.visits();
        String frames = " in frames of " + shown(scenario.frame().lengthS(), "s");
        double intervalS = visits.intervalS().orElse(Double.POSITIVE_INFINITY);
        double burstS = visits.burstIntervalS().orElse(Double.POSITIVE_INFINITY);
        if (visits.arrivals() == Visits.Arrivals.BURSTY && burstS < intervalS) {
            return "visits.burstInterval, " + shown(burstS, "s") + frames;
        }
        if (visits.arrivals() != Visits.Arrivals.NONE) {
            return "visits.interval, " + shown(intervalS, "s") + frames;
        }
        boolean atRest = scenario.mobility().model() == Motion.Model.STATIC;
        return atRest ? uds(scenario) : "mobility.speed, or " + uds(scenario);
    }

    private static String ofDeciding(Scenario scenario) {
        return "optimizer.scheme, " + scenario.optimizer().scheme() + ", or " + uds(scenario);
    }

    private static String ofLink(Scenario scenario, SlowestLink slowest) {
        double bandwidthHz = scenario.radio().bandwidthHz();
        if (slowest.rateBps() >= LEAST_EFFICIENCY * bandwidthHz) {
            return "radio.bandwidth, " + shown(bandwidthHz, "Hz");
        }
        Scenario.Noise noise = scenario.radio().noise();
        if (noise.powerW().isPresent() && noise.powerW().getAsDouble() > LOUD * THERMAL_W_PER_HZ * bandwidthHz) {
            return "radio.noisePower, " + shown(noise.powerW().getAsDouble(), "W");
        }
        if (noise.densityWPerHz().isPresent() && noise.densityWPerHz().getAsDouble() > LOUD * THERMAL_W_PER_HZ) {
            return "radio.noiseDensity, " + shown(noise.densityWPerHz().getAsDouble(), "W/Hz");
        }
        return "ud.distance, up to " + shown(scenario.ud().distanceM().max(), "m") + ", or radio.pathLoss";
    }

    private static String uds(Scenario scenario) {
        return "ud.count, " + scenario.ud().count();
    }

    private static String shown(double value, String unit) {
        return String.format(Locale.ROOT, "%.4g %s", value, unit);
    }
}
