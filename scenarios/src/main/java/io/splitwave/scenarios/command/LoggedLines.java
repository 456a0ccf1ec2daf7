package io.splitwave.scenarios.command;

import io.splitwave.scenarios.progress.PhaseLog;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Standard error whose lines from the program itself, warnings and problems, are kept in the log too. */
final class LoggedLines extends FilterWriter {
    /** With what such a line begins; progress has nothing in front of it. */
    private static final String OURS = "splitwave: ";

    private final StringBuilder line = new StringBuilder();

    LoggedLines(Writer screen) {
        super(screen);
    }

    @Override
    public void write(int character) throws IOException {
        super.write(character);
        keep((char) character);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        super.write(text, from, length);
        for (int i = from; i < from + length; i++) {
            keep(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        super.write(text, from, length);
        for (int i = from; i < from + length; i++) {
            keep(text.charAt(i));
        }
    }

    private void keep(char character) {
        if (character != '\n' && character != '\r') {
            line.append(character);
            return;
        }
        if (line.indexOf(OURS) == 0) {
            PhaseLog.said(line.substring(OURS.length()));
        }
        line.setLength(0);
    }
}
