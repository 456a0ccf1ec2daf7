package io.splitwave.scenarios.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Text for a terminal, with control characters written out: names, paths and cells of tables come from other sources,
 * and a terminal would let control characters in them move, hide or overwrite other text.
 */
final class VisibleText extends FilterWriter {
    private static final char FIRST_PRINTING = ' ';
    private static final char DELETE = 0x7f;
    private static final char LAST_CONTROL = 0x9f;

    /** Turn the direction of writing, or end a line in some terminals. */
    private static final String REORDERING =
            "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e" + "\u2066\u2067\u2068\u2069";

    /** A writer to a terminal; line ends and tabs are not changed. */
    VisibleText(Writer terminal) {
        super(terminal);
    }

    /** The same text with each control character written out, as in {@code \u001b}; line ends and tabulators stay. */
    static String of(String text) {
        StringBuilder seen = null;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean endsLine = character == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (isObeyed(character) && !endsLine) {
                seen = seen == null ? new StringBuilder(text.substring(0, i)) : seen;
                seen.append(String.format("\\u%04x", (int) character));
            } else if (seen != null) {
                seen.append(character);
            }
        }
        return seen == null ? text : seen.toString();
    }

    private static boolean isObeyed(char character) {
        boolean control = character < FIRST_PRINTING || (character >= DELETE && character <= LAST_CONTROL);
        return (control && character != '\n' && character != '\t') || REORDERING.indexOf(character) >= 0;
    }

    @Override
    public void write(int character) throws IOException {
        out.write(of(String.valueOf((char) character)));
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        out.write(of(new String(characters, from, length)));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(of(text.substring(from, from + length)));
    }
}
