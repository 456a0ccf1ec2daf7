package io.splitwave.kernel.resource;

import java.util.Objects;

/** How a resource serves the stages that want it. */
public sealed interface Discipline {
    /** Every stage is served at once, at its own rate: one channel or processor each. */
    record Dedicated() implements Discipline {}

    /**
     * First in, first out: {@code slots} servers, each stage at its own rate while it is in service. A stage whose rate
     * is 0 keeps its server.
     *
     * @param slots number of servers, at least 1
     */
    record Fifo(int slots) implements Discipline {
        /**
         * Checks the number of servers.
         *
         * @param slots number of servers
         * @throws IllegalArgumentException if there is no server
         */
        public Fifo {
            checkSlots("FIFO", slots);
        }
    }

    /**
     * Processor sharing: of n stages present each is served at its own rate times min(1, slots / n). A stage whose rate
     * is 0 is present.
     *
     * @param slots number of servers, at least 1
     */
    record ProcessorSharing(int slots) implements Discipline {
        /**
         * Checks the number of servers.
         *
         * @param slots number of servers
         * @throws IllegalArgumentException if there is no server
         */
        public ProcessorSharing {
            checkSlots("processor sharing", slots);
        }
    }

    /**
     * Integer subchannels: a member holds one slot from the start of its first to the end of its last stage on this
     * resource in a leg of the round, also between them; its stages are served at their own rates.
     *
     * @param slots number of slots, at least 1
     * @param whenFull what happens to a member that needs a slot when none is free
     */
    record HeldSlots(int slots, WhenFull whenFull) implements Discipline {
        /**
         * Checks the number of slots.
         *
         * @param slots number of slots
         * @param whenFull what happens to a member that needs a slot when none is free
         * @throws IllegalArgumentException if there is no slot
         */
        public HeldSlots {
            checkSlots("held slots", slots);
            Objects.requireNonNull(whenFull, "whenFull");
        }
    }

    private static void checkSlots(String who, int slots) {
        if (slots < 1) {
            throw new IllegalArgumentException(who + ": slots must be >= 1, was " + slots);
        }
    }
}
