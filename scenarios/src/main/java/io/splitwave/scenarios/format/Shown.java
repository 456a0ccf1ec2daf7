package io.splitwave.scenarios.format;

/** How text from outside appears in a message: on one line, short, and unable to steer a terminal. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String quoted(String text) {
        return "'" + plain(text) + "'";
    }

    /** Cut to a length that leaves a message readable. */
    static String plain(String text) {
        int[] points = text.codePoints().limit(LONGEST + 1L).toArray();
        String start = flat(new String(points, 0, Math.min(points.length, LONGEST)));
        return points.length > LONGEST ? start + "..." : start;
    }

    /** Whole, with everything that is not printable written as an escape. */
    static String flat(String text) {
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

    /** Neither a control, a space that looks like another, a format mark such as a change of direction, a line separator, nor half a surrogate pair. */
    static boolean isPrintable(int point) {
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
