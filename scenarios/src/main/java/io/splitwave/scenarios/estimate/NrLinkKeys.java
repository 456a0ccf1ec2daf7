package io.splitwave.scenarios.estimate;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.mobility.WaypointPlan;
import io.splitwave.network.nr.BandFadingPlan;
import io.splitwave.network.nr.InterferencePlan;
import io.splitwave.network.nr.NrCarrier;
import io.splitwave.network.nr.NrRadio;
import io.splitwave.network.nr.NrSettings;
import io.splitwave.network.nr.ReferenceSignal;
import io.splitwave.network.nr.ShadowingPlan;
import io.splitwave.network.nr.UplinkPower;
import io.splitwave.network.nr.UserLoad;
import io.splitwave.network.propagation.Decibels;
import io.splitwave.network.propagation.Heights;
import io.splitwave.network.propagation.UrbanMicro;
import io.splitwave.network.rate.NoiseDensity;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.key.Breaches;
import io.splitwave.scenarios.format.key.FileKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.IntervalKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.PlaceKind;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Rule;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Dimension;
import io.splitwave.scenarios.format.text.Interval;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** Keys of the 5G uplink of each UE. Every default is the figure of the study, so that none must be given. */
public final class NrLinkKeys {
    private static final double MILLIWATTS = 1e3;
    private static final double HERTZ_OF_GIGAHERTZ = 1e9;

    private static final QuantityKind STAY = new QuantityKind(Dimension.TIME, Bounds.between(1e-3, 1e9));
    private static final QuantityKind TRANSMIT = QuantityKind.within(Dimension.POWER, Limits.POWER);

    private static final Part.Builder KEYS = Part.builder()
            .group("radio", "The 5G uplink between UE and site.")
            .group("radio.walk", "How a UE moves: a random waypoint walk in a rectangle.")
            .group("radio.power", "Power control of the UE.")
            .group("radio.users", "Other users who share the carrier.")
            .group("radio.interference", "Interference from other cells.");

    /** {@code radio.trace}. */
    public static final Key<Path> TRACE = KEYS.optional(
            "radio.trace",
            new FileKind("a recorded link (CSV of KPMs and goodput)"),
            "link.csv",
            "File with recorded links, which are played in place of simulated ones; relative to the folder of the scenario file."
                    + " It has as many UEs as ud.count says.");

    /** {@code radio.traceGap}. */
    public static final Key<Double> TRACE_GAP = KEYS.defaulted(
            "radio.traceGap",
            QuantityKind.within(Dimension.TIME, Limits.DURATION),
            "1 s",
            "Longest time between two samples of a UE in a recorded link; a file with a longer one is refused.");

    /** {@code radio.step}. */
    public static final Key<Double> STEP = KEYS.defaulted(
            "radio.step",
            new QuantityKind(Dimension.TIME, Bounds.between(1e-3, 10)),
            "0.1 s",
            "Time from one report of KPMs to the next; goodput is constant in it.");

    /** {@code radio.carrier}. */
    public static final Key<Double> CARRIER = KEYS.defaulted(
            "radio.carrier",
            new QuantityKind(Dimension.FREQUENCY, Bounds.between(0.5 * HERTZ_OF_GIGAHERTZ, 100 * HERTZ_OF_GIGAHERTZ)),
            "3.5 GHz",
            "Carrier frequency; path loss is that of 3GPP TR 38.901 UMi without line of sight.");

    /** {@code radio.prbs}. */
    public static final Key<Long> PRBS = KEYS.defaulted(
            "radio.prbs", new WholeKind(1, 275), "273", "Physical resource blocks (PRB) that the users share evenly.");

    /** {@code radio.numerology}. */
    public static final Key<Long> NUMEROLOGY = KEYS.defaulted(
            "radio.numerology",
            new WholeKind(0, 4),
            "1",
            "Numerology mu of TS 38.211; the subcarrier spacing is 15 kHz x 2^mu.");

    /** {@code radio.uplinkShare}. */
    public static final Key<Double> UPLINK_SHARE = KEYS.defaulted(
            "radio.uplinkShare", new RealKind(Bounds.SHARE), "0.25", "Share of the slots that belong to the uplink.");

    /** {@code radio.dataShare}. */
    public static final Key<Double> DATA_SHARE = KEYS.defaulted(
            "radio.dataShare",
            new RealKind(Bounds.SHARE),
            "0.86",
            "Share of the resource elements that carry data and not reference signals or control.");

    /** {@code radio.arrayGain}. */
    public static final Key<Double> ARRAY_GAIN = KEYS.defaulted(
            "radio.arrayGain",
            new QuantityKind(Dimension.GAIN, Bounds.between(1e-5, 1e5)),
            "12 dB",
            "Gain of the antennas of both ends together.");

    /** {@code radio.noiseDensity}. */
    public static final Key<Double> NOISE_DENSITY = KEYS.defaulted(
            "radio.noiseDensity",
            QuantityKind.within(Dimension.POWER_DENSITY, Limits.NOISE_DENSITY),
            "-174 dBm/Hz",
            "Noise power per hertz at the site.");

    /** {@code radio.noiseFigure}. */
    public static final Key<Double> NOISE_FIGURE = KEYS.defaulted(
            "radio.noiseFigure",
            QuantityKind.within(Dimension.LOSS, Limits.NOISE_FIGURE),
            "5 dB",
            "Noise figure of the site's receiver.");

    /** {@code radio.shadowing}. */
    public static final Key<Double> SHADOWING = KEYS.defaulted(
            "radio.shadowing",
            QuantityKind.within(Dimension.LOSS, Limits.SHADOWING),
            "7.8 dB",
            "Standard deviation of the shadowing.");

    /** {@code radio.decorrelation}. */
    public static final Key<Double> DECORRELATION = KEYS.defaulted(
            "radio.decorrelation",
            QuantityKind.within(Dimension.LENGTH, Limits.LENGTH),
            "13 m",
            "Way over which the correlation of the shadowing falls to 1/e.");

    /** {@code radio.siteHeight}. */
    public static final Key<Double> SITE_HEIGHT = KEYS.defaulted(
            "radio.siteHeight",
            new QuantityKind(Dimension.LENGTH, new Bounds(1, false, 1e4, true)),
            "10 m",
            "Height of the site's antenna.");

    /** {@code radio.ueHeight}. */
    public static final Key<Double> UE_HEIGHT = KEYS.defaulted(
            "radio.ueHeight",
            new QuantityKind(Dimension.LENGTH, Bounds.between(1.5, 22.5)),
            "1.5 m",
            "Height of the UEs' antennas.");

    /** {@code radio.thresholdOffset}. */
    public static final Key<Double> THRESHOLD_OFFSET = KEYS.defaulted(
            "radio.thresholdOffset",
            new QuantityKind(Dimension.LOSS, Bounds.between(-30, 30)),
            "0 dB",
            "By how much the SINR thresholds of CQI and MCS lie above the usual set for a BLER of 0.1, which is in no standard.");

    /** {@code radio.targetBler}. */
    public static final Key<Double> TARGET_BLER = KEYS.defaulted(
            "radio.targetBler",
            new RealKind(Bounds.FRACTION),
            "0.1",
            "BLER of first transmissions that the outer loop aims at when it chooses the MCS.");

    /** {@code radio.transmissions}. */
    public static final Key<Long> TRANSMISSIONS = KEYS.defaulted(
            "radio.transmissions",
            new WholeKind(1, 16),
            "4",
            "Most transmissions of a block; copies are combined (HARQ with chase combining).");

    /** {@code radio.rsrqLoad}. */
    public static final Key<Boolean> RSRQ_LOAD = KEYS.defaulted(
            "radio.rsrqLoad",
            new FlagKind(),
            "false",
            "Whether RSRQ shows the users who are there, as (1 + users) / (1 + most users) of full traffic; otherwise traffic is full"
                    + " in it and no KPM shows them.");

    /** {@code radio.walk.extent}. */
    public static final Key<Coordinates> EXTENT = KEYS.defaulted(
            "radio.walk.extent",
            new PlaceKind(),
            "[300 m, 300 m]",
            "Extent in x and y of the rectangle, whose corner is the origin.");

    /** {@code radio.walk.site}. */
    public static final Key<Coordinates> SITE =
            KEYS.defaulted("radio.walk.site", new PlaceKind(), "[150 m, 150 m]", "Where the site stands.");

    /** {@code radio.walk.speed}. */
    public static final Key<Interval> SPEED = KEYS.defaulted(
            "radio.walk.speed",
            IntervalKind.within(Dimension.VELOCITY, Limits.VELOCITY),
            "[0.8 m/s, 8 m/s]",
            "Slowest and fastest speed of a leg, drawn uniformly.");

    /** {@code radio.walk.pause}. */
    public static final Key<Interval> PAUSE = KEYS.defaulted(
            "radio.walk.pause",
            IntervalKind.within(Dimension.TIME, Limits.WAIT),
            "[0 s, 0 s]",
            "Shortest and longest pause at a waypoint, drawn uniformly.");

    /** {@code radio.power.most}. */
    public static final Key<Double> MOST_POWER =
            KEYS.defaulted("radio.power.most", TRANSMIT, "23 dBm", "Largest transmit power.");

    /** {@code radio.power.target}. */
    public static final Key<Double> TARGET_POWER = KEYS.defaulted(
            "radio.power.target",
            TRANSMIT,
            "-86 dBm",
            "Power P_0 that the site shall receive on each PRB if all of the loss is compensated.");

    /** {@code radio.power.compensation}. */
    public static final Key<Double> COMPENSATION = KEYS.defaulted(
            "radio.power.compensation",
            new RealKind(Bounds.between(0, 1)),
            "0.9",
            "Share alpha of the loss, in dB, that the UE compensates (TS 38.213 7.1.1).");

    /** {@code radio.users.interval}. */
    public static final Key<Double> USER_INTERVAL = KEYS.defaulted(
            "radio.users.interval", STAY, "2.5 s", "Mean time from the arrival of a user to the next (Poisson).");

    /** {@code radio.users.stay}. */
    public static final Key<Double> USER_STAY =
            KEYS.defaulted("radio.users.stay", STAY, "5 s", "Mean stay of a user (exponential).");

    /** {@code radio.users.most}. */
    public static final Key<Long> MOST_USERS = KEYS.defaulted(
            "radio.users.most",
            new WholeKind(0, 1000),
            "12",
            "Most users at a time, who are all served besides the UE; 0 for none.");

    /** {@code radio.interference.meanOn}. */
    public static final Key<Double> MEAN_ON =
            KEYS.defaulted("radio.interference.meanOn", STAY, "2 s", "Mean time in which it is on (exponential).");

    /** {@code radio.interference.meanOff}. */
    public static final Key<Double> MEAN_OFF =
            KEYS.defaulted("radio.interference.meanOff", STAY, "4 s", "Mean time in which it is off (exponential).");

    /** {@code radio.interference.rise}. */
    public static final Key<Interval> RISE = KEYS.defaulted(
            "radio.interference.rise",
            IntervalKind.within(Dimension.LOSS, Bounds.between(0, 100)),
            "[4 dB, 14 dB]",
            "Smallest and largest rise of the noise while it is on, drawn uniformly each time; [0 dB, 0 dB] for none.");

    /** The 5G uplink, simulated or recorded. */
    public static final Part PART = KEYS.rule(new Rule(
                    "walk-has-an-area",
                    "`radio.walk.extent` is above 0 m in x and y.",
                    List.of(EXTENT),
                    NrLinkKeys::walkHasAnArea))
            .build();

    private NrLinkKeys() {}

    /**
     * What simulated links of a scenario are made of.
     *
     * @param scenario with the keys of {@link #PART}
     * @return the settings
     */
    public static NrSettings settings(Scenario scenario) {
        Coordinates extent = scenario.of(EXTENT);
        Interval speed = scenario.of(SPEED);
        Interval pause = scenario.of(PAUSE);
        Interval rise = scenario.of(RISE);
        NrSettings study = NrSettings.ofStudy();
        return new NrSettings(
                scenario.of(STEP),
                new WaypointPlan(
                        new Rectangle(0, 0, extent.xM(), extent.yM()),
                        speed.min(),
                        speed.max(),
                        pause.min(),
                        pause.max()),
                radio(scenario),
                new NrCarrier(
                        whole(scenario, PRBS),
                        whole(scenario, NUMEROLOGY),
                        scenario.of(UPLINK_SHARE),
                        scenario.of(DATA_SHARE)),
                new UplinkPower(
                        dbm(scenario.of(MOST_POWER)), dbm(scenario.of(TARGET_POWER)), scenario.of(COMPENSATION)),
                new UserLoad(1 / scenario.of(USER_INTERVAL), scenario.of(USER_STAY), whole(scenario, MOST_USERS)),
                new InterferencePlan(scenario.of(MEAN_ON), scenario.of(MEAN_OFF), rise.min(), rise.max()),
                NrAdaptation.of(scenario),
                new ReferenceSignal(
                        study.reference().perElementDbm(), study.reference().load(), scenario.of(RSRQ_LOAD)));
    }

    private static NrRadio radio(Scenario scenario) {
        BandFadingPlan fading = NrRadio.ofStudy(new Position(0, 0)).fading();
        Coordinates site = scenario.of(SITE);
        return new NrRadio(
                new Position(site.xM(), site.yM()),
                new UrbanMicro(scenario.of(CARRIER), new Heights(scenario.of(SITE_HEIGHT), scenario.of(UE_HEIGHT))),
                new ShadowingPlan(scenario.of(SHADOWING), scenario.of(DECORRELATION)),
                new BandFadingPlan(fading.branches(), fading.floor(), OptionalDouble.empty()),
                Decibels.of(scenario.of(ARRAY_GAIN)),
                new NoiseDensity(scenario.of(NOISE_DENSITY), scenario.of(NOISE_FIGURE)));
    }

    static int whole(Scenario scenario, Key<Long> key) {
        return Math.toIntExact(scenario.of(key));
    }

    private static double dbm(double powerW) {
        return Decibels.of(powerW * MILLIWATTS);
    }

    private static void walkHasAnArea(Values values, Breaches breaches) {
        Coordinates extent = values.of(EXTENT);
        if (!(extent.xM() > 0 && extent.yM() > 0)) {
            breaches.add(EXTENT, "an extent above 0 m in x and y", EXTENT.kind().text(extent));
        }
    }
}
