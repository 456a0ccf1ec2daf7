package io.splitwave.scenarios.physics;

/** Mean times in queues with Poisson arrivals (Kleinrock, Queueing Systems I, 1975, chapters 3 and 5; II, 1976, chapter 4). */
final class QueueTheory {

    private QueueTheory() {}

    /**
     * Probability that an arrival must wait in M/M/c, Erlang's C formula, by the recursion of Erlang's B.
     *
     * @param servers c, at least 1
     * @param offered a = lambda / mu, in (0, c)
     */
    static double waitingProbability(int servers, double offered) {
        double blocking = 1;
        for (int c = 1; c <= servers; c++) {
            blocking = offered * blocking / (c + offered * blocking);
        }
        double load = offered / servers;
        return blocking / (1 - load * (1 - blocking));
    }

    /**
     * Mean wait before service in M/M/c, first in first out: C(c, a) / (c mu - lambda). With c = 1 it is rho / (mu -
     * lambda).
     */
    static double exponentialWaitS(int servers, double arrivalsPerS, double meanServiceS) {
        return waitingProbability(servers, arrivalsPerS * meanServiceS) / (servers / meanServiceS - arrivalsPerS);
    }

    /** Mean wait in M/D/1, Pollaczek and Khinchine with no variance of service: rho s / (2 (1 - rho)). */
    static double constantWaitS(double arrivalsPerS, double serviceS) {
        double load = arrivalsPerS * serviceS;
        return load * serviceS / (2 * (1 - load));
    }

    /**
     * Mean time in a processor-sharing server of full speed {@code servers}: s + C(c, a) / (c mu - lambda) with exponential work, as
     * the number present moves like that of M/M/c; with one server it is s / (1 - rho) whatever the distribution.
     */
    static double sharedStayS(int servers, double arrivalsPerS, double meanServiceS) {
        return meanServiceS + exponentialWaitS(servers, arrivalsPerS, meanServiceS);
    }
}
