package io.splitwave.kernel.time;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/**
 * The hold model (Vaucher and Duval, CACM 18, 1975): each event that runs schedules itself again, so that as many are
 * pending as at the start. Every list is driven by the same simulator and the same events, of three classes, so that no
 * compiler knows in advance which comes next.
 */
final class HoldModel {
    private final Simulator simulator;
    private final double[] increments;
    private int draw;
    private long left;

    /** Events get so many priorities in turns. */
    HoldModel(EventList list, int pending, Increments kind, int priorities) {
        simulator = new Simulator(list);
        increments = kind.table();
        for (int i = 0; i < pending; i++) {
            Event event = i % 3 == 0 ? new First() : i % 3 == 1 ? new Second() : new Third();
            event.setPriority(i * 7919L % priorities);
            event.schedule(ahead());
        }
    }

    private double ahead() {
        return increments[draw++ & Increments.COUNT - 1];
    }

    /** Runs so many events; returns the simulated time. */
    double run(long events) {
        left = events;
        simulator.start();
        return simulator.time();
    }

    private void hold(Event event) {
        if (--left == 0) {
            simulator.stop();
        }
        event.schedule(ahead());
    }

    private final class First extends Event {
        First() {
            super(simulator);
        }

        @Override
        public void actions() {
            hold(this);
        }
    }

    private final class Second extends Event {
        Second() {
            super(simulator);
        }

        @Override
        public void actions() {
            hold(this);
        }
    }

    private final class Third extends Event {
        Third() {
            super(simulator);
        }

        @Override
        public void actions() {
            hold(this);
        }
    }
}
