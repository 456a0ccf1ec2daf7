package io.splitwave.output.channel;

import io.splitwave.output.store.DuckDb;
import io.splitwave.output.store.TableStoreException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * Reads the frames of one replication from a channel file that {@link ChannelCheck} has passed, some frames at a time.
 * Fast if the file is sorted by replication and frame, as {@link ChannelStore} writes it; correct in any order.
 */
public final class ChannelReader implements AutoCloseable {
    /** Complex entries read at a time, some 16 MB. */
    private static final long ENTRIES_AT_A_TIME = 1 << 20;

    private final Path file;
    private final ChannelShape shape;
    private final int replication;
    private final DuckDBConnection connection;
    private final Deque<RecordedFrame> read = new ArrayDeque<>();
    private long nextToRead;

    /**
     * Opens a file.
     *
     * @param file a file without problems
     * @param shape the shape with which it was checked
     * @param replication which replication
     * @throws TableStoreException if it cannot be read
     */
    public ChannelReader(Path file, ChannelShape shape, int replication) {
        this.file = file;
        this.shape = shape;
        this.replication = replication;
        try {
            connection = DuckDb.connect(null);
            ChannelSource.open(connection, file);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * The shape of its frames.
     *
     * @return as given
     */
    public ChannelShape shape() {
        return shape;
    }

    /**
     * Reads the next frame.
     *
     * @return the frame, from 0
     * @throws TableStoreException if the file has no more frames, or cannot be read
     */
    public RecordedFrame next() {
        if (read.isEmpty()) {
            readMore();
        }
        return read.remove();
    }

    private void readMore() {
        long frames = Math.max(1, ENTRIES_AT_A_TIME / shape.entries());
        String links =
                shape.links().stream().map(link -> DuckDb.quoted(link.text())).collect(Collectors.joining(", "));
        String select =
                "SELECT frame, link, row, re, im, x_m, y_m, speed_mps, present FROM channels WHERE replication = "
                        + replication + " AND frame >= " + nextToRead + " AND frame < " + (nextToRead + frames)
                        + " AND link IN (" + links + ") ORDER BY frame, link, row";
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(select)) {
            Assembly assembly = null;
            while (rows.next()) {
                long frame = rows.getLong(1);
                if (assembly == null || assembly.frame != frame) {
                    keep(assembly);
                    assembly = new Assembly(shape, frame);
                }
                assembly.add(rows);
            }
            keep(assembly);
        } catch (SQLException e) {
            throw unreadable(e);
        }
        if (read.isEmpty()) {
            throw new TableStoreException(
                    file + ": replication " + replication + ": expected frame " + nextToRead
                            + ", which the run has come to, found "
                            + (nextToRead == 0 ? "none" : "only frames 0.." + (nextToRead - 1))
                            + "; bound the run by horizon.frames or record more",
                    null);
        }
        nextToRead += read.size();
    }

    private void keep(Assembly assembly) {
        if (assembly != null) {
            read.add(new RecordedFrame(assembly.frame, assembly.links, assembly.places));
        }
    }

    /** A frame while its rows come in. */
    private static final class Assembly {
        private final ChannelShape shape;
        private final long frame;
        private final Map<String, ChannelMatrix> links = new HashMap<>();
        private final ChannelPlaces places;

        Assembly(ChannelShape shape, long frame) {
            this.shape = shape;
            this.frame = frame;
            this.places = ChannelPlaces.unknown(shape.userDevices());
            for (ChannelLink link : shape.links()) {
                int entries = Math.multiplyExact(link.rows(), link.columns());
                links.put(link.text(), new ChannelMatrix(new double[entries], new double[entries]));
            }
        }

        void add(ResultSet row) throws SQLException {
            String name = row.getString(2);
            ChannelLink link = shape.link(name).orElseThrow();
            int at = row.getInt(3);
            copy(row, 4, links.get(name).re(), at * link.columns());
            copy(row, 5, links.get(name).im(), at * link.columns());
            if (link.places()) {
                places.xM()[at] = orZero(row, 6);
                places.yM()[at] = orZero(row, 7);
                places.speedMps()[at] = orZero(row, 8);
                boolean present = row.getBoolean(9);
                places.present()[at] = row.wasNull() || present;
            }
        }

        /** Where the file has none, as {@link ChannelPlaces#unknown}; the database gives NaN. */
        private static double orZero(ResultSet row, int column) throws SQLException {
            double value = row.getDouble(column);
            return row.wasNull() ? 0 : value;
        }

        private static void copy(ResultSet row, int column, double[] to, int from) throws SQLException {
            Object[] values = (Object[]) row.getArray(column).getArray();
            for (int i = 0; i < values.length; i++) {
                to[from + i] = (Double) values[i];
            }
        }
    }

    private TableStoreException unreadable(SQLException e) {
        return new TableStoreException(file + ": cannot read channels: " + DuckDb.reason(e), e);
    }

    /** Closes the file. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }
}
