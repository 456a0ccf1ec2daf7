package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.FileKind;
import io.splitwave.scenarios.format.key.FlagKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.key.WholeKind;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keys of how the channels vary, and of their record. A system without an IRS leaves out what is the IRS's. */
public final class ChannelKeys {
    private static final QuantityKind HEIGHT = QuantityKind.within(Dimension.LENGTH, Limits.HEIGHT);
    private static final QuantityKind DURATION = QuantityKind.within(Dimension.TIME, Limits.DURATION);

    private static final Part.Builder KEYS = Part.builder()
            .group("channel", "How channels vary; every default is VRSL's quasi-static Rayleigh channel.")
            .group("channel.height", "Heights, for lines of sight and the laws umi and uma.")
            .group("channel.largeScale", "Mean gains of the links to the UDs.")
            .optionalGroup("channel.blockage", "Blockage of each UD's direct link, a two-state Markov process in time.")
            .group("channel.fading", "Small-scale fading of each kind of link.")
            .group("channel.fading.apIrs", "Fading between AP and IRS, and of an independent uplink.")
            .group("channel.fading.irsUd", "Fading between IRS and UDs.")
            .group("channel.fading.direct", "Fading between AP and UDs.")
            .group("channel.irsArray", "The IRS as a planar array on a wall, for lines of sight and correlation.")
            .group("channel.apArray", "The AP's antennas as a level linear array.");

    /** {@code channel.carrier}. */
    public static final Key<Double> CARRIER = KEYS.optional(
            "channel.carrier",
            QuantityKind.within(Dimension.FREQUENCY, Limits.FREQUENCY),
            "3.5 GHz",
            "Carrier frequency; required for a Doppler shift, a line of sight, and the laws umi and uma.");

    /** {@code channel.record}. */
    public static final Key<Boolean> RECORD = KEYS.defaulted(
            "channel.record",
            new FlagKind(),
            "false",
            "Whether the run writes its channels into channels.parquet: 16 bytes for each complex entry.");

    /** {@code channel.replay}. */
    public static final Key<Path> REPLAY = KEYS.optional(
            "channel.replay",
            new FileKind("a channel file (Parquet)"),
            "channels.parquet",
            "Recorded channels and places that replace everything drawn; relative to the folder of the scenario"
                    + " file.");

    /** {@code channel.height.accessPoint}. */
    public static final Key<Double> AP_HEIGHT =
            KEYS.defaulted("channel.height.accessPoint", HEIGHT, "10 m", "Height of the AP.");

    /** {@code channel.height.irs}. */
    public static final Key<Double> IRS_HEIGHT =
            KEYS.defaulted("channel.height.irs", HEIGHT, "10 m", "Height of the IRS.");

    /** {@code channel.height.ud}. */
    public static final Key<Double> UD_HEIGHT =
            KEYS.defaulted("channel.height.ud", HEIGHT, "1.5 m", "Height of the UDs.");

    /** {@code channel.largeScale.irsUd}. */
    public static final Key<ChannelModel.Law> IRS_UD_LAW = KEYS.defaulted(
            "channel.largeScale.irsUd",
            ChoiceKind.of(ChannelModel.Law.class),
            "log-distance",
            "Mean gain of the IRS-UD links: VRSL (68), or 3GPP TR 38.901 with its lines of sight and shadowing.");

    /** {@code channel.largeScale.direct}. */
    public static final Key<ChannelModel.Law> DIRECT_LAW = KEYS.defaulted(
            "channel.largeScale.direct",
            ChoiceKind.of(ChannelModel.Law.class),
            "log-distance",
            "Mean gain of the direct links, before the penetration loss.");

    /** {@code channel.largeScale.shadowing}. */
    public static final Key<Double> SHADOWING = KEYS.defaulted(
            "channel.largeScale.shadowing",
            QuantityKind.within(Dimension.LOSS, Limits.SHADOWING),
            "0 dB",
            "Standard deviation of the shadowing of log-distance links to the UDs; umi and uma bring their own.");

    /** {@code channel.largeScale.decorrelation}. */
    public static final Key<Double> DECORRELATION = KEYS.defaulted(
            "channel.largeScale.decorrelation",
            QuantityKind.within(Dimension.LENGTH, Limits.LENGTH),
            "10 m",
            "Way over which the correlation of that shadowing falls to 1/e.");

    /** {@code channel.largeScale.sharedMap}. */
    public static final Key<Boolean> SHARED_MAP = KEYS.defaulted(
            "channel.largeScale.sharedMap",
            new FlagKind(),
            "false",
            "Whether UDs at one place meet the same shadowing and line of sight, or each its own.");

    /** {@code channel.blockage.open}. */
    public static final Key<Double> OPEN_TIME =
            KEYS.required("channel.blockage.open", DURATION, "5 s", "Mean time that the direct link of a UD is open.");

    /** {@code channel.blockage.blocked}. */
    public static final Key<Double> BLOCKED_TIME =
            KEYS.required("channel.blockage.blocked", DURATION, "1 s", "Mean time that it is blocked.");

    /** {@code channel.blockage.loss}. */
    public static final Key<Double> BLOCKAGE_LOSS = KEYS.required(
            "channel.blockage.loss",
            QuantityKind.within(Dimension.LOSS, Limits.BLOCKAGE),
            "20 dB",
            "Loss while it is blocked; from 1000 dB on nothing comes through.");

    /** {@code channel.fading.paths}. */
    public static final Key<Long> PATHS =
            KEYS.defaulted("channel.fading.paths", new WholeKind(8, 10_000), "32", "Waves that make up jakes fading.");

    /** {@code channel.fading.apIrs}. */
    public static final LinkFadingKeys AP_IRS =
            new LinkFadingKeys(KEYS, "channel.fading.apIrs", "required, as both ends stand still");

    private static final String OWN_SPEED =
            "each UD's own, which needs mobility; a line of sight moves with the UD alone and takes no other speed";

    /** {@code channel.fading.irsUd}. */
    public static final LinkFadingKeys IRS_UD = new LinkFadingKeys(KEYS, "channel.fading.irsUd", OWN_SPEED);

    /** {@code channel.fading.direct}. */
    public static final LinkFadingKeys DIRECT = new LinkFadingKeys(KEYS, "channel.fading.direct", OWN_SPEED);

    /** {@code channel.irsArray.columns}. */
    public static final Key<Long> IRS_COLUMNS = KEYS.optional(
            "channel.irsArray.columns",
            new WholeKind(1, AccessPointKeys.MOST_ELEMENTS),
            "8",
            "IRS elements side by side, a divisor of irs.elements; not given, as near to a square as possible.");

    /** {@code channel.irsArray.spacing}. */
    public static final Key<Double> IRS_SPACING = KEYS.defaulted(
            "channel.irsArray.spacing",
            new RealKind(Limits.SPACING),
            "0.5",
            "Distance of neighbouring elements in wavelengths.");

    /** {@code channel.irsArray.facing}. */
    public static final Key<Double> IRS_FACING = KEYS.defaulted(
            "channel.irsArray.facing",
            QuantityKind.within(Dimension.ANGLE, Limits.ANGLE),
            "180 deg",
            "Direction that the IRS faces, from the x axis.");

    /** {@code channel.irsArray.scatter}. */
    public static final Key<ChannelModel.Scatter> IRS_SCATTER = KEYS.defaulted(
            "channel.irsArray.scatter",
            ChoiceKind.of(ChannelModel.Scatter.class),
            "independent",
            "Fading across the elements: independent, or correlated by the sinc model of isotropic scattering.");

    /** {@code channel.apArray.spacing}. */
    public static final Key<Double> AP_SPACING = KEYS.defaulted(
            "channel.apArray.spacing",
            new RealKind(Limits.SPACING),
            "0.5",
            "Distance of neighbouring antennas in wavelengths.");

    /** {@code channel.apArray.axis}. */
    public static final Key<Double> AP_AXIS = KEYS.defaulted(
            "channel.apArray.axis",
            QuantityKind.within(Dimension.ANGLE, Limits.ANGLE),
            "90 deg",
            "Direction of the line of antennas, from the x axis.");

    /** {@code channel.apArray.neighbourCorrelation}. */
    public static final Key<Double> AP_CORRELATION = KEYS.defaulted(
            "channel.apArray.neighbourCorrelation",
            new RealKind(new Bounds(0, true, 1, false)),
            "0",
            "Correlation r of the fading at neighbouring antennas, r^n at n antennas apart (exponential model).");

    /** All of the channel, with an IRS. */
    public static final Part PART = KEYS.rule(ChannelRules.correlatedAntennas())
            .reading(ChannelModel.class, ChannelKeys::channel)
            .build();

    /** The channel of a system without an IRS: what it reads of it is for the system to say. */
    public static final Part WITHOUT_IRS = PART.without(Stream.of(
                    List.of(IRS_HEIGHT, IRS_UD_LAW),
                    AP_IRS.all(),
                    IRS_UD.all(),
                    List.of(IRS_COLUMNS, IRS_SPACING, IRS_FACING, IRS_SCATTER))
            .<Key<?>>flatMap(List::stream)
            .toArray(Key<?>[]::new));

    private ChannelKeys() {}

    private static ChannelModel channel(Values values) {
        return new ChannelModel(
                values.ifGiven(CARRIER),
                values.of(RECORD),
                values.find(REPLAY),
                new ChannelModel.Heights(values.of(AP_HEIGHT), values.of(IRS_HEIGHT), values.of(UD_HEIGHT)),
                new ChannelModel.LargeScale(
                        values.of(IRS_UD_LAW),
                        values.of(DIRECT_LAW),
                        values.of(SHADOWING),
                        values.of(DECORRELATION),
                        values.of(SHARED_MAP)),
                values.find(OPEN_TIME)
                        .map(openS ->
                                new ChannelModel.Blockage(openS, values.of(BLOCKED_TIME), values.of(BLOCKAGE_LOSS))),
                AP_IRS.read(values),
                IRS_UD.read(values),
                DIRECT.read(values),
                values.wholeOf(PATHS),
                new ChannelModel.IrsArray(
                        values.wholeIfGiven(IRS_COLUMNS),
                        values.of(IRS_SPACING),
                        values.of(IRS_FACING),
                        values.of(IRS_SCATTER)),
                new ChannelModel.ApArray(values.of(AP_SPACING), values.of(AP_AXIS), values.of(AP_CORRELATION)));
    }
}
