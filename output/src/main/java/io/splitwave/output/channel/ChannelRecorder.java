package io.splitwave.output.channel;

import io.splitwave.output.store.DuckDb;
import io.splitwave.output.store.TableStoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Records the channels of one replication, frame by frame. Rows wait in memory until they fill a row group. */
public final class ChannelRecorder implements AutoCloseable {
    private final ChannelStore store;
    private final ChannelShape shape;
    private final int replication;
    private final DuckDBConnection connection;
    private DuckDBAppender rows;
    private int waiting;

    ChannelRecorder(ChannelStore store, ChannelShape shape, int replication) {
        this.store = store;
        this.shape = shape;
        this.replication = replication;
        try {
            connection = DuckDb.connect(null);
        } catch (SQLException e) {
            throw store.failure("cannot record channels", e);
        }
    }

    /**
     * Adds a frame.
     *
     * @param frame the frame; frames come in ascending order
     * @throws TableStoreException if it cannot be stored
     * @throws IllegalArgumentException if a link of the shape is missing or has another shape
     */
    public void add(RecordedFrame frame) {
        try {
            for (ChannelLink link : shape.links()) {
                add(frame, link);
            }
        } catch (SQLException | IOException e) {
            throw store.failure("cannot record channels", e);
        }
    }

    private void add(RecordedFrame frame, ChannelLink link) throws SQLException, IOException {
        ChannelMatrix matrix = frame.links().get(link.text());
        int columns = link.columns();
        if (matrix == null || matrix.re().length != (long) link.rows() * columns) {
            throw new IllegalArgumentException("frame " + frame.frame() + ": link " + link.text() + " must have "
                    + link.rows() + " x " + columns + " entries");
        }
        for (int row = 0; row < link.rows(); row++) {
            DuckDBAppender to = forNextRow();
            to.beginRow();
            to.append(replication);
            to.append(frame.frame());
            to.append(link.text());
            to.append(row);
            to.append(Arrays.copyOfRange(matrix.re(), row * columns, (row + 1) * columns));
            to.append(Arrays.copyOfRange(matrix.im(), row * columns, (row + 1) * columns));
            place(to, frame.places(), link, row);
            to.endRow();
        }
    }

    private static void place(DuckDBAppender to, ChannelPlaces places, ChannelLink link, int ud) throws SQLException {
        if (link.places()) {
            to.append(places.xM()[ud]);
            to.append(places.yM()[ud]);
            to.append(places.speedMps()[ud]);
            to.append(places.present()[ud]);
        } else {
            for (int column = 0; column < 4; column++) {
                to.appendNull();
            }
        }
    }

    private DuckDBAppender forNextRow() throws SQLException, IOException {
        if (waiting == store.rowGroup()) {
            writeWaiting();
        }
        if (rows == null) {
            execute(ChannelColumns.createSql("waiting"));
            rows = connection.createAppender("waiting");
        }
        waiting++;
        return rows;
    }

    private void writeWaiting() throws SQLException, IOException {
        if (rows == null) {
            return;
        }
        rows.flush();
        rows.close();
        rows = null;
        execute(DuckDb.copySql("SELECT * FROM waiting", store.nextPart(replication), "uncompressed", store.rowGroup()));
        execute("DROP TABLE waiting");
        waiting = 0;
    }

    private void execute(String text) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(text);
        }
    }

    /**
     * Ends the record; what was added is kept.
     *
     * @throws TableStoreException if it cannot be stored
     */
    @Override
    public void close() {
        try (connection) {
            writeWaiting();
        } catch (SQLException | IOException e) {
            throw store.failure("cannot record channels", e);
        }
    }
}
