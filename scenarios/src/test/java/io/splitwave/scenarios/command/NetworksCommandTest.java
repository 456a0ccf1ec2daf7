package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.learning.architecture.KnownNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworksCommandTest {
    @TempDir
    private Path folder;

    @Test
    void listsEachKnownNetwork() {
        assertThat(new Session(folder).type("networks").isDone().out().lines())
                .hasSize(KnownNetworks.names().size())
                .contains(
                        "vgg16           6 cuts, 138.358 M parameters, 30941 MFLOP forward, an image of 3 x 224 x 224")
                .contains("mlp             3 cuts, 0.017 M parameters, 0.034048 MFLOP forward, an image of 1 x 8 x 8");
    }

    @Test
    void showsTheBlocksOfOne() {
        // figures by hand in the tests of learning
        assertThat(new Session(folder)
                        .type("networks", "cnn", "--csv")
                        .isDone()
                        .out()
                        .lines())
                .containsExactly(
                        "block,name,forward_flop,backward_flop,parameters,output,elements",
                        "1,\"conv1\",18432,18432,160,an image of 16 x 8 x 8,1024",
                        "2,\"conv2\",589824,1179648,4640,an image of 32 x 4 x 4,512",
                        "3,\"conv3\",589824,1179648,18496,an image of 64 x 2 x 2,256",
                        "4,\"hidden\",32768,65536,16448,64 features,64",
                        "5,\"classifier\",1280,2560,650,10 features,10");
        assertThat(new Session(folder).type("networks", "cnn").isDone().out().lines())
                .hasSize(8)
                .last()
                .asString()
                .matches(" +5  all +1\\.2321 +2\\.4458 +40394 +10  10 features");
    }

    @Test
    void showsTheLayersOfOne() {
        assertThat(new Session(folder)
                        .type("networks", "mlp", "--layers", "--csv")
                        .isDone()
                        .out()
                        .lines())
                .hasSize(1 + 6)
                .contains("1,\"Linear\",16384,16384,8320,128 features,128");
    }

    @Test
    void showsANetworkOfOnesOwn() throws IOException {
        Path file = folder.resolve("own.yaml");
        Files.writeString(
                file,
                "name: own\ninput: {features: 4}\n"
                        + "blocks: [{name: \"a \\\"b\\\"\", layers: [linear: {features: 2, bias: true}]}]\n");
        assertThat(new Session(folder)
                        .type("networks", file.toString(), "--csv")
                        .isDone()
                        .out())
                .contains("1,\"a \"\"b\"\"\",16,16,10,2 features,2");
    }

    @Test
    void whatIsNoNetworkIsRefused() {
        assertThat(new Session(folder).type("networks", "vgg61").problem())
                .startsWith("splitwave: vgg61: expected one of vgg16, ")
                .endsWith("found neither; did you mean vgg16?");
        assertThat(new Session(folder).type("networks", "none.yaml").problem())
                .isEqualTo("splitwave: none.yaml: expected a description of a network, found no such file");
        assertThat(new Session(folder).type("networks", "--csv").usageProblem("splitwave networks"))
                .contains("NETWORK is missing");
    }
}
