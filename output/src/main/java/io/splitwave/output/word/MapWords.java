package io.splitwave.output.word;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of the decided variables say where sites and user devices are at a decision, and which sites serve each device. A
 * report draws a map of it.
 *
 * @param area what the map shows
 * @param site what a site is called, with its number behind it, for example {@code AP}
 * @param siteX abscissa of each site, m, a list of real numbers
 * @param siteY ordinate of each site, m, a list of real numbers
 * @param udX abscissa of each user device, m
 * @param udY ordinate of each user device, m
 * @param links number of sites that serve each user device, whole numbers
 * @param linked numbers of the sites that serve user device 0, then those of user device 1 and so on, a list of whole numbers
 * @param told what else is said of a user device: real or whole numbers, one for each; may be empty
 * @param note what to know of it, one line; not null
 */
public record MapWords(
        Area area,
        String site,
        String siteX,
        String siteY,
        String udX,
        String udY,
        String links,
        String linked,
        List<String> told,
        String note)
        implements Serializable {

    /**
     * A rectangle of the plane.
     *
     * @param westM least abscissa, m, finite
     * @param southM least ordinate, m, finite
     * @param widthM extent along the abscissa, m, finite, greater than 0
     * @param heightM extent along the ordinate, m, finite, greater than 0
     * @param wraps whether opposite edges are joined, so that a link may leave at one and come back at the other
     */
    public record Area(double westM, double southM, double widthM, double heightM, boolean wraps)
            implements Serializable {
        /**
         * Checks the numbers.
         *
         * @param westM least abscissa, m
         * @param southM least ordinate, m
         * @param widthM extent along the abscissa, m
         * @param heightM extent along the ordinate, m
         * @param wraps whether opposite edges are joined
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Area {
            if (!Double.isFinite(westM) || !Double.isFinite(southM)) {
                throw new IllegalArgumentException(
                        "map: the corner must be finite, was " + westM + " m, " + southM + " m");
            }
            if (!(widthM > 0
                    && heightM > 0
                    && widthM < Double.POSITIVE_INFINITY
                    && heightM < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "map: the sides must be finite and > 0, were " + widthM + " m, " + heightM + " m");
            }
        }
    }

    /**
     * Checks that everything is named.
     *
     * @param area what the map shows
     * @param site what a site is called
     * @param siteX abscissa of each site
     * @param siteY ordinate of each site
     * @param udX abscissa of each user device
     * @param udY ordinate of each user device
     * @param links number of sites that serve each user device
     * @param linked numbers of these sites
     * @param told what else is said of a user device
     * @param note what to know of it
     * @throws IllegalArgumentException if one is missing or occurs twice in a list
     */
    public MapWords {
        Spelling.given("map", "area", area);
        Spelling.line("map", "site", site);
        Spelling.line("map", "siteX", siteX);
        Spelling.line("map", "siteY", siteY);
        Spelling.line("map", "udX", udX);
        Spelling.line("map", "udY", udY);
        Spelling.line("map", "links", links);
        Spelling.line("map", "linked", linked);
        told = Spelling.distinct("map", "told", told, name -> name);
        Spelling.line("map", "note", note);
    }

    /**
     * The decided variables that it names.
     *
     * @return all of them: places of sites, of devices, links, and what else is told
     */
    public List<String> variables() {
        List<String> names = new ArrayList<>(List.of(siteX, siteY, udX, udY, links, linked));
        names.addAll(told);
        return List.copyOf(names);
    }

    /** The first variable that is not there or of another type; null if all fit. */
    String misfit(List<Variable> decided) {
        Stream<String> misfits = Stream.of(
                        misfits(decided, Shape.LIST, Type.REAL, List.of(siteX, siteY)),
                        misfits(decided, Shape.PER_UD, Type.REAL, List.of(udX, udY)),
                        misfits(decided, Shape.PER_UD, Type.INTEGER, List.of(links)),
                        misfits(decided, Shape.LIST, Type.INTEGER, List.of(linked)),
                        told.stream()
                                .filter(name -> !is(decided, name, Shape.PER_UD, Type.INTEGER)
                                        && !is(decided, name, Shape.PER_UD, Type.REAL)))
                .flatMap(each -> each);
        return misfits.findFirst().orElse(null);
    }

    private static Stream<String> misfits(List<Variable> decided, Shape shape, Type type, List<String> names) {
        return names.stream().filter(name -> !is(decided, name, shape, type));
    }

    private static boolean is(List<Variable> decided, String name, Shape shape, Type type) {
        return decided.stream()
                .anyMatch(variable ->
                        variable.name().equals(name) && variable.shape() == shape && variable.type() == type);
    }
}
