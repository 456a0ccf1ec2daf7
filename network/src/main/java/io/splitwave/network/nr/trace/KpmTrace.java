package io.splitwave.network.nr.trace;

import io.splitwave.kernel.time.FrameGrid;
import java.util.List;

/** Recorded links of K UEs. Immutable, so threads may share it. Read by {@link KpmCsv}, played by {@link KpmReplay}. */
public final class KpmTrace {

    private final String name;
    private final List<UeSamples> samples;

    /** Takes what {@link KpmCsv} has read, by UE; each has a sample. */
    KpmTrace(String name, List<UeSamples> samples) {
        this.name = name;
        this.samples = List.copyOf(samples);
    }

    /**
     * What faults call the file.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    /**
     * Number of UEs.
     *
     * @return K, at least 1
     */
    public int userEquipments() {
        return samples.size();
    }

    /**
     * Time of a UE's first sample.
     *
     * @param ue UE, in [0, K - 1]
     * @return s, in the time of the file
     * @throws IndexOutOfBoundsException if there is no such UE
     */
    public double firstS(int ue) {
        return samples.get(ue).timeS(0);
    }

    /**
     * Time of a UE's last sample.
     *
     * @param ue UE, in [0, K - 1]
     * @return s, in the time of the file
     * @throws IndexOutOfBoundsException if there is no such UE
     */
    public double lastS(int ue) {
        return samples.get(ue).timeS(samples.get(ue).count() - 1);
    }

    /**
     * How many steps a replay of a UE has: those that start from its first sample to its last, both included.
     *
     * @param ue UE, in [0, K - 1]
     * @param stepS length of a step, s, finite, greater than 0
     * @return number of steps, at least 1
     * @throws IndexOutOfBoundsException if there is no such UE
     * @throws IllegalArgumentException if the step is out of its range
     */
    public long steps(int ue, double stepS) {
        return new FrameGrid(stepS).frameAt(lastS(ue) - firstS(ue)) + 1;
    }

    /**
     * Most PRBs that a UE ever has.
     *
     * @param ue UE, in [0, K - 1]
     * @return greater than 0; NaN if the file does not say how many it has
     * @throws IndexOutOfBoundsException if there is no such UE
     */
    public double mostPrbs(int ue) {
        return samples.get(ue).mostPrbs();
    }

    UeSamples samples(int ue) {
        return samples.get(ue);
    }
}
