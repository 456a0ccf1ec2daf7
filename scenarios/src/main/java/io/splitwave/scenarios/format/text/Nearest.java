package io.splitwave.scenarios.format.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant: closest in edit distance, case and separators aside, if it is close at all. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * Finds it.
     *
     * @param written what was written
     * @param names what could have been meant
     * @return the closest name; empty if none is close
     */
    public static Optional<String> of(String written, Collection<String> names) {
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        if (written.length() <= LONGEST) {
            for (String name : names) {
                int distance = distance(simplified(written), simplified(name));
                boolean close = distance <= Math.max(1, name.length() / 3) && distance < name.length();
                if (close && distance < bestDistance) {
                    best = name;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static String simplified(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + replaced);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
