package io.splitwave.output.channel;

import io.splitwave.output.store.ResultFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Frames of odd numbers, for files that are to be told apart to the bit. */
final class SampleChannels {
    /** 3 UDs, 2 elements, 4 antennas: no two sizes alike. */
    static final ChannelShape SHAPE = shape(3, 2, 4, true, true);

    static final String AP_IRS = "ap-irs";
    static final String IRS_UD = "irs-ud";

    private SampleChannels() {}

    /** A shape with the links of a surface between antennas and UDs. */
    static ChannelShape shape(int uds, int elements, int antennas, boolean direct, boolean uplink) {
        List<ChannelLink> links = new ArrayList<>();
        links.add(new ChannelLink("ap-irs", elements, antennas, "IRS elements", "AP antenna", false));
        links.add(new ChannelLink("irs-ud", uds, elements, "UDs", "IRS element", true));
        if (direct) {
            links.add(new ChannelLink("direct", uds, antennas, "UDs", "AP antenna", false));
        }
        if (uplink) {
            links.add(new ChannelLink("uplink", elements, antennas, "IRS elements", "AP antenna", false));
        }
        return new ChannelShape(uds, links);
    }

    static RecordedFrame frame(ChannelShape shape, int replication, long frame) {
        Random random = new Random(1000L * replication + frame);
        Map<String, ChannelMatrix> links = new HashMap<>();
        for (ChannelLink link : shape.links()) {
            int entries = link.rows() * link.columns();
            double[] re = random.doubles(entries, -1, 1).toArray();
            double[] im = random.doubles(entries, -1e-9, 1e-9).toArray();
            re[0] = -0.0;
            im[0] = Double.MIN_VALUE;
            links.put(link.text(), new ChannelMatrix(re, im));
        }
        int uds = shape.userDevices();
        boolean[] present = new boolean[uds];
        present[(int) frame % uds] = true;
        return new RecordedFrame(
                frame,
                links,
                new ChannelPlaces(
                        random.doubles(uds).toArray(),
                        random.doubles(uds).toArray(),
                        random.doubles(uds).toArray(),
                        present));
    }

    /** Records replications one frame each in turn, as threads that play side by side do. */
    static ChannelStore record(ResultFolder folder, ChannelShape shape, int replications, int frames) {
        ChannelStore store = new ChannelStore(folder, shape);
        List<ChannelRecorder> recorders = java.util.stream.IntStream.range(0, replications)
                .mapToObj(store::replication)
                .toList();
        for (long frame = 0; frame < frames; frame++) {
            for (int replication = replications - 1; replication >= 0; replication--) {
                recorders.get(replication).add(frame(shape, replication, frame));
            }
        }
        recorders.forEach(ChannelRecorder::close);
        return store;
    }

    static Path file(Path dir, ChannelShape shape, int replications, int frames) {
        ResultFolder folder = ResultFolder.create(dir, false);
        try (ChannelStore store = record(folder, shape, replications, frames)) {
            store.finish(replications);
        }
        return dir.resolve(ChannelStore.FILE);
    }
}
