package io.splitwave.output.channel;

/**
 * A link of a channel file; path gain and fading are in the entries.
 *
 * @param text its name in the file, lower case with hyphens
 * @param rows rows of its matrix, at least 1
 * @param columns columns of its matrix, at least 1
 * @param rowNoun what the rows stand for, for messages, such as {@code UDs}
 * @param columnNoun what a column stands for, for messages, such as {@code AP antenna}
 * @param places whether its rows are user devices, and carry their places
 */
public record ChannelLink(String text, int rows, int columns, String rowNoun, String columnNoun, boolean places) {
    /**
     * Checks the link.
     *
     * @param text its name in the file
     * @param rows rows of its matrix
     * @param columns columns of its matrix
     * @param rowNoun what the rows stand for
     * @param columnNoun what a column stands for
     * @param places whether its rows carry the places of user devices
     * @throws IllegalArgumentException if the name is not of that form, or a size is below 1
     */
    public ChannelLink {
        if (!text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "channel link: the name must be lower case with hyphens, was '" + text + "'");
        }
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "channel link " + text + ": rows and columns must be >= 1, were " + rows + ", " + columns);
        }
    }
}
