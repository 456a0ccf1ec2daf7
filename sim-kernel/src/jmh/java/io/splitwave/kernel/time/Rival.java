package io.splitwave.kernel.time;

import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.simevents.eventlist.RedblackTree;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** The event lists that are compared. */
enum Rival {
    LADDER {
        @Override
        EventList open() {
            return new LadderEventList();
        }
    },
    /** SSJ's default. */
    SPLAY {
        @Override
        EventList open() {
            return new SplayTree();
        }
    },
    REDBLACK {
        @Override
        EventList open() {
            return new RedblackTree();
        }
    };

    abstract EventList open();
}
