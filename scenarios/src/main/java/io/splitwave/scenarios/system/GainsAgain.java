package io.splitwave.scenarios.system;

import io.splitwave.output.report.PlayedAgain;
import io.splitwave.output.report.UdGain;
import java.util.List;

/** Optional power of a system: the channel gains of a run are drawn again, as no table records those of each device. */
public interface GainsAgain {
    /**
     * The cost of drawing one frame.
     *
     * @return complex channel entries in a frame, at least 1
     */
    long entriesPerFrame();

    /**
     * What a gain is, for the caption of its chart.
     *
     * @return a few words without a full stop
     */
    default String meaning() {
        return PlayedAgain.GAIN;
    }

    /**
     * Draws gains.
     *
     * @param replication which replication, at least 0
     * @param devices numbers of the devices wanted
     * @param frames frames from the first on
     * @return gains device by device, each in the order of frames
     */
    List<UdGain> of(int replication, int[] devices, long frames);
}
