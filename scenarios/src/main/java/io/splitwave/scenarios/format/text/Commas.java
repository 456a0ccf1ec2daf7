package io.splitwave.scenarios.format.text;

import java.util.ArrayList;
import java.util.List;

/** A line of values that commas part. Lists in brackets, several values in braces and quoted texts may hold commas of their own. */
public final class Commas {
    /** What a quote may stand behind to open a text; behind anything else it is a letter like others. */
    private static final String BEFORE_A_TEXT = "=[{,";

    private Commas() {}

    /**
     * The values between the commas. An unclosed bracket extends to the end.
     *
     * @param line any line
     * @return at least one, blanks around them taken away
     */
    public static List<String> split(String line) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        char before = ',';
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c == '"' || c == '\'') && BEFORE_A_TEXT.indexOf(before) >= 0) {
                i = endOfText(line, i);
            } else if (c == ',' && depth == 0) {
                parts.add(line.substring(start, i).strip());
                start = i + 1;
            } else {
                depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            }
            before = Character.isWhitespace(c) ? before : c;
        }
        parts.add(line.substring(start).strip());
        return parts;
    }

    /** Where a quoted text ends by the syntax of YAML: a double quote may be escaped, a single one doubled. */
    private static int endOfText(String line, int opened) {
        char quote = line.charAt(opened);
        for (int i = opened + 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == '"' && c == '\\') {
                i++;
            } else if (c == quote) {
                if (quote == '"' || i + 1 == line.length() || line.charAt(i + 1) != quote) {
                    return i;
                }
                i++;
            }
        }
        return line.length();
    }
}
