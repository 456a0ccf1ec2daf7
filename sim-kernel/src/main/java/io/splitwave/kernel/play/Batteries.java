package io.splitwave.kernel.play;

import io.splitwave.kernel.time.EventAction;
import io.splitwave.kernel.time.EventLoop;
import io.splitwave.kernel.time.Instants;
import io.splitwave.kernel.time.Order;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * The stores of the members. Between changes of power a store falls in a straight line, so the instant at which it is empty
 * is known; like a completion, it is in the event list only if it falls inside the present frame. Without stores nothing is
 * done here.
 */
final class Batteries {
    private final EventLoop loop;
    private final FrameWindow window;
    private final Function<StageRun, Server> serverOf;
    private final IntConsumer dropMember;
    private final BitSet paid = new BitSet();
    private final Map<Integer, Battery> byMember = new HashMap<>();
    private final List<Battery> all;
    private final boolean none;
    private final EventAction deplete = this::deplete;

    /** @param dropMember drops a member whose store is empty from its running round, if it is in one */
    Batteries(
            EnergyStores stores,
            EventLoop loop,
            FrameWindow window,
            Function<StageRun, Server> serverOf,
            IntConsumer dropMember) {
        this.loop = loop;
        this.window = window;
        this.serverOf = serverOf;
        this.dropMember = dropMember;
        stores.paidResources().forEach(paid::set);
        this.all = stores.storeJ().entrySet().stream()
                .map(store -> new Battery(store.getKey(), store.getValue()))
                .toList();
        all.forEach(battery -> byMember.put(battery.member, battery));
        this.none = all.isEmpty() || paid.isEmpty();
    }

    /** The rate, the power or the share of a stage in service has changed. */
    void paceChanged(StageRun stage) {
        Battery battery = none ? null : batteryOf(stage);
        if (battery == null) {
            return;
        }
        if (!battery.drawing.contains(stage)) {
            battery.drawing.add(stage);
        }
        if (battery.isEmpty() && powerW(battery) > 0) {
            battery.dueS = loop.nowS();
            scheduleAt(battery, loop.nowS());
        } else {
            expect(battery);
        }
    }

    /** The common share of these stages has changed. */
    void shareChanged(FinishHeap stages) {
        if (!none) {
            for (int i = 0; i < stages.size(); i++) {
                paceChanged(stages.get(i));
            }
        }
    }

    /** Takes a stage that leaves its service off its store; returns the energy to record for it. */
    double charge(StageRun stage, double meteredJ) {
        Battery battery = none ? null : batteryOf(stage);
        if (battery == null || !battery.drawing.remove(stage)) {
            return meteredJ;
        }
        double chargedJ = meteredJ;
        if (isDueNow(battery)) {
            double othersJ = inServiceJ(battery);
            double restJ = battery.restJ();
            chargedJ = othersJ == 0 ? restJ : restJ * (meteredJ / (meteredJ + othersJ));
        }
        battery.draw(chargedJ);
        expect(battery);
        return chargedJ;
    }

    /** A new frame has begun and all rates have been asked. */
    void frameBegun() {
        for (Battery battery : all) {
            if (!battery.isEmpty() && !loop.isPending(battery.event)) {
                scheduleInFrame(battery);
            }
        }
    }

    /** Whether a store falls, so that time alone brings an end. */
    boolean isAnyFalling() {
        for (Battery battery : all) {
            if (!battery.isEmpty() && battery.dueS < Double.POSITIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    double leftJ(int member) {
        Battery battery = byMember.get(member);
        if (battery == null) {
            return Double.POSITIVE_INFINITY;
        }
        return battery.isEmpty() ? 0 : Math.max(0, battery.restJ() - inServiceJ(battery));
    }

    private Battery batteryOf(StageRun stage) {
        return paid.get(stage.stage.resource()) ? byMember.get(stage.member()) : null;
    }

    /** Whether the store is empty at this instant, as far as rounding can tell. */
    private boolean isDueNow(Battery battery) {
        return Instants.reached(loop.nowS(), battery.dueS);
    }

    private double inServiceJ(Battery battery) {
        double drawnJ = 0;
        for (StageRun stage : battery.drawing) {
            drawnJ += stage.energyAt(serverOf.apply(stage).serviceTime());
        }
        return drawnJ;
    }

    private double powerW(Battery battery) {
        double powerW = 0;
        for (StageRun stage : battery.drawing) {
            powerW += stage.powerW() * serverOf.apply(stage).share();
        }
        return powerW;
    }

    private void expect(Battery battery) {
        if (battery.isEmpty()) {
            return;
        }
        if (isDueNow(battery)) {
            scheduleAt(battery, loop.nowS());
            return;
        }
        double powerW = powerW(battery);
        double leftJ = Math.max(0, battery.restJ() - inServiceJ(battery));
        battery.dueS = powerW > 0 ? loop.nowS() + leftJ / powerW : Double.POSITIVE_INFINITY;
        loop.cancel(battery.event);
        scheduleInFrame(battery);
    }

    private void scheduleInFrame(Battery battery) {
        double dueS = window.snapToEnd(battery.dueS);
        if (window.contains(dueS)) {
            scheduleAt(battery, Math.max(loop.nowS(), dueS));
        }
    }

    private void scheduleAt(Battery battery, double timeS) {
        loop.cancel(battery.event);
        battery.event = loop.schedule(timeS, Order.DEPLETION, battery.member, deplete, battery.member);
    }

    private void deplete(int member) {
        Battery battery = byMember.get(member);
        double lastEndS = lastEndOfInstantS(battery);
        if (lastEndS > loop.nowS()) {
            scheduleAt(battery, lastEndS);
            return;
        }
        battery.markEmpty();
        dropMember.accept(member);
        battery.drain();
    }

    /** The last end of a stage that draws from the store at this instant, which rounding may have put after it. */
    private double lastEndOfInstantS(Battery battery) {
        double lastS = loop.nowS();
        for (StageRun stage : battery.drawing) {
            double endS = serverOf.apply(stage).dueS(stage);
            if (endS > lastS && Instants.same(endS, loop.nowS())) {
                lastS = endS;
            }
        }
        return lastS;
    }
}
