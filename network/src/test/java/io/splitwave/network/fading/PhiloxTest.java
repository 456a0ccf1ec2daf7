package io.splitwave.network.fading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhiloxTest {

    /** Known answers philox2x64 with 10 rounds of Random123 1.14, file tests/kat_vectors: counter, key, result. */
    private static final String[][] KNOWN = {
        {"0", "0", "0", "ca00a0459843d731", "66c24222c9a845b5"},
        {"ffffffffffffffff", "ffffffffffffffff", "ffffffffffffffff", "65b021d60cd8310f", "4d02f3222f86df20"},
        {"243f6a8885a308d3", "13198a2e03707344", "a4093822299f31d0", "0a5e742c2997341c", "b0f883d38000de5d"}
    };

    @Test
    void meetsTheKnownAnswers() {
        for (String[] known : KNOWN) {
            Philox philox = new Philox(hex(known[2]));
            philox.moveToCounter(hex(known[0]), hex(known[1]));
            assertThat(philox.next()).isEqualTo(hex(known[3]));
            assertThat(philox.next()).isEqualTo(hex(known[4]));
        }
    }

    private static long hex(String digits) {
        return Long.parseUnsignedLong(digits, 16);
    }

    @Test
    void rowsAndFramesHaveWordsOfTheirOwn() {
        Philox philox = new Philox(7);
        Set<Long> seen = new HashSet<>();
        for (int row : new int[] {0, 1, 2, Integer.MAX_VALUE}) {
            for (long frame : new long[] {0, 1, 2, Long.MAX_VALUE}) {
                philox.moveTo(row, frame);
                for (int i = 0; i < 100; i++) {
                    assertThat(seen.add(philox.next())).isTrue();
                }
            }
        }
    }
}
