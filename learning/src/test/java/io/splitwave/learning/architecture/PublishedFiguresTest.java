package io.splitwave.learning.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures computed from the descriptions against figures that others published. */
class PublishedFiguresTest {

    /** Table I of "User-Centric Cell-Free MIMO based Split Federated Learning", arXiv 2602.05342, its six columns. */
    private static final double[] TABLE_ACTIVATIONS = {0.8e6, 0.4e6, 0.2e6, 0.1e6, 0.025e6, 0.001e6};

    private static final double[] TABLE_PARAMETERS = {0.039e6, 0.261e6, 1.741e6, 7.641e6, 14.721e6, 138.361e6};
    private static final double[] TABLE_OPERATIONS = {3.87e9, 9.42e9, 18.67e9, 27.92e9, 30.69e9, 30.94e9};

    @ParameterizedTest
    @CsvSource({"vgg16", "vgg16-bn"})
    void vgg16HasTheOperationsOfTableOne(String name) {
        Architecture vgg = known(name);
        assertThat(vgg.blocks()).hasSize(6);
        for (int cut = 1; cut <= 6; cut++) {
            // the table's own last digit
            assertThat((double) vgg.costInFront(cut).forwardFlop())
                    .as("cut %d", cut)
                    .isCloseTo(TABLE_OPERATIONS[cut - 1], within(0.005e9));
        }
    }

    @Test
    void vgg16HasTheActivationsOfTableOne() {
        Architecture vgg = known("vgg16");
        // by hand: (224/2)^2 64, (224/4)^2 128, (224/8)^2 256, (224/16)^2 512, (224/32)^2 512, classes
        long[] exact = {802_816, 401_408, 200_704, 100_352, 25_088, 1_000};
        for (int cut = 1; cut <= 6; cut++) {
            assertThat(vgg.crossing(cut).elements()).isEqualTo(exact[cut - 1]);
            // the table gives one digit, or two: within 0.4 %
            assertThat((double) exact[cut - 1])
                    .isCloseTo(TABLE_ACTIVATIONS[cut - 1], within(0.004 * TABLE_ACTIVATIONS[cut - 1]));
        }
    }

    /**
     * The same table without rounding: parameters and FLOP of convolutions and linear maps by hand, 9 c_in c_out + c_out and
     * 2 h w 9 c_in c_out for each convolution, in_out + out and 2 in out for each linear map, added up. The table counts two
     * for each multiply-add, although its text speaks of those.
     */
    @Test
    void vgg16HasTheExactFiguresBehindTableOne() {
        Architecture vgg = known("vgg16");
        long[] parameters = {38_720, 260_160, 1_735_488, 7_635_264, 14_714_688, 138_357_544};
        int[][] channels = {
            {3, 64, 64}, {64, 128, 128}, {128, 256, 256, 256}, {256, 512, 512, 512}, {512, 512, 512, 512}
        };
        long multiplyAdds = 0;
        for (int cut = 1; cut <= 6; cut++) {
            if (cut == 6) {
                multiplyAdds += 25_088L * 4096 + 4096L * 4096 + 4096L * 1000;
            } else {
                long side = 224 >> cut - 1;
                for (int at = 1; at < channels[cut - 1].length; at++) {
                    multiplyAdds += side * side * 9 * channels[cut - 1][at - 1] * channels[cut - 1][at];
                }
            }
            assertThat(vgg.costInFront(cut).parameters()).isEqualTo(parameters[cut - 1]);
            assertThat(vgg.costInFront(cut).forwardFlop()).isEqualTo(2 * multiplyAdds);
        }
        assertThat(2 * multiplyAdds).isEqualTo(30_940_528_640L); // 30.9405 G
    }

    @Test
    void tableOneAddsUpRoundedBlocksOfVgg16WithBatchNormalisation() {
        Architecture vgg = known("vgg16-bn");
        // The table's steps are 0.039, 0.222, 1.480, 5.900, 7.080, 123.640 M: blocks rounded to 1e3 (the first two) and
        // 1e4, then added.
        double[] unit = {1e3, 1e3, 1e4, 1e4, 1e4, 1e4};
        double sum = 0;
        for (int block = 1; block <= 6; block++) {
            sum += Math.rint(vgg.cost(block).parameters() / unit[block - 1]) * unit[block - 1];
            assertThat(sum).as("block %d", block).isCloseTo(TABLE_PARAMETERS[block - 1], within(1.0));
        }
    }

    @ParameterizedTest
    @CsvSource({"vgg16", "vgg16-bn"})
    void vgg16HasTheParametersOfTableOneUpToItsRounding(String name) {
        for (int cut = 1; cut <= 6; cut++) {
            // the sums of rounded blocks are off by up to 0.4 %
            assertThat((double) known(name).costInFront(cut).parameters())
                    .as("cut %d", cut)
                    .isCloseTo(TABLE_PARAMETERS[cut - 1], within(0.01 * TABLE_PARAMETERS[cut - 1]));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // number of parameters of the reference weights in torchvision's model list
        "vgg16, 138357544",
        "vgg16-bn, 138365992",
        "resnet18, 11689512",
        // ResNet18 of the widely used pytorch-cifar repository (kuangliu), the network of the table below
        "resnet18-cifar, 11173962",
        "vit-b16, 86567656",
        "vit-b32, 88224232",
        "vit-l16, 304326632",
        // DeiT-S without distillation token (Touvron et al.), its 22 M to the last one
        "vit-s16, 22050664"
    })
    void parametersAreThePublishedOnes(String name, long parameters) {
        assertThat(total(name, Cost::parameters)).isEqualTo(parameters);
    }

    @ParameterizedTest
    @CsvSource({
        // multiply-adds of one 224 x 224 image in torchvision's model list, in units of 1e9
        "vgg16, 15.47",
        "vgg16-bn, 15.47",
        "resnet18, 1.814",
        "vit-b16, 17.564",
        "vit-b32, 4.409",
        "vit-l16, 61.555",
        // Liu et al. (Swin transformer), Table 1, row DeiT-S
        "vit-s16, 4.6"
    })
    void twoFlopForEachPublishedMultiplyAdd(String name, double giga) {
        double tolerance = name.equals("vit-s16") ? 0.05 : name.startsWith("vgg") ? 0.005 : 0.0005; // last digit given
        assertThat(total(name, Cost::forwardFlop) / 2e9).isCloseTo(giga, within(tolerance));
    }

    /**
     * The profile of ResNet18 for CIFAR images that the published studies of adaptive split federated learning (ASFL)
     * cut, worked out by an independent program: MFLOP of the forward pass in front of the cut, two for each
     * multiply-add; parameters; elements of the activation. The last digit given is the tolerance.
     */
    @ParameterizedTest
    @CsvSource({
        "1, conv1, 3.54, 0.005, 1856, 65536",
        "2, layer1.1, 154.5, 0.05, 75840, 65536",
        "3, layer1.2, 305.5, 0.05, 149824, 65536",
        "4, layer2.1, 423.0, 0.05, 379968, 32768",
        "5, layer2.2, 574.0, 0.05, 675392, 32768",
        "6, layer3.1, 691.4, 0.05, 1594432, 16384",
        "7, layer3.2, 842.4, 0.05, 2775104, 16384",
        "8, layer4.1, 959.8, 0.05, 6448192, 8192",
        "9, layer4.2, 1110.8, 0.05, 11168832, 8192",
        "10, classifier, 1110.85, 0.005, 11173962, 10"
    })
    void resnet18ForCifarHasTheTableOfItsCuts(
            int cut, String block, double megaFlop, double lastDigit, long parameters, long elements) {
        Architecture network = known("resnet18-cifar");
        assertThat(network.blocks()).hasSize(10);
        assertThat(network.blocks().get(cut - 1).name()).isEqualTo(block);
        Cost inFront = network.costInFront(cut);
        assertThat(inFront.forwardFlop() / 1e6).isCloseTo(megaFlop, within(lastDigit));
        assertThat(inFront.parameters()).isEqualTo(parameters);
        assertThat(network.crossing(cut).elements()).isEqualTo(elements);
    }

    private static long total(String name, ToLongFunction<Cost> figure) {
        Architecture network = known(name);
        return figure.applyAsLong(network.costInFront(network.blocks().size()));
    }

    private static Architecture known(String name) {
        return KnownNetworks.named(name).orElseThrow();
    }
}
