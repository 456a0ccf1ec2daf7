package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.network.channel.ChannelFrame;
import io.splitwave.network.channel.ChannelFrames;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.output.channel.ChannelLink;
import io.splitwave.output.channel.ChannelMatrix;
import io.splitwave.output.channel.ChannelPlaces;
import io.splitwave.output.channel.ChannelReader;
import io.splitwave.output.channel.ChannelRecorder;
import io.splitwave.output.channel.ChannelShape;
import io.splitwave.output.channel.RecordedFrame;
import io.splitwave.scenarios.format.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Between the channels of a run and their record in a file. */
public final class RecordedChannels {

    /** G: a row per IRS element, a column per AP antenna. */
    private static final String AP_IRS = "ap-irs";

    /** Row k = h_k: a row per UD, a column per IRS element. */
    private static final String IRS_UD = "irs-ud";

    /** Past the IRS, row k = d_k: a row per UD, a column per AP antenna. */
    private static final String DIRECT = "direct";

    /** IRS-AP of the uplink where it is not reciprocal: a row per IRS element, a column per AP antenna. */
    private static final String UPLINK = "uplink";

    private static final String ELEMENTS = "IRS elements";
    private static final String UDS = "UDs";
    private static final String ANTENNA = "AP antenna";

    private RecordedChannels() {}

    /**
     * The shape of the frames that a scenario records.
     *
     * @param scenario the scenario
     * @return its sizes; with the direct link if it has one, used or not
     */
    public static ChannelShape recorded(Scenario scenario) {
        return shape(scenario, scenario.radio().directLink().isPresent());
    }

    /** The shape of the frames that a scenario needs. */
    static ChannelShape shape(Scenario scenario, boolean withDirect) {
        int uds = scenario.ud().count();
        int elements = scenario.irs().elements();
        int antennas = scenario.accessPoint().antennas();
        List<ChannelLink> links = new ArrayList<>();
        links.add(new ChannelLink(AP_IRS, elements, antennas, ELEMENTS, ANTENNA, false));
        links.add(new ChannelLink(IRS_UD, uds, elements, UDS, "IRS element", true));
        if (withDirect) {
            links.add(new ChannelLink(DIRECT, uds, antennas, UDS, ANTENNA, false));
        }
        if (scenario.radio().uplink() == Scenario.Uplink.INDEPENDENT) {
            links.add(new ChannelLink(UPLINK, elements, antennas, ELEMENTS, ANTENNA, false));
        }
        return new ChannelShape(uds, links);
    }

    /** Recorded frames as a channel. */
    static ChannelFrames replay(ChannelReader reader) {
        ChannelShape shape = reader.shape();
        return () -> {
            RecordedFrame frame = reader.next();
            ChannelPlaces places = frame.places();
            return new ChannelFrame(
                    new ChannelState(
                            matrix(frame, AP_IRS, shape).orElseThrow(),
                            matrix(frame, IRS_UD, shape).orElseThrow(),
                            matrix(frame, DIRECT, shape),
                            matrix(frame, UPLINK, shape)),
                    new UdPlaces(places.xM(), places.yM(), places.speedMps(), places.present()));
        };
    }

    private static Optional<ComplexMatrix> matrix(RecordedFrame frame, String name, ChannelShape shape) {
        return shape.link(name).map(link -> {
            ChannelMatrix matrix = frame.links().get(name);
            return ComplexMatrix.of(link.rows(), link.columns(), matrix.re(), matrix.im());
        });
    }

    /**
     * The same channel, written down frame by frame.
     *
     * @param frames the channel
     * @param recorder takes its frames
     * @return a channel that advances the first
     */
    static ChannelFrames recording(ChannelFrames frames, ChannelRecorder recorder) {
        return new ChannelFrames() {
            private long number;

            @Override
            public ChannelFrame next() {
                ChannelFrame frame = frames.next();
                recorder.add(record(number++, frame));
                return frame;
            }
        };
    }

    private static RecordedFrame record(long number, ChannelFrame frame) {
        ChannelState state = frame.state();
        Map<String, ChannelMatrix> links = new HashMap<>();
        links.put(AP_IRS, matrix(state.apIrs()));
        links.put(IRS_UD, matrix(state.irsUd()));
        state.direct().ifPresent(matrix -> links.put(DIRECT, matrix(matrix)));
        state.apIrsUplink().ifPresent(matrix -> links.put(UPLINK, matrix(matrix)));
        return new RecordedFrame(number, links, places(frame.places()));
    }

    private static ChannelMatrix matrix(ComplexMatrix matrix) {
        return new ChannelMatrix(matrix.copyRe(), matrix.copyIm());
    }

    private static ChannelPlaces places(UdPlaces places) {
        int uds = places.userDevices();
        double[] xM = new double[uds];
        double[] yM = new double[uds];
        double[] speedMps = new double[uds];
        boolean[] present = new boolean[uds];
        for (int ud = 0; ud < uds; ud++) {
            xM[ud] = places.xM(ud);
            yM[ud] = places.yM(ud);
            speedMps[ud] = places.speedMps(ud);
            present[ud] = places.present(ud);
        }
        return new ChannelPlaces(xM, yM, speedMps, present);
    }
}
