package io.splitwave.output.row;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * Where something is at the start of a frame. What never moves has one row, that of frame 0.
 *
 * @param replication replication, from 0
 * @param frame frame, from 0
 * @param startS start of the frame, s, at least 0
 * @param node what it is
 * @param number its number among its kind, from 0
 * @param xM abscissa, m, finite
 * @param yM ordinate, m, finite
 * @param present whether it takes part; a user device that does not is at its last place or its first one
 * @param blocked whether something blocks its direct link; null where no blockage is modelled or known, and of sites
 */
public record PositionRow(
        int replication,
        long frame,
        double startS,
        Node node,
        int number,
        double xM,
        double yM,
        boolean present,
        Boolean blocked)
        implements Row {

    /**
     * What has a place.
     *
     * @param text how it is written in the table, not blank; a system names its sites
     */
    public record Node(String text) {
        /** A user device. */
        public static final Node UD = new Node("ud");

        /** An access point. */
        public static final Node AP = new Node("ap");

        /**
         * Checks the name.
         *
         * @param text how it is written in the table
         * @throws IllegalArgumentException if it is missing or blank
         */
        public Node {
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException("what has a place needs a name, was " + text);
            }
        }
    }

    /**
     * Checks the row.
     *
     * @param replication replication, from 0
     * @param frame frame, from 0
     * @param startS start of the frame, s
     * @param node what it is
     * @param number its number among its kind
     * @param xM abscissa, m
     * @param yM ordinate, m
     * @param present whether it takes part
     * @param blocked whether something blocks its direct link; null where that is not known
     * @throws IllegalArgumentException if a component is missing, negative or not finite
     */
    public PositionRow {
        Supplier<String> row =
                () -> "position of " + (node == null ? null : node.text().toUpperCase(Locale.ROOT)) + " " + number
                        + ", replication " + replication;
        Require.given(row, "node", node);
        Require.index(row, "replication", replication);
        Require.index(row, "frame", frame);
        Require.amount(row, "startS", startS);
        Require.index(row, "number", number);
        if (!Double.isFinite(xM) || !Double.isFinite(yM)) {
            throw new IllegalArgumentException(row.get() + ": place must be finite, was (" + xM + ", " + yM + ")");
        }
    }
}
