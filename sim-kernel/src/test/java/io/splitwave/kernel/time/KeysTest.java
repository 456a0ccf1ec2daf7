package io.splitwave.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.simevents.Simulator;

/** Keys have the order of the priorities they were made of, and give their slots back. */
class KeysTest {
    private static final int LAST_SLOT = Keys.MOST_SLOTS - 1;
    private static final double[] PRIORITIES = {
        Double.NEGATIVE_INFINITY,
        -Double.MAX_VALUE,
        -0x1p63,
        -0x1p52 - 1,
        -0x1p33,
        -0x1p32 - 1,
        -0x1p32 - 0.5,
        -0x1p32,
        -0x1p32 + 1,
        -1.5,
        -1.25,
        -1,
        -0.5,
        -Double.MIN_VALUE,
        -0.0,
        0.0,
        Double.MIN_VALUE,
        0.5,
        Math.nextDown(1.0),
        1,
        Math.nextUp(1.0),
        1.5,
        2,
        0x1p31,
        0x1p32 + 0.25,
        0x1p32 + 0.5,
        0x1p35 - 0x1p32 - 1,
        0x1p35 - 0x1p32 - 0.5,
        0x1p35 - 0x1p32,
        0x1p35,
        0x1p36,
        0x1p52 + 1,
        0x1p62,
        0x1p63,
        1e300,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY
    };

    private final Keys keys = new Keys();

    private void assertOrder(double priority, double other) {
        long key = keys.key(priority, 3);
        long otherKey = keys.key(other, 1000);
        assertThat(keys.isBefore(key, otherKey))
                .as("%s before %s", priority, other)
                .isEqualTo(priority < other);
        assertThat(keys.isBefore(otherKey, key))
                .as("%s before %s", other, priority)
                .isEqualTo(other < priority);
        assertThat(Keys.slot(key)).isEqualTo(3);
        assertThat(Keys.slot(otherKey)).isEqualTo(1000);
    }

    @Test
    void haveTheOrderOfPriorities() {
        for (double priority : PRIORITIES) {
            for (double other : PRIORITIES) {
                assertOrder(priority, other);
            }
        }
    }

    @Test
    void haveTheOrderOfDrawnPriorities() {
        SplittableRandom draws = new SplittableRandom(5);
        for (int i = 0; i < 200_000; i++) {
            double priority = draws.nextInt(-40, 40) / 8.0 * Math.pow(10, draws.nextInt(13));
            assertOrder(priority, draws.nextBoolean() ? priority + draws.nextInt(-2, 3) / 4.0 : draws.nextInt(-40, 40));
        }
    }

    /** A slot that is taken again has the priority of its new event. */
    @Test
    void aSlotTakenAgainHasANewPriority() {
        keys.key(0.75, 7);
        long low = keys.key(0.25, 7);
        assertThat(keys.isBefore(low, keys.key(0.5, 8))).isTrue();
        assertThat(keys.isBefore(keys.key(0, 7), keys.key(0.5, 8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LAST_SLOT})
    void holdAllSlots(int slot) {
        assertThat(Keys.slot(keys.key(-0x1p32, slot))).isEqualTo(slot);
        assertThat(Keys.slot(keys.key(0x1p35 - 0x1p32 - 1, slot))).isEqualTo(slot);
    }

    /** An entry holds a key as a double, of which one that is not a number need not keep its bits. */
    @Test
    void haveTheBitsOfNumbers() {
        for (double priority : PRIORITIES) {
            assertThat(Double.longBitsToDouble(keys.key(priority, 4095))).isNotNaN();
        }
        assertThat(Double.longBitsToDouble(keys.key(0x1p35 - 0x1p32 - 1, LAST_SLOT)))
                .isNotNaN();
    }

    /** So none of them is rounded: next to each other, of the same order and far apart. */
    @ParameterizedTest
    @EnumSource(Order.class)
    void holdThePrioritiesOfTheKernelAsTheyAre(Order order) {
        ScheduledAction action = new ScheduledAction(new Simulator());
        for (int index : new int[] {0, 1, 9_999_999, Integer.MAX_VALUE - 1, Integer.MAX_VALUE}) {
            action.prepare(1, order, index, argument -> {}, 0);
            long slotOnly = keys.key(action.priority(), 1) ^ keys.key(action.priority(), 0);
            assertThat(slotOnly).isEqualTo(1);
            assertThat(keys.key(action.priority(), 0) & Keys.MOST_SLOTS)
                    .as("rounded")
                    .isZero();
        }
    }

    @Test
    void moreSlotsThanKeysHoldAreRefused() {
        Slots slots = new Slots(3);
        ScheduledAction action = new ScheduledAction(new Simulator());
        for (int i = 0; i < 3; i++) {
            slots.take(action);
        }
        assertThatThrownBy(() -> slots.take(action))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at most 3 events can be pending or marked as removed");
        slots.free(1);
        assertThat(slots.take(action)).isEqualTo(1);
    }
}
