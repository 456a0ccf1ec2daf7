package io.splitwave.scenarios.assembly;

import io.splitwave.network.geometry.Area;
import io.splitwave.network.geometry.Disc;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.Road;
import io.splitwave.output.word.MapWords;
import io.splitwave.output.word.PlanWords;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.Visits;
import java.util.List;
import java.util.Optional;

/** Whether a run records where its UDs are, and the ground on which they move. */
public final class GroundPlan {
    private GroundPlan() {}

    /**
     * The words of a system in a scenario whose UDs move by the groups {@code mobility} and {@code visits}.
     *
     * @param words of the system
     * @param scenario a scenario of this system
     * @param centre where distances of UDs are counted from
     * @return with the ground if places are recorded: if {@code timeline.positions} says so or, where it is not given, if UDs
     *     move, or come and go
     */
    public static Vocabulary in(Vocabulary words, Scenario scenario, Position centre) {
        boolean moves = scenario.mobility().model() != Motion.Model.STATIC
                || scenario.visits().arrivals() != Visits.Arrivals.NONE;
        if (!recorded(scenario, moves)) {
            return words;
        }
        Motions motions = Motions.untraced(scenario, centre);
        Optional<Road> road = motions.roadIfAny();
        return words.with(road.map(GroundPlan::ofRoad)
                .orElseGet(() -> motions.areaIfAny().map(GroundPlan::ofArea).orElseGet(GroundPlan::unbounded)));
    }

    /**
     * The words of a system whose UDs stay in a rectangle.
     *
     * @param words of the system
     * @param scenario a scenario of this system
     * @param moves whether UDs move
     * @param area the rectangle
     * @return with the ground if places are recorded
     */
    public static Vocabulary in(Vocabulary words, Scenario scenario, boolean moves, MapWords.Area area) {
        return recorded(scenario, moves) ? words.with(new PlanWords(area, null, List.of())) : words;
    }

    private static boolean recorded(Scenario scenario, boolean moves) {
        return scenario.timeline().positions().orElse(moves);
    }

    private static PlanWords ofRoad(Road road) {
        double alongX = Math.cos(road.directionRad());
        double alongY = Math.sin(road.directionRad());
        return new PlanWords(
                null,
                null,
                road.lanes().stream()
                        .map(lane -> {
                            double nearX = road.start().xM() - lane.offsetM() * alongY;
                            double nearY = road.start().yM() + lane.offsetM() * alongX;
                            double farX = nearX + road.lengthM() * alongX;
                            double farY = nearY + road.lengthM() * alongY;
                            return lane.forward()
                                    ? new PlanWords.Lane(nearX, nearY, farX, farY)
                                    : new PlanWords.Lane(farX, farY, nearX, nearY);
                        })
                        .toList());
    }

    private static PlanWords ofArea(Area area) {
        if (area instanceof Rectangle rectangle) {
            return new PlanWords(
                    new MapWords.Area(
                            rectangle.minXM(), rectangle.minYM(), rectangle.widthM(), rectangle.heightM(), false),
                    null,
                    List.of());
        }
        Disc disc = (Disc) area;
        return new PlanWords(
                null, new PlanWords.Disc(disc.centre().xM(), disc.centre().yM(), disc.radiusM()), List.of());
    }

    private static PlanWords unbounded() {
        return new PlanWords(null, null, List.of());
    }
}
