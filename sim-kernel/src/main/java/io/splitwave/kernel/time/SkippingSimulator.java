package io.splitwave.kernel.time;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** SSJ's simulator, passing over cancelled events without moving the clock to their time. */
final class SkippingSimulator extends Simulator {
    @Override
    protected Event removeFirstEvent() {
        if (stopped) {
            return null;
        }
        Event first = eventList.removeFirst();
        while (first instanceof ScheduledAction action && !action.isPending()) {
            first = eventList.removeFirst();
        }
        if (first != null) {
            currentTime = first.time();
        }
        return first;
    }
}
