package io.splitwave.network.mobility.trace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** How many samples of a file have places and speeds that contradict each other, and the first of them. */
final class SpeedConflicts {
    private static final MathContext SHOWN = new MathContext(3);

    private SpeedConflict first;
    private long count;

    void look(SpeedConflict found) {
        if (found.holds()) {
            first = first == null ? found : first;
            count++;
        }
    }

    /** All of them in a sentence; empty if there is none. */
    Optional<String> text(String file) {
        if (first == null) {
            return Optional.empty();
        }
        String more = count == 1 ? "" : "; so do " + (count - 1) + " more";
        return Optional.of("trace " + file + ", line " + first.line() + ": UD " + first.ud() + ": the places from "
                + first.fromS() + " s to " + first.toS() + " s mean " + shown(first.placesMps())
                + " m/s, and the speed given there is " + shown(first.columnMps()) + " m/s" + more
                + "; the path loss follows the places, the fading the speeds");
    }

    private static String shown(double speedMps) {
        return Double.isInfinite(speedMps)
                ? "more than 1e308"
                : new BigDecimal(speedMps).round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
