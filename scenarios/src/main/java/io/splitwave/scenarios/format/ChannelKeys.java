package io.splitwave.scenarios.format;

import static io.splitwave.scenarios.format.Key.defaulted;
import static io.splitwave.scenarios.format.Key.optional;
import static io.splitwave.scenarios.format.Key.required;
import static io.splitwave.scenarios.format.KeyGroup.group;
import static io.splitwave.scenarios.format.KeyGroup.optionalGroup;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Keys of how the channels vary, and of their record. */
final class ChannelKeys {
    private static final QuantityKind HEIGHT = QuantityKind.within(Dimension.LENGTH, Limits.HEIGHT);
    private static final QuantityKind DURATION = QuantityKind.within(Dimension.TIME, Limits.DURATION);

    static final Key<Double> CARRIER = optional(
            "channel.carrier",
            QuantityKind.within(Dimension.FREQUENCY, Limits.FREQUENCY),
            "3.5 GHz",
            "Carrier frequency; required for a Doppler shift, a line of sight, and the laws umi and uma.");
    static final Key<Boolean> RECORD = defaulted(
            "channel.record",
            new FlagKind(),
            "false",
            "Whether the run writes its channels into channels.parquet: 16 bytes for each complex entry.");
    static final Key<Path> REPLAY = optional(
            "channel.replay",
            new FileKind("a channel file (Parquet)"),
            "channels.parquet",
            "Recorded channels and places that take the place of everything drawn; relative to the folder of the scenario"
                    + " file.");
    static final Key<Double> AP_HEIGHT = defaulted("channel.height.accessPoint", HEIGHT, "10 m", "Height of the AP.");
    static final Key<Double> IRS_HEIGHT = defaulted("channel.height.irs", HEIGHT, "10 m", "Height of the IRS.");
    static final Key<Double> UD_HEIGHT = defaulted("channel.height.ud", HEIGHT, "1.5 m", "Height of the UDs.");
    static final Key<ChannelModel.Law> IRS_UD_LAW = defaulted(
            "channel.largeScale.irsUd",
            ChoiceKind.of(ChannelModel.Law.class),
            "log-distance",
            "Mean gain of the IRS-UD links: VRSL (68), or 3GPP TR 38.901 with its lines of sight and shadowing.");
    static final Key<ChannelModel.Law> DIRECT_LAW = defaulted(
            "channel.largeScale.direct",
            ChoiceKind.of(ChannelModel.Law.class),
            "log-distance",
            "Mean gain of the direct links, before the penetration loss.");
    static final Key<Double> SHADOWING = defaulted(
            "channel.largeScale.shadowing",
            QuantityKind.within(Dimension.LOSS, Limits.SHADOWING),
            "0 dB",
            "Standard deviation of the shadowing of log-distance links to the UDs; umi and uma bring their own.");
    static final Key<Double> DECORRELATION = defaulted(
            "channel.largeScale.decorrelation",
            QuantityKind.within(Dimension.LENGTH, Limits.LENGTH),
            "10 m",
            "Way over which the correlation of that shadowing falls to 1/e.");
    static final Key<Boolean> SHARED_MAP = defaulted(
            "channel.largeScale.sharedMap",
            new FlagKind(),
            "false",
            "Whether UDs at one place meet the same shadowing and line of sight, or each its own.");
    static final Key<Double> OPEN_TIME =
            required("channel.blockage.open", DURATION, "5 s", "Mean time that the direct link of a UD is open.");
    static final Key<Double> BLOCKED_TIME =
            required("channel.blockage.blocked", DURATION, "1 s", "Mean time that it is blocked.");
    static final Key<Double> BLOCKAGE_LOSS = required(
            "channel.blockage.loss",
            QuantityKind.within(Dimension.LOSS, Limits.BLOCKAGE),
            "20 dB",
            "Loss while it is blocked; from 1000 dB on nothing comes through.");
    static final LinkFadingKeys AP_IRS =
            new LinkFadingKeys("channel.fading.apIrs", "both ends stand still and it is required");
    private static final String OWN_SPEED =
            "each UD's own, which needs mobility; a line of sight moves with the UD alone and takes no other speed";
    static final LinkFadingKeys IRS_UD = new LinkFadingKeys("channel.fading.irsUd", OWN_SPEED);
    static final LinkFadingKeys DIRECT = new LinkFadingKeys("channel.fading.direct", OWN_SPEED);
    static final Key<Long> PATHS =
            defaulted("channel.fading.paths", new WholeKind(8, 10_000), "32", "Waves that make up jakes fading.");
    static final Key<Long> IRS_COLUMNS = optional(
            "channel.irsArray.columns",
            new WholeKind(1, PlayerKeys.MOST_ELEMENTS),
            "8",
            "IRS elements side by side, a divisor of irs.elements; not given, as near to a square as possible.");
    static final Key<Double> IRS_SPACING = defaulted(
            "channel.irsArray.spacing",
            new RealKind(Limits.SPACING),
            "0.5",
            "Distance of neighbouring elements in wavelengths.");
    static final Key<Double> IRS_FACING = defaulted(
            "channel.irsArray.facing",
            QuantityKind.within(Dimension.ANGLE, Limits.ANGLE),
            "180 deg",
            "Direction that the IRS faces, from the x axis.");
    static final Key<ChannelModel.Scatter> IRS_SCATTER = defaulted(
            "channel.irsArray.scatter",
            ChoiceKind.of(ChannelModel.Scatter.class),
            "independent",
            "Fading across the elements: independent, or correlated by the sinc model of isotropic scattering.");
    static final Key<Double> AP_SPACING = defaulted(
            "channel.apArray.spacing",
            new RealKind(Limits.SPACING),
            "0.5",
            "Distance of neighbouring antennas in wavelengths.");
    static final Key<Double> AP_AXIS = defaulted(
            "channel.apArray.axis",
            QuantityKind.within(Dimension.ANGLE, Limits.ANGLE),
            "90 deg",
            "Direction of the line of antennas, from the x axis.");
    static final Key<Double> AP_CORRELATION = defaulted(
            "channel.apArray.neighbourCorrelation",
            new RealKind(new Bounds(0, true, 1, false)),
            "0",
            "Correlation r of the fading at neighbouring antennas, r^n at n antennas apart (exponential model).");

    static final List<Key<?>> ALL = Stream.of(
                    List.<Key<?>>of(
                            CARRIER,
                            RECORD,
                            REPLAY,
                            AP_HEIGHT,
                            IRS_HEIGHT,
                            UD_HEIGHT,
                            IRS_UD_LAW,
                            DIRECT_LAW,
                            SHADOWING,
                            DECORRELATION,
                            SHARED_MAP,
                            OPEN_TIME,
                            BLOCKED_TIME,
                            BLOCKAGE_LOSS,
                            PATHS),
                    AP_IRS.all(),
                    IRS_UD.all(),
                    DIRECT.all(),
                    List.<Key<?>>of(
                            IRS_COLUMNS, IRS_SPACING, IRS_FACING, IRS_SCATTER, AP_SPACING, AP_AXIS, AP_CORRELATION))
            .<Key<?>>flatMap(List::stream)
            .toList();

    static final KeyGroup BLOCKAGE =
            optionalGroup("channel.blockage", "Blockage of each UD's direct link, a two-state Markov process in time.");

    static final List<KeyGroup> GROUPS = List.of(
            group("channel", "How channels vary; every default is VRSL's quasi-static Rayleigh channel."),
            group("channel.height", "Heights, for lines of sight and the laws umi and uma."),
            group("channel.largeScale", "Mean gains of the links to the UDs."),
            BLOCKAGE,
            group("channel.fading", "Small-scale fading of each kind of link."),
            group("channel.fading.apIrs", "Fading between AP and IRS, and of an independent uplink."),
            group("channel.fading.irsUd", "Fading between IRS and UDs."),
            group("channel.fading.direct", "Fading between AP and UDs."),
            group("channel.irsArray", "The IRS as a planar array on a wall, for lines of sight and correlation."),
            group("channel.apArray", "The AP's antennas as a level linear array."));

    private ChannelKeys() {}

    static ChannelModel channel(Values values) {
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
                        columns(values), values.of(IRS_SPACING), values.of(IRS_FACING), values.of(IRS_SCATTER)),
                new ChannelModel.ApArray(values.of(AP_SPACING), values.of(AP_AXIS), values.of(AP_CORRELATION)));
    }

    private static OptionalInt columns(Values values) {
        Optional<Long> columns = values.find(IRS_COLUMNS);
        return columns.isPresent() ? OptionalInt.of(Math.toIntExact(columns.get())) : OptionalInt.empty();
    }
}
