package io.splitwave.scenarios.format;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When UDs come and go.
 *
 * @param arrivals whether they do, and how arrivals follow each other
 * @param intervalS mean time between arrivals, in quiet times where they are bursty, s, greater than 0, if given
 * @param burstIntervalS mean time between arrivals in a burst, s, greater than 0, if given
 * @param quietS mean length of a quiet time, s, greater than 0, if given
 * @param burstS mean length of a burst, s, greater than 0, if given
 * @param stayS mean time a UD stays, s, greater than 0, if given
 * @param stayLaw how stays vary
 * @param presentAtStart UDs present at time 0, in 0..K; empty = all
 * @param returning whether a UD that has left may come again
 */
public record Visits(
        Arrivals arrivals,
        OptionalDouble intervalS,
        OptionalDouble burstIntervalS,
        OptionalDouble quietS,
        OptionalDouble burstS,
        OptionalDouble stayS,
        StayLaw stayLaw,
        OptionalInt presentAtStart,
        boolean returning) {

    /** How arrivals follow each other. */
    public enum Arrivals {
        /** No UD comes or goes. */
        NONE,
        /** Independently of each other. */
        POISSON,
        /** In bursts: a two-state Markov-modulated Poisson process. */
        BURSTY
    }

    /** How stays vary about their mean. */
    public enum StayLaw {
        /** Exponentially distributed. */
        EXPONENTIAL,
        /** All alike. */
        FIXED
    }
}
