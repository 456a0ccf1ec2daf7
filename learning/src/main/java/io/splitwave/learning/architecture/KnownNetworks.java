package io.splitwave.learning.architecture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The described networks by name. A further one is a description and a line here. */
public final class KnownNetworks {

    private static final Map<String, Supplier<Architecture>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("vgg16", Vgg::vgg16);
        BY_NAME.put("vgg16-bn", Vgg::vgg16BatchNorm);
        BY_NAME.put("resnet18", ResNet::resNet18);
        BY_NAME.put("resnet18-cifar", ResNet::resNet18Cifar);
        BY_NAME.put("vit-s16", VisionTransformer::small16);
        BY_NAME.put("vit-b16", VisionTransformer::base16);
        BY_NAME.put("vit-b32", VisionTransformer::base32);
        BY_NAME.put("vit-l16", VisionTransformer::large16);
        BY_NAME.put("cnn", DigitNetworks::cnn);
        BY_NAME.put("mlp", DigitNetworks::mlp);
        BY_NAME.put("vit-digits", DigitNetworks::vit);
    }

    private KnownNetworks() {}

    /**
     * Names of the networks.
     *
     * @return in the order in which documents list them
     */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /**
     * A network by its name.
     *
     * @param name one of {@link #names()}
     * @return its description, or empty if there is none of this name
     */
    public static Optional<Architecture> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(Supplier::get);
    }
}
