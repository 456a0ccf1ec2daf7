package io.splitwave.scenarios.format.text;

/** Text from outside in a message: on one line, short, and without control of the terminal. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /**
     * A text in quotes.
     *
     * @param text from outside
     * @return the text as {@link #plain} shows it, in single quotes
     */
    public static String quoted(String text) {
        return "'" + plain(text) + "'";
    }

    /**
     * A text cut to a length that leaves a message readable.
     *
     * @param text from outside
     * @return one line of printable characters
     */
    public static String plain(String text) {
        int[] points = text.codePoints().limit(LONGEST + 1L).toArray();
        String start = flat(new String(points, 0, Math.min(points.length, LONGEST)));
        return points.length > LONGEST ? start + "..." : start;
    }

    /**
     * A whole text.
     *
     * @param text from outside
     * @return the text with everything that is not printable written as an escape
     */
    public static String flat(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                shown.append("\\n");
            } else if (point == '\t') {
                shown.append("\\t");
            } else if (isPrintable(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format("\\u%04X", point));
            }
        });
        return shown.toString();
    }

    /**
     * Whether a character may stand in a message: neither a control, a space that looks like another, a format mark such as
     * a change of direction, a line separator, nor half a surrogate pair.
     *
     * @param point the code point
     * @return whether it is printable
     */
    public static boolean isPrintable(int point) {
        int type = Character.getType(point);
        return (type != Character.SPACE_SEPARATOR || point == ' ')
                && type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.UNASSIGNED;
    }
}
