package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.Motion;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.QuantityText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks of fading and mean gains, over the kinds of links that a system has. */
public final class LinkRules {
    /** Carriers that TR 38.901 covers, Hz. */
    private static final double LEAST_URBAN_HZ = 0.5e9;

    private static final double MOST_URBAN_HZ = 100e9;

    /** Heights of UDs that its UMi and UMa cover, m. */
    private static final double LEAST_UD_M = 1.5;

    private static final double MOST_UD_M = 22.5;

    private final List<Link> links;

    /**
     * A kind of link.
     *
     * @param ends what stands at its ends, for instance "AP and UDs"
     * @param fading keys of its fading
     * @param toUds whether one of its ends is a UD; both ends of others stand still
     * @param law key of the law of its mean gain, if there is a choice
     * @param site key of the height of the end that is no UD
     * @param givenWith an optional key with which alone a scenario has the link, if it is not always there
     */
    public record Link(
            String ends,
            LinkFadingKeys fading,
            boolean toUds,
            Optional<Key<ChannelModel.Law>> law,
            Key<Double> site,
            Optional<Key<?>> givenWith) {

        /**
         * The direct link between AP and UDs.
         *
         * @param givenWith an optional key with which alone a scenario has it, if it is not always there
         * @return the link, with the keys of {@link ChannelKeys}
         */
        public static Link direct(Optional<Key<?>> givenWith) {
            return new Link(
                    "AP and UDs",
                    ChannelKeys.DIRECT,
                    true,
                    Optional.of(ChannelKeys.DIRECT_LAW),
                    ChannelKeys.AP_HEIGHT,
                    givenWith);
        }

        boolean isIn(Values values) {
            return givenWith.isEmpty() || values.find(givenWith.get()).isPresent();
        }

        boolean isUrban(Values values) {
            return law.isPresent() && values.of(law.get()) != ChannelModel.Law.LOG_DISTANCE;
        }
    }

    /**
     * The checks of some links.
     *
     * @param links all kinds that the system has
     */
    public LinkRules(List<Link> links) {
        this.links = List.copyOf(links);
    }

    /**
     * The rules.
     *
     * @return in the order in which they are checked
     */
    public List<Rule> all() {
        return List.of(
                new Rule(
                        "carrier-given",
                        "A Doppler shift, a line of sight and the laws `umi` and `uma` need `channel.carrier`.",
                        keys(keys(fading(links), laws()), List.of(ChannelKeys.CARRIER)),
                        given(),
                        this::carrierGiven),
                new Rule(
                        "urban-carrier",
                        "The laws `umi` and `uma` cover carriers of 0.5 GHz to 100 GHz.",
                        keys(laws(), List.of(ChannelKeys.CARRIER)),
                        this::urbanCarrier),
                new Rule(
                        "urban-heights",
                        "They need UDs at 1.5 m to 22.5 m, below " + sites() + ".",
                        keys(keys(laws(), siteKeys()), List.of(ChannelKeys.UD_HEIGHT)),
                        this::urbanHeights),
                new Rule(
                        "k-factor-given",
                        "Model `rician` of a link needs its `kFactor`.",
                        fading(links),
                        given(),
                        this::kFactorGiven),
                new Rule(
                        "doppler-speed-given",
                        "A Doppler shift needs a speed: " + speedsAtRest()
                                + "`mobility.model` or the link's `speed` for UDs.",
                        fading(links),
                        keys(given(), List.of(MotionKeys.MODEL, ChannelKeys.REPLAY)),
                        this::dopplerSpeedGiven),
                new Rule(
                        "sight-moves-with-its-ud",
                        "A line of sight to UDs changes as they move: with it, scatter takes no `speed` of its own, or"
                                + " 0 m/s.",
                        fading(links.stream().filter(Link::toUds).toList()),
                        keys(given(), List.of(ChannelKeys.REPLAY)),
                        this::sightMovesWithItsUd));
    }

    private static List<Key<?>> keys(List<? extends Key<?>> some, List<? extends Key<?>> others) {
        return Stream.of(some, others).<Key<?>>flatMap(List::stream).toList();
    }

    private static List<Key<?>> fading(List<Link> links) {
        return links.stream().flatMap(link -> link.fading().all().stream()).toList();
    }

    private List<Key<ChannelModel.Law>> laws() {
        return links.stream().flatMap(link -> link.law().stream()).toList();
    }

    /** For instance "`channel.height.accessPoint` (links between AP and UDs)". */
    private String sites() {
        return links.stream()
                .filter(link -> link.law().isPresent())
                .map(link -> "`" + link.site().path() + "` (links between " + link.ends() + ")")
                .collect(Collectors.joining(" and "));
    }

    private String speedsAtRest() {
        return links.stream()
                .filter(link -> !link.toUds())
                .map(link -> "`" + link.fading().speed.path() + "` between " + link.ends() + ", ")
                .collect(Collectors.joining());
    }

    private List<Key<Double>> siteKeys() {
        return links.stream()
                .filter(link -> link.law().isPresent())
                .map(Link::site)
                .toList();
    }

    private List<Key<?>> given() {
        return links.stream().<Key<?>>flatMap(link -> link.givenWith().stream()).toList();
    }

    /** The links whose fading counts. */
    private List<Link> in(Values values) {
        return links.stream().filter(link -> link.isIn(values)).toList();
    }

    private void carrierGiven(Values values, Breaches breaches) {
        for (Link link : in(values)) {
            LinkFadingKeys fading = link.fading();
            breaches.require(fading.hasDoppler(values), values, ChannelKeys.CARRIER, fading.time.path() + " (Doppler)");
            breaches.require(fading.isRician(values), values, ChannelKeys.CARRIER, fading.model.path() + " rician");
        }
        for (Link link : links) {
            link.law()
                    .ifPresent(law -> breaches.require(link.isUrban(values), values, ChannelKeys.CARRIER, law.path()));
        }
    }

    private void urbanCarrier(Values values, Breaches breaches) {
        boolean urban = links.stream().anyMatch(link -> link.isUrban(values));
        values.find(ChannelKeys.CARRIER)
                .filter(hz -> urban && !(hz >= LEAST_URBAN_HZ && hz <= MOST_URBAN_HZ))
                .ifPresent(hz -> breaches.add(
                        ChannelKeys.CARRIER,
                        "a frequency of at least 0.5 GHz and at most 100 GHz, as TR 38.901 covers",
                        new QuantityText(Dimension.FREQUENCY).write(hz)));
    }

    private void urbanHeights(Values values, Breaches breaches) {
        double udM = values.of(ChannelKeys.UD_HEIGHT);
        boolean urban = links.stream().anyMatch(link -> link.isUrban(values));
        if (urban && !(udM >= LEAST_UD_M && udM <= MOST_UD_M)) {
            breaches.add(
                    ChannelKeys.UD_HEIGHT,
                    "a length of at least 1.5 m and at most 22.5 m, as TR 38.901 covers",
                    length(udM));
        }
        for (Link link : links) {
            if (link.isUrban(values) && !(values.of(link.site()) > udM)) {
                breaches.add(
                        link.site(),
                        "a length above channel.height.ud, " + length(udM),
                        length(values.of(link.site())));
            }
        }
    }

    private static String length(double lengthM) {
        return new QuantityText(Dimension.LENGTH).write(lengthM);
    }

    private void kFactorGiven(Values values, Breaches breaches) {
        for (Link link : in(values)) {
            LinkFadingKeys fading = link.fading();
            breaches.require(fading.isRician(values), values, fading.kFactor, fading.model.path() + " rician");
        }
    }

    private void dopplerSpeedGiven(Values values, Breaches breaches) {
        boolean atRest = values.find(MotionKeys.MODEL).orElse(Motion.Model.STATIC) == Motion.Model.STATIC
                && values.find(ChannelKeys.REPLAY).isEmpty();
        for (Link link : in(values)) {
            boolean needed = link.fading().hasDoppler(values) && (!link.toUds() || atRest);
            String because = link.fading().time.path() + " (Doppler) "
                    + (link.toUds() ? "while mobility.model is static" : "of a link whose ends stand still");
            breaches.require(needed, values, link.fading().speed, because);
        }
    }

    private void sightMovesWithItsUd(Values values, Breaches breaches) {
        if (values.find(ChannelKeys.REPLAY).isPresent()) {
            return;
        }
        for (Link link : in(values)) {
            LinkFadingKeys fading = link.fading();
            values.find(fading.speed)
                    .filter(speedMps ->
                            link.toUds() && speedMps > 0 && fading.isRician(values) && fading.hasDoppler(values))
                    .ifPresent(speedMps -> breaches.add(
                            fading.speed,
                            "no speed of its own with a line of sight, which moves only with the UD: give mobility"
                                    + " instead, or a correlation for surroundings that move",
                            new QuantityText(Dimension.VELOCITY).write(speedMps)));
        }
    }
}
