package io.splitwave.output.report;

import java.util.List;

/** Gains of user devices over frames, in decibels, as readers expect them. */
final class GainTable {
    private static final double DECIBEL = 10;

    private GainTable() {}

    static ColumnTable of(List<UdGain> gains) {
        Column frame = Column.whole("frame");
        Column ud = Column.whole("ud");
        Column downlinkDb = Column.rough("downlinkDb");
        Column uplinkDb = Column.rough("uplinkDb");
        for (UdGain gain : gains) {
            frame.add(gain.frame());
            ud.add(gain.ud());
            downlinkDb.add(decibel(gain.downlinkGain()));
            uplinkDb.add(decibel(gain.uplinkGain()));
        }
        return new ColumnTable(frame, ud, downlinkDb, uplinkDb);
    }

    /** Minus infinity for a gain of 0. */
    private static double decibel(double ratio) {
        return DECIBEL * Math.log10(ratio);
    }
}
