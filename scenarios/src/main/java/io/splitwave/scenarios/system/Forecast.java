package io.splitwave.scenarios.system;

/**
 * The resources of a run, as far as they are known before it starts.
 *
 * @param fixedBytes memory that any run needs, bytes, at least 0
 * @param bytesPerReplication memory of one replication while it is played, bytes, greater than 0
 */
public record Forecast(double fixedBytes, double bytesPerReplication) {
    /**
     * Checks the figures.
     *
     * @param fixedBytes memory of any run, bytes
     * @param bytesPerReplication memory of one replication, bytes
     * @throws IllegalArgumentException if a figure is out of range
     */
    public Forecast {
        if (!(fixedBytes >= 0) || !(bytesPerReplication > 0)) {
            throw new IllegalArgumentException("forecast: fixedBytes must be >= 0 and bytesPerReplication > 0, were "
                    + fixedBytes + " and " + bytesPerReplication);
        }
    }

    /**
     * Memory for a number of replications at a time.
     *
     * @param threads replications at a time, at least 1
     * @return bytes
     */
    public double heapBytes(int threads) {
        return fixedBytes + threads * bytesPerReplication;
    }

    /**
     * The number of replications at a time that fit into memory.
     *
     * @param heapBytes memory, bytes
     * @return at least 0
     */
    public int threadsThatFit(double heapBytes) {
        return (int)
                Math.min(Integer.MAX_VALUE, Math.max(0, Math.floor((heapBytes - fixedBytes) / bytesPerReplication)));
    }
}
