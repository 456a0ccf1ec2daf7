package io.splitwave.network.mobility.visit;

import java.util.List;
import java.util.PriorityQueue;

/**
 * The arrivals of several processes in the order of time; those of one time in the order of the processes. Of each process one
 * arrival is known ahead.
 */
public final class MergedArrivals implements ArrivalProcess {

    private record Next(double timeS, int source) implements Comparable<Next> {
        @Override
        public int compareTo(Next other) {
            int byTime = Double.compare(timeS, other.timeS);
            return byTime != 0 ? byTime : Integer.compare(source, other.source);
        }
    }

    private static final int NONE = -1;

    private final List<ArrivalProcess> sources;
    private final PriorityQueue<Next> ahead = new PriorityQueue<>();
    private int last = NONE;

    /**
     * Asks each process for its first arrival.
     *
     * @param sources processes, advanced by this object alone; copied
     */
    public MergedArrivals(List<? extends ArrivalProcess> sources) {
        this.sources = List.copyOf(sources);
        for (int source = 0; source < sources.size(); source++) {
            expect(source);
        }
    }

    @Override
    public double nextS() {
        Next next = ahead.poll();
        if (next == null) {
            last = NONE;
            return Double.POSITIVE_INFINITY;
        }
        last = next.source();
        expect(last);
        return next.timeS();
    }

    /**
     * Where the last arrival came from.
     *
     * @return place of its process, from 0
     * @throws IllegalStateException if there was none, or there are no more
     */
    public int source() {
        if (last == NONE) {
            throw new IllegalStateException("merged arrivals: there is no arrival that has a source");
        }
        return last;
    }

    private void expect(int source) {
        double timeS = sources.get(source).nextS();
        if (timeS < Double.POSITIVE_INFINITY) {
            ahead.add(new Next(timeS, source));
        }
    }
}
