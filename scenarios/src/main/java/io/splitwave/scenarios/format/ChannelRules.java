package io.splitwave.scenarios.format;

import io.splitwave.network.fading.SpatialCorrelation;
import io.splitwave.scenarios.format.Rules.Breaches;
import io.splitwave.scenarios.format.Rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** The checks over several keys of channels, motion, visits and knowledge. */
final class ChannelRules {
    /** Carriers for which TR 38.901 stands, Hz. */
    private static final double LEAST_URBAN_HZ = 0.5e9;

    private static final double MOST_URBAN_HZ = 100e9;

    /** Heights of UDs for which its UMi and UMa stand, m. */
    private static final double LEAST_UD_M = 1.5;

    private static final double MOST_UD_M = 22.5;

    static final List<Rule> ALL = List.of(
            new Rule(
                    "carrier-given",
                    "A Doppler shift, a line of sight and the laws `umi` and `uma` need `channel.carrier`.",
                    linkKeys(ChannelKeys.CARRIER, ChannelKeys.IRS_UD_LAW, ChannelKeys.DIRECT_LAW),
                    ChannelRules::carrierGiven),
            new Rule(
                    "urban-carrier",
                    "The laws `umi` and `uma` stand for carriers of 0.5 GHz to 100 GHz.",
                    List.of(ChannelKeys.CARRIER, ChannelKeys.IRS_UD_LAW, ChannelKeys.DIRECT_LAW),
                    ChannelRules::urbanCarrier),
            new Rule(
                    "urban-heights",
                    "They need UDs at 1.5 m to 22.5 m, below the AP (direct links) and the IRS (IRS-UD links).",
                    List.of(
                            ChannelKeys.AP_HEIGHT,
                            ChannelKeys.IRS_HEIGHT,
                            ChannelKeys.UD_HEIGHT,
                            ChannelKeys.IRS_UD_LAW,
                            ChannelKeys.DIRECT_LAW),
                    ChannelRules::urbanHeights),
            new Rule(
                    "k-factor-given",
                    "Model `rician` of a link needs its `kFactor`.",
                    linkKeys(),
                    ChannelRules::kFactorGiven),
            new Rule(
                    "doppler-speed-given",
                    "A Doppler shift needs a speed: `channel.fading.apIrs.speed` between AP and IRS, `mobility.model` or the"
                            + " link's `speed` for UDs.",
                    linkKeys(MotionKeys.MODEL, ChannelKeys.REPLAY),
                    ChannelRules::dopplerSpeedGiven),
            new Rule(
                    "blockage-has-a-link",
                    "`channel.blockage` needs `radio.directLink`, which it blocks.",
                    List.of(ChannelKeys.OPEN_TIME, RadioKeys.DIRECT_EXPONENT),
                    ChannelRules::blockageHasALink),
            new Rule(
                    "irs-columns-divide",
                    "`channel.irsArray.columns` divides `irs.elements`.",
                    List.of(ChannelKeys.IRS_COLUMNS, PlayerKeys.ELEMENTS),
                    ChannelRules::irsColumnsDivide),
            new Rule(
                    "correlated-elements",
                    "Correlation across an array (`channel.irsArray.scatter` isotropic, `channel.apArray.neighbourCorrelation`"
                            + " above 0) is worked out for at most " + SpatialCorrelation.MOST_ELEMENTS + " elements.",
                    List.of(
                            ChannelKeys.IRS_SCATTER,
                            PlayerKeys.ELEMENTS,
                            ChannelKeys.AP_CORRELATION,
                            PlayerKeys.ANTENNAS),
                    ChannelRules::correlatedElements),
            new Rule(
                    "faults-within-one",
                    "`irs.faults.deadShare` and `irs.faults.stuckShare` sum to at most 1.",
                    List.of(PlayerKeys.DEAD_SHARE, PlayerKeys.STUCK_SHARE),
                    ChannelRules::faultsWithinOne),
            new Rule(
                    "stuck-elements-reciprocal",
                    "Stuck IRS elements need `radio.uplink` reciprocal.",
                    List.of(PlayerKeys.STUCK_SHARE, RadioKeys.UPLINK),
                    ChannelRules::stuckElementsReciprocal),
            new Rule(
                    "motion-given",
                    "Each `mobility.model` needs its keys: `speed` (random-waypoint, road), `meanSpeed` and `speedDeviation`"
                            + " (gauss-markov, road), the groups `road` and `trace`.",
                    List.of(
                            MotionKeys.MODEL,
                            MotionKeys.SPEED,
                            MotionKeys.MEAN_SPEED,
                            MotionKeys.DEVIATION,
                            MotionKeys.ROAD_START,
                            MotionKeys.TRACE_FILE),
                    ChannelRules::motionGiven),
            new Rule(
                    "road-speeds-apart",
                    "Model `road` needs a fastest speed above the slowest.",
                    List.of(MotionKeys.MODEL, MotionKeys.SPEED),
                    ChannelRules::roadSpeedsApart),
            new Rule(
                    "one-area",
                    "An area is a disc or a rectangle; a rectangle needs `corner` and an `extent` above 0 in x and y.",
                    List.of(MotionKeys.CENTRE, MotionKeys.RADIUS, MotionKeys.CORNER, MotionKeys.EXTENT),
                    ChannelRules::oneArea),
            new Rule(
                    "visits-given",
                    "`visits.arrivals` needs `interval` and `stay`; bursty ones `burstInterval`, `quiet` and `burst` too.",
                    VisitKeys.ALL,
                    ChannelRules::visitsGiven),
            new Rule(
                    "present-within-devices",
                    "`visits.presentAtStart` is at most `ud.count`.",
                    List.of(VisitKeys.PRESENT_AT_START, PlayerKeys.COUNT),
                    ChannelRules::presentWithinDevices),
            new Rule(
                    "held-for-the-same-devices",
                    "A decision held for several frames (`optimizer.every`) needs the same UDs in each: no `visits`, no"
                            + " `mobility.model` road or trace, no `channel.replay`.",
                    List.of(DecisionKeys.EVERY, VisitKeys.ARRIVALS, MotionKeys.MODEL, ChannelKeys.REPLAY),
                    ChannelRules::heldForTheSameDevices),
            new Rule(
                    "one-age",
                    "`knowledge.ageFrames` and `knowledge.age` exclude each other.",
                    List.of(VisitKeys.AGE_FRAMES, VisitKeys.AGE),
                    ChannelRules::oneAge));

    private ChannelRules() {}

    /** The keys of all links' fading and some others. */
    private static List<Key<?>> linkKeys(Key<?>... others) {
        List<Key<?>> keys = new ArrayList<>(List.of(others));
        keys.add(RadioKeys.DIRECT_EXPONENT);
        for (LinkFadingKeys link : List.of(ChannelKeys.AP_IRS, ChannelKeys.IRS_UD, ChannelKeys.DIRECT)) {
            keys.addAll(link.all());
        }
        return keys;
    }

    /** The links whose fading counts. */
    private static List<LinkFadingKeys> links(Values values) {
        return values.find(RadioKeys.DIRECT_EXPONENT).isPresent()
                ? List.of(ChannelKeys.AP_IRS, ChannelKeys.IRS_UD, ChannelKeys.DIRECT)
                : List.of(ChannelKeys.AP_IRS, ChannelKeys.IRS_UD);
    }

    private static boolean isUrban(Values values, Key<ChannelModel.Law> law) {
        return values.of(law) != ChannelModel.Law.LOG_DISTANCE;
    }

    private static void carrierGiven(Values values, Breaches breaches) {
        for (LinkFadingKeys link : links(values)) {
            Rules.require(
                    link.hasDoppler(values), values, ChannelKeys.CARRIER, link.time.path() + " (Doppler)", breaches);
            Rules.require(link.isRician(values), values, ChannelKeys.CARRIER, link.model.path() + " rician", breaches);
        }
        for (Key<ChannelModel.Law> law : List.of(ChannelKeys.IRS_UD_LAW, ChannelKeys.DIRECT_LAW)) {
            Rules.require(isUrban(values, law), values, ChannelKeys.CARRIER, law.path(), breaches);
        }
    }

    private static void urbanCarrier(Values values, Breaches breaches) {
        boolean urban = isUrban(values, ChannelKeys.IRS_UD_LAW) || isUrban(values, ChannelKeys.DIRECT_LAW);
        values.find(ChannelKeys.CARRIER)
                .filter(hz -> urban && !(hz >= LEAST_URBAN_HZ && hz <= MOST_URBAN_HZ))
                .ifPresent(hz -> breaches.add(
                        ChannelKeys.CARRIER,
                        "a frequency of at least 0.5 GHz and at most 100 GHz, for which TR 38.901 stands",
                        new QuantityText(Dimension.FREQUENCY).write(hz)));
    }

    private static void urbanHeights(Values values, Breaches breaches) {
        double udM = values.of(ChannelKeys.UD_HEIGHT);
        boolean urban = isUrban(values, ChannelKeys.IRS_UD_LAW) || isUrban(values, ChannelKeys.DIRECT_LAW);
        if (urban && !(udM >= LEAST_UD_M && udM <= MOST_UD_M)) {
            breaches.add(
                    ChannelKeys.UD_HEIGHT,
                    "a length of at least 1.5 m and at most 22.5 m, for which TR 38.901 stands",
                    length(udM));
        }
        siteAbove(values, ChannelKeys.IRS_UD_LAW, ChannelKeys.IRS_HEIGHT, udM, breaches);
        siteAbove(values, ChannelKeys.DIRECT_LAW, ChannelKeys.AP_HEIGHT, udM, breaches);
    }

    private static void siteAbove(
            Values values, Key<ChannelModel.Law> law, Key<Double> site, double udM, Breaches breaches) {
        if (isUrban(values, law) && !(values.of(site) > udM)) {
            breaches.add(site, "a length above channel.height.ud, " + length(udM), length(values.of(site)));
        }
    }

    private static String length(double lengthM) {
        return new QuantityText(Dimension.LENGTH).write(lengthM);
    }

    private static void kFactorGiven(Values values, Breaches breaches) {
        for (LinkFadingKeys link : links(values)) {
            Rules.require(link.isRician(values), values, link.kFactor, link.model.path() + " rician", breaches);
        }
    }

    private static void dopplerSpeedGiven(Values values, Breaches breaches) {
        boolean atRest = values.of(MotionKeys.MODEL) == Motion.Model.STATIC
                && values.find(ChannelKeys.REPLAY).isEmpty();
        for (LinkFadingKeys link : links(values)) {
            boolean needed = link.hasDoppler(values) && (link == ChannelKeys.AP_IRS || atRest);
            String because = link.time.path() + " (Doppler) "
                    + (link == ChannelKeys.AP_IRS
                            ? "of a link whose ends stand still"
                            : "while mobility.model is static");
            Rules.require(needed, values, link.speed, because, breaches);
        }
    }

    private static void blockageHasALink(Values values, Breaches breaches) {
        if (values.find(ChannelKeys.OPEN_TIME).isPresent()
                && values.find(RadioKeys.DIRECT_EXPONENT).isEmpty()) {
            breaches.add(ChannelKeys.OPEN_TIME, "the group radio.directLink, which channel.blockage blocks", "none");
        }
    }

    private static void irsColumnsDivide(Values values, Breaches breaches) {
        long elements = values.of(PlayerKeys.ELEMENTS);
        values.find(ChannelKeys.IRS_COLUMNS)
                .filter(columns -> elements % columns != 0)
                .ifPresent(columns ->
                        breaches.add(ChannelKeys.IRS_COLUMNS, "a divisor of irs.elements, " + elements, "" + columns));
    }

    private static void correlatedElements(Values values, Breaches breaches) {
        if (values.of(ChannelKeys.IRS_SCATTER) == ChannelModel.Scatter.ISOTROPIC) {
            atMostCorrelated(PlayerKeys.ELEMENTS, "channel.irsArray.scatter isotropic", values, breaches);
        }
        if (values.of(ChannelKeys.AP_CORRELATION) > 0) {
            atMostCorrelated(PlayerKeys.ANTENNAS, "channel.apArray.neighbourCorrelation above 0", values, breaches);
        }
    }

    private static void atMostCorrelated(Key<Long> elements, String with, Values values, Breaches breaches) {
        if (values.of(elements) > SpatialCorrelation.MOST_ELEMENTS) {
            breaches.add(
                    elements,
                    "at most " + SpatialCorrelation.MOST_ELEMENTS + " with " + with,
                    "" + values.of(elements));
        }
    }

    private static void faultsWithinOne(Values values, Breaches breaches) {
        double sum = values.of(PlayerKeys.DEAD_SHARE) + values.of(PlayerKeys.STUCK_SHARE);
        if (sum > 1) {
            breaches.add(PlayerKeys.STUCK_SHARE, "at most 1 together with irs.faults.deadShare", Decimals.text(sum));
        }
    }

    private static void stuckElementsReciprocal(Values values, Breaches breaches) {
        if (values.of(PlayerKeys.STUCK_SHARE) > 0 && values.of(RadioKeys.UPLINK) == Scenario.Uplink.INDEPENDENT) {
            breaches.add(PlayerKeys.STUCK_SHARE, "0 where radio.uplink is independent", "stuck elements");
        }
    }

    private static void motionGiven(Values values, Breaches breaches) {
        Motion.Model model = values.of(MotionKeys.MODEL);
        String because = "mobility.model " + ((ChoiceKind<Motion.Model>) MotionKeys.MODEL.kind()).text(model);
        boolean road = model == Motion.Model.ROAD;
        boolean gaussMarkov = model == Motion.Model.GAUSS_MARKOV;
        Rules.require(road || model == Motion.Model.RANDOM_WAYPOINT, values, MotionKeys.SPEED, because, breaches);
        Rules.require(road || gaussMarkov, values, MotionKeys.MEAN_SPEED, because, breaches);
        Rules.require(road || gaussMarkov, values, MotionKeys.DEVIATION, because, breaches);
        Rules.require(road, values, MotionKeys.ROAD_START, because, breaches);
        Rules.require(model == Motion.Model.TRACE, values, MotionKeys.TRACE_FILE, because, breaches);
    }

    private static void roadSpeedsApart(Values values, Breaches breaches) {
        values.find(MotionKeys.SPEED)
                .filter(speed -> values.of(MotionKeys.MODEL) == Motion.Model.ROAD && speed.min() == speed.max())
                .ifPresent(speed -> breaches.add(
                        MotionKeys.SPEED, "a fastest speed above the slowest for mobility.model road", "the same"));
    }

    private static void oneArea(Values values, Breaches breaches) {
        boolean corner = values.find(MotionKeys.CORNER).isPresent();
        boolean extent = values.find(MotionKeys.EXTENT).isPresent();
        boolean disc = values.find(MotionKeys.CENTRE).isPresent()
                || values.find(MotionKeys.RADIUS).isPresent();
        Rules.require(extent, values, MotionKeys.CORNER, "mobility.area.extent", breaches);
        Rules.require(corner, values, MotionKeys.EXTENT, "mobility.area.corner", breaches);
        if (disc && (corner || extent)) {
            breaches.add(
                    corner ? MotionKeys.CORNER : MotionKeys.EXTENT,
                    "a disc (centre, radius) or a rectangle (corner, extent)",
                    "both");
        }
        values.find(MotionKeys.EXTENT)
                .filter(size -> !(size.xM() > 0 && size.yM() > 0))
                .ifPresent(size -> breaches.add(
                        MotionKeys.EXTENT,
                        "two lengths above 0 m",
                        MotionKeys.EXTENT.kind().text(size)));
    }

    private static void visitsGiven(Values values, Breaches breaches) {
        Visits.Arrivals arrivals = values.of(VisitKeys.ARRIVALS);
        String because = "visits.arrivals " + ((ChoiceKind<Visits.Arrivals>) VisitKeys.ARRIVALS.kind()).text(arrivals);
        boolean any = arrivals != Visits.Arrivals.NONE;
        boolean bursty = arrivals == Visits.Arrivals.BURSTY;
        Rules.require(any, values, VisitKeys.INTERVAL, because, breaches);
        Rules.require(any, values, VisitKeys.STAY, because, breaches);
        Rules.require(bursty, values, VisitKeys.BURST_INTERVAL, because, breaches);
        Rules.require(bursty, values, VisitKeys.QUIET, because, breaches);
        Rules.require(bursty, values, VisitKeys.BURST, because, breaches);
    }

    private static void presentWithinDevices(Values values, Breaches breaches) {
        long count = values.of(PlayerKeys.COUNT);
        values.find(VisitKeys.PRESENT_AT_START)
                .filter(present -> present > count)
                .ifPresent(present -> breaches.add(
                        VisitKeys.PRESENT_AT_START, "a whole number within 0.." + count + " (ud.count)", "" + present));
    }

    private static void heldForTheSameDevices(Values values, Breaches breaches) {
        Motion.Model model = values.of(MotionKeys.MODEL);
        boolean changing = values.of(VisitKeys.ARRIVALS) != Visits.Arrivals.NONE
                || model == Motion.Model.ROAD
                || model == Motion.Model.TRACE
                || values.find(ChannelKeys.REPLAY).isPresent();
        if (changing && values.of(DecisionKeys.EVERY) > 1) {
            breaches.add(DecisionKeys.EVERY, "1 where UDs come and go", "" + values.of(DecisionKeys.EVERY));
        }
    }

    private static void oneAge(Values values, Breaches breaches) {
        if (values.of(VisitKeys.AGE_FRAMES) > 0 && values.find(VisitKeys.AGE).isPresent()) {
            breaches.add(VisitKeys.AGE, "knowledge.age or knowledge.ageFrames", "both");
        }
    }
}
