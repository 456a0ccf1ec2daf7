package io.splitwave.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** The list in SSJ's own simulator, with events of another class. Its order is held by {@link LadderOrderTest}. */
class LadderEventListTest {
    private final Simulator simulator = new Simulator(new LadderEventList());
    private final LadderEventList list = (LadderEventList) simulator.getEventList();
    private final List<String> log = new ArrayList<>();

    private class Named extends Event {
        private final String name;

        Named(String name) {
            super(simulator);
            this.name = name;
        }

        @Override
        public void actions() {
            log.add(simulator.time() + " " + name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final class Special extends Named {
        Special(String name) {
            super(name);
        }
    }

    private Named scheduled(String name, double delay) {
        Named event = new Named(name);
        event.schedule(delay);
        return event;
    }

    @Test
    void runsUnderTheSimulator() {
        scheduled("c", 2);
        scheduled("a", 1);
        Event b = new Named("b") {
            @Override
            public void actions() {
                super.actions();
                scheduled("d", 1);
                schedule(2);
                cancel();
            }
        };
        b.schedule(1);
        simulator.start();
        assertThat(log).containsExactly("1.0 a", "1.0 b", "2.0 c", "2.0 d");
        assertThat(list.isEmpty()).isTrue();
        assertThat(list.getFirst()).isNull();
        assertThat(list.removeFirst()).isNull();
    }

    @Test
    void reschedulingAndCancelling() {
        Event a = scheduled("a", 1);
        Event b = scheduled("b", 2);
        Event gone = scheduled("gone", 1.5);
        a.reschedule(3);
        assertThat(gone.cancel()).isTrue();
        assertThat(gone.cancel()).isFalse();
        assertThat(b.cancel(Named.class.getName())).isTrue();
        simulator.start();
        assertThat(log).containsExactly("3.0 a");
    }

    @Test
    void anEventOfAnotherListIsNotInThisOne() {
        Event here = scheduled("here", 1);
        LadderEventList other = new LadderEventList();
        assertThat(other.remove(here)).isFalse();
        assertThat(list.getFirst()).isSameAs(here);
    }

    /** In SSJ, clearing leaves events that count as scheduled for ever. */
    @Test
    void clearedEventsCanBeScheduledAgain() {
        Event a = scheduled("a", 1);
        scheduled("b", 2);
        list.clear();
        assertThat(list.isEmpty()).isTrue();
        a.schedule(5);
        simulator.init();
        a.schedule(6);
        assertThatThrownBy(() -> a.schedule(7)).isInstanceOf(IllegalStateException.class);
        simulator.start();
        assertThat(log).containsExactly("6.0 a");
    }

    /** In SSJ, an event at NaN is accepted, twice if one likes. */
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void timesThatAreNone(double delay) {
        assertThatThrownBy(() -> scheduled("never", delay))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "event list: time must be finite and priority a number, were " + delay + " and 1.0 of never");
        assertThat(list.isEmpty()).isTrue();
    }

    @Test
    void otherMisuse() {
        Named unsure = new Named("unsure");
        unsure.setPriority(Double.NaN);
        assertThatThrownBy(() -> unsure.schedule(1)).hasMessageContaining("were 1.0 and NaN of unsure");
        Event twice = scheduled("twice", 1);
        assertThatThrownBy(() -> list.add(twice)).hasMessage("event list: already scheduled: twice");
        Event other = new Named("other");
        assertThatThrownBy(other::scheduleNext).isInstanceOf(UnsupportedOperationException.class);
        Event before = new Named("before");
        assertThatThrownBy(() -> before.scheduleBefore(twice)).isInstanceOf(UnsupportedOperationException.class);
        Event after = new Named("after");
        assertThatThrownBy(() -> after.scheduleAfter(twice))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("event list in the order of time, priority and arrival: cannot add an event right after"
                        + " another: give it a higher priority");
        assertThat(list).containsExactly(twice);
    }

    @Test
    void firstOfAClass() {
        scheduled("a", 1);
        Special late = new Special("late");
        late.schedule(4);
        Special early = new Special("early");
        early.schedule(3);
        assertThat(list.getFirstOfClass(Special.class)).isSameAs(early);
        assertThat(list.getFirstOfClass(Special.class.getName())).isSameAs(early);
        assertThat(list.getFirstOfClass(Event.class)).isNull();
        assertThat(list.getFirstOfClass("none")).isNull();
    }

    @Test
    void iteratorsShowAndDoNotChange() {
        Event b = scheduled("b", 2);
        Event a = scheduled("a", 1);
        scheduled("gone", 1.5).cancel();
        ListIterator<Event> each = list.listIterator();
        assertThat(each.next()).isSameAs(a);
        assertThat(each.next()).isSameAs(b);
        assertThat(each.hasNext()).isFalse();
        assertThat(each.previous()).isSameAs(b);
        assertThatThrownBy(each::remove).isInstanceOf(UnsupportedOperationException.class);
        assertThat(list)
                .hasToString(String.join(
                        System.lineSeparator(),
                        "Contents of the event list LadderEventList:",
                        "1.0, 1.0 : a",
                        "2.0, 1.0 : b"));
    }
}
