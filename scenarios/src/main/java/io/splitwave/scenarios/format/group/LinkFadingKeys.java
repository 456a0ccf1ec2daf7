package io.splitwave.scenarios.format.group;

import io.splitwave.scenarios.format.ChannelModel;
import io.splitwave.scenarios.format.key.ChoiceKind;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.Limits;
import io.splitwave.scenarios.format.key.Part;
import io.splitwave.scenarios.format.key.QuantityKind;
import io.splitwave.scenarios.format.key.RealKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Bounds;
import io.splitwave.scenarios.format.text.Dimension;
import java.util.List;

/** Keys of the fading of one kind of link; the same for each. */
public final class LinkFadingKeys {
    final Key<ChannelModel.Distribution> model;
    final Key<Double> kFactor;
    final Key<ChannelModel.Memory> time;
    final Key<Double> correlation;
    final Key<Double> speed;

    /**
     * Declares the keys of a link.
     *
     * @param part takes them
     * @param group path of the link's group, which the part has opened
     * @param ownSpeed the source of the Doppler shift where no speed is given, as the end of a sentence
     */
    public LinkFadingKeys(Part.Builder part, String group, String ownSpeed) {
        model = part.defaulted(
                group + ".model",
                ChoiceKind.of(ChannelModel.Distribution.class),
                "rayleigh",
                "Distribution: scatter only, or scatter and a line of sight.");
        kFactor = part.optional(
                group + ".kFactor",
                QuantityKind.within(Dimension.GAIN, Limits.K_FACTOR),
                "10 dB",
                "Power of the line of sight over that of the scatter; required for rician.");
        time = part.defaulted(
                group + ".time",
                ChoiceKind.of(ChannelModel.Memory.class),
                "independent",
                "How fading changes from frame to frame: independent, autoregressive (Gauss-Markov), or by Clarke's model.");
        correlation = part.optional(
                group + ".correlation",
                new RealKind(Bounds.between(-1, 1)),
                "0.9",
                "Correlation a of one frame with the next, for autoregressive; not given, J0(2 pi f_d T) of the Doppler"
                        + " shift.");
        speed = part.optional(
                group + ".speed",
                QuantityKind.within(Dimension.VELOCITY, Limits.VELOCITY_OR_REST),
                "3 km/h",
                "Speed v of the Doppler shift f_d = v / wavelength; not given, " + ownSpeed + ".");
    }

    /**
     * The keys of the link.
     *
     * @return in the order in which they are written
     */
    public List<Key<?>> all() {
        return List.of(model, kFactor, time, correlation, speed);
    }

    /**
     * The fading of the link in a scenario.
     *
     * @param values with these keys
     * @return the fading
     */
    public ChannelModel.LinkFading read(Values values) {
        return new ChannelModel.LinkFading(
                values.of(model),
                values.ifGiven(kFactor),
                values.of(time),
                values.ifGiven(correlation),
                values.ifGiven(speed));
    }

    /** Whether the scatter's memory comes from a Doppler shift. */
    boolean hasDoppler(Values values) {
        return switch (values.of(time)) {
            case INDEPENDENT -> false;
            case AUTOREGRESSIVE -> values.find(correlation).isEmpty();
            case JAKES -> true;
        };
    }

    boolean isRician(Values values) {
        return values.of(model) == ChannelModel.Distribution.RICIAN;
    }
}
