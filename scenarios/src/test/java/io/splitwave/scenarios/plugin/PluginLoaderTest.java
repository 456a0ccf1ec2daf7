package io.splitwave.scenarios.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.splitwave.optimizer.vrsl.scheme.SchemeProvider;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.output.store.FileSeal;
import io.splitwave.scenarios.format.Comparisons;
import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.format.ScenarioVariants;
import io.splitwave.scenarios.system.SystemType;
import io.splitwave.scenarios.system.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluginLoaderTest {
    private static final String STUB = "org.example.Stub";
    private static final ClassLoader PROGRAM = PluginLoaderTest.class.getClassLoader();

    @TempDir
    private Path folder;

    @AfterEach
    void withoutPlugins() {
        Thread.currentThread().setContextClassLoader(PROGRAM);
    }

    private PluginBuild build(String name) throws IOException {
        return PluginBuild.of(folder.resolve("build-" + name), name, "1.0");
    }

    /** A plug-in with a system of the plug-in's name. */
    private PluginBuild stub(String name) throws IOException {
        return stub(name, STUB, "return \"" + name + "\";", Set.of());
    }

    private PluginBuild stub(String name, String className, String nameBody, Set<String> left) throws IOException {
        return build(name)
                .source(className, StubSystem.text(className, nameBody, left))
                .offers(SystemType.class, className);
    }

    private Path jar(String name) {
        return folder.resolve("plugins").resolve(name + ".jar");
    }

    private ClassLoader load() {
        return PluginLoader.over(List.of(folder.resolve("plugins")), PROGRAM);
    }

    private String refusal() {
        return catchThrowableOfType(PluginException.class, this::load).getMessage();
    }

    @Test
    void aSystemIsFoundByTheThreadAndThoseThatItStarts() throws Exception {
        Path jar = stub("stub").jar(jar("stub"));
        Files.writeString(folder.resolve("plugins/README.txt"), "not a jar");
        Files.createDirectory(folder.resolve("plugins/below"));
        Thread.currentThread().setContextClassLoader(load());
        assertThat(Systems.find().named("stub").getClass().getName()).isEqualTo(STUB);
        assertThat(Systems.find().named("vrsl").getClass().getClassLoader()).isSameAs(PROGRAM);
        String[] found = new String[1];
        Thread other = new Thread(() -> found[0] = Systems.find().named("stub").name());
        other.start();
        other.join();
        assertThat(found).containsExactly("stub");
        assertThat(Plugins.atHand().all()).singleElement().satisfies(plugin -> {
            assertThat(plugin.name()).isEqualTo("stub");
            assertThat(plugin.version()).isEqualTo("1.0");
            assertThat(plugin.file()).isEqualTo(jar);
            assertThat(plugin.systems()).containsExactly("stub");
        });
    }

    @Test
    void whereThereAreNoneNothingIsPutBehindTheThread() throws IOException {
        Files.createDirectory(folder.resolve("plugins"));
        assertThat(load()).isSameAs(PROGRAM);
        assertThat(Plugins.atHand().all()).isEmpty();
    }

    /** As when its author builds it again while a long run is played. */
    @Test
    void aJarThatIsReplacedStaysWhatItWas() throws Exception {
        String late = "class Late { String said() { return \"first\"; } }";
        String text = StubSystem.text(STUB, "return new Late().said();", Set.of()) + late;
        Path jar =
                build("stub").source(STUB, text).offers(SystemType.class, STUB).jar(jar("stub"));
        String before = FileSeal.of(jar).sha256();
        Thread.currentThread().setContextClassLoader(load());
        build("stub")
                .source(STUB, text.replace("first", "second"))
                .offers(SystemType.class, STUB)
                .jar(jar);
        assertThat(ServiceLoader.load(SystemType.class).stream()
                        .map(provider -> provider.get().name()))
                .contains("first")
                .doesNotContain("second");
        assertThat(Plugins.atHand().all()).extracting(Plugin::sha256).containsExactly(before);
        Files.delete(jar);
        assertThat(Plugins.atHand().all()).extracting(Plugin::sha256).containsExactly(before);
    }

    @Test
    void aPluginSeesItsOwnClassesAndFilesAndNoOthers() throws Exception {
        String reads =
                """
                try (java.io.InputStream in = getClass().getResourceAsStream("/words.txt")) {
                    return new Same().word() + "-" + new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                """;
        for (String name : List.of("one", "two")) {
            String className = "org.example." + name + ".Stub";
            build(name)
                    .source(
                            "org.example.Same",
                            "package org.example; public final class Same { public String word() {" + " return \""
                                    + name + "\"; } }")
                    .source(
                            className,
                            StubSystem.text(className, reads.replace("new Same", "new org.example.Same"), Set.of()))
                    .offers(SystemType.class, className)
                    .entry("words.txt", "file-of-" + name)
                    .entry("META-INF/services/java.sql.Driver", "org.example.Driver")
                    .jar(jar(name));
        }
        ClassLoader loader = load();
        assertThat(ServiceLoader.load(SystemType.class, loader).stream()
                        .map(provider -> provider.get().name()))
                .contains("one-file-of-one", "two-file-of-two");
        assertThat(loader.getResource("words.txt")).isNull();
        assertThat(loader.getResources("META-INF/services/java.sql.Driver").hasMoreElements())
                .as("services of libraries, beside those on the class path")
                .isEqualTo(PROGRAM.getResources("META-INF/services/java.sql.Driver")
                        .hasMoreElements());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            Splitwave-Plugin         | -       | to name the plug-in as Splitwave-Plugin: small letters, digits and single hyphens, found none
            Splitwave-Plugin         | My Own  | to name the plug-in as Splitwave-Plugin: small letters, digits and single hyphens, found 'My Own'
            Splitwave-Plugin-Version | -       | to give the plug-in's version as Splitwave-Plugin-Version, such as 1.0.2, found none
            Splitwave-Plugin-Version | 1 or 2  | to give the plug-in's version as Splitwave-Plugin-Version, such as 1.0.2, found '1 or 2'
            Splitwave-Version        | -       | to say as Splitwave-Version for which version of Splitwave it was built, found none
            Splitwave-Version        | 0.0.9   | the plug-in stub was built for Splitwave 0.0.9, and this is 0.1.0; build it again for this one
            Class-Path               | lib.jar | expected no Class-Path in its manifest, as a plug-in is one jar with all that it needs, found 'lib.jar'
            """)
    void aJarSaysWhatItIs(String field, String value, String problem) throws IOException {
        Path jar = stub("stub").attribute(field, value).jar(jar("stub"));
        assertThat(refusal()).startsWith(jar + ": ").endsWith(problem);
    }

    @Test
    void aFileThatIsNoJarIsNamed() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        Path file = Files.writeString(plugins.resolve("text.jar"), "this is no jar");
        assertThat(refusal()).isEqualTo(file + ": expected the jar of a plug-in, found a file that is no jar");
        Files.write(file, new byte[0]);
        assertThat(refusal()).isEqualTo(file + ": expected the jar of a plug-in, found a file that is no jar");
        Path whole = stub("stub").jar(folder.resolve("whole.jar"));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(refusal()).isEqualTo(file + ": expected the jar of a plug-in, found a file that is no jar");
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(refusal()).startsWith(file + ": the jar cannot be read: ");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThat(refusal()).startsWith("the plug-ins in " + folder.resolve("plugins") + " cannot be listed: ");
    }

    @Test
    void twoOfOneNameAreRefused() throws IOException {
        stub("stub").jar(jar("a"));
        stub("stub").jar(jar("b"));
        assertThat(refusal())
                .isEqualTo("two plug-ins are called 'stub': " + jar("a") + " and " + jar("b") + "; keep one of them");
    }

    @Test
    void aFolderNamedTwiceIsReadOnce() throws IOException {
        stub("stub").jar(jar("stub"));
        Path plugins = folder.resolve("plugins");
        Path link = Files.createSymbolicLink(folder.resolve("link"), plugins);
        Thread.currentThread().setContextClassLoader(PluginLoader.over(List.of(plugins, plugins, link), PROGRAM));
        assertThat(Plugins.atHand().all()).hasSize(1);
    }

    @Test
    void whatIsThereIsNotReplaced() throws IOException {
        stub("own", STUB, "return \"vrsl\";", Set.of()).jar(jar("own"));
        assertThat(refusal())
                .isEqualTo("plug-in own (" + jar("own") + "): the system 'vrsl' is there already, from the program; a"
                        + " plug-in replaces nothing, give it another name");
        Files.delete(jar("own"));
        stub("one", "org.example.One", "return \"same\";", Set.of()).jar(jar("one"));
        stub("two", "org.example.Two", "return \"same\";", Set.of()).jar(jar("two"));
        assertThat(refusal())
                .isEqualTo("plug-in two (" + jar("two") + "): the system 'same' is there already, from plug-in one ("
                        + jar("one") + "); a plug-in replaces nothing, give it another name");
    }

    @Test
    void aClassOfferedByTwoIsRefused() throws IOException {
        stub("one").jar(jar("one"));
        stub("two").jar(jar("two"));
        assertThat(refusal())
                .isEqualTo("plug-in two (" + jar("two") + "): the class " + STUB + " is offered by plug-in one ("
                        + jar("one") + ") too; give classes of your own a package of your own");
    }

    @Test
    void aPluginOffersSomething() throws IOException {
        build("empty").jar(jar("empty"));
        assertThat(refusal())
                .isEqualTo("plug-in empty (" + jar("empty")
                        + "): expected a file META-INF/services/io.splitwave.optimizer.sfl.RoundSchemeProvider or"
                        + " META-INF/services/io.splitwave.optimizer.vrsl.scheme.SchemeProvider or"
                        + " META-INF/services/io.splitwave.scenarios.system.SystemType, found none");
    }

    @Test
    void otherServicesOfTheProgramAreNotOffered() throws IOException {
        stub("stub")
                .entry("META-INF/services/io.splitwave.scenarios.format.key.SystemSource", "org.example.X")
                .jar(jar("stub"));
        assertThat(refusal())
                .isEqualTo("plug-in stub (" + jar("stub")
                        + "): offers io.splitwave.scenarios.format.key.SystemSource, and a"
                        + " plug-in can only offer io.splitwave.optimizer.sfl.RoundSchemeProvider and"
                        + " io.splitwave.optimizer.vrsl.scheme.SchemeProvider and"
                        + " io.splitwave.scenarios.system.SystemType");
    }

    @Test
    void schemesAreOfferedUnderTheirSystem() throws Exception {
        schemes("fast", "org.example.Fast", "fast-one", "fast-two").jar(jar("fast"));
        Thread.currentThread().setContextClassLoader(load());
        assertThat(new SchemeRegistry().names()).contains("ao", "fast-one", "fast-two");
        assertThat(Plugins.atHand().all()).singleElement().satisfies(plugin -> {
            assertThat(plugin.systems()).isEmpty();
            assertThat(plugin.schemes()).containsOnly(Map.entry("vrsl", List.of("fast-one", "fast-two")));
        });
    }

    @Test
    void aSchemeThatIsThereIsNotReplaced() throws Exception {
        schemes("own", "org.example.Own", "ao").jar(jar("own"));
        assertThat(refusal())
                .isEqualTo("plug-in own (" + jar("own")
                        + "): the scheme of vrsl 'ao' is there already, from the program; a"
                        + " plug-in replaces nothing, give it another name");
        Files.delete(jar("own"));
        schemes("one", "org.example.One", "same").jar(jar("one"));
        schemes("two", "org.example.Two", "same").jar(jar("two"));
        assertThat(refusal()).contains("two.jar): the scheme of vrsl 'same' is there already, from plug-in one (");
        schemes("two", "org.example.Two").jar(jar("two"));
        assertThat(refusal()).endsWith("two.jar): the class org.example.Two brings no scheme of vrsl");
    }

    private PluginBuild schemes(String plugin, String className, String... names) throws IOException {
        String entries = Arrays.stream(names)
                .map(name -> "SchemeEntry.of(\"" + name + "\", \"a stub\", (n, options, stream) -> { throw new"
                        + " UnsupportedOperationException(); })")
                .collect(Collectors.joining(", "));
        return build(plugin)
                .source(
                        className,
                        "package org.example; import io.splitwave.optimizer.vrsl.scheme.*; public final class "
                                + className.substring("org.example.".length()) + " implements SchemeProvider {"
                                + " @Override public java.util.List<SchemeEntry> schemes() { return java.util.List.of("
                                + entries + "); } }")
                .offers(SchemeProvider.class, className);
    }

    /** An option of a scheme becomes a key. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            every     | 0 | key table: expected the key optimizer.every once
            tolerance | 0 | the option 'tolerance' of scheme 'fast' has another range or default than one of that name that is there already
            """)
    void keysThatAreThereAreNotReplaced(String option, String low, String problem) throws Exception {
        String declared = "io.splitwave.optimizer.option.Option.defaulted(\"" + option
                + "\", new io.splitwave.optimizer.option.Range.Real(" + low
                + ", true, 1, true), 0.5, \"0.5\", \"A key.\")";
        PluginBuild build = schemes("fast", "org.example.Fast", "fast");
        build.source(
                        "org.example.Fast",
                        Files.readString(folder.resolve("build-fast/source/org/example/Fast.java"))
                                .replace("); }))", "); }).reading(" + declared + "))"))
                .jar(jar("fast"));
        assertThat(refusal())
                .isEqualTo("plug-in fast (" + jar("fast") + "): the keys of scenarios cannot be made: " + problem);
    }

    @Test
    void presetsComeAlong() throws IOException {
        String preset = "system: stub\n";
        stub("stub")
                .entry(Presets.INDEX, "mine\n")
                .entry(Presets.FOLDER + "mine.yaml", preset)
                .jar(jar("stub"));
        Thread.currentThread().setContextClassLoader(load());
        assertThat(Presets.names()).contains("mine", "paper");
        assertThat(Presets.text("mine")).isEqualTo(preset);
        withoutPlugins();
        stub("stub").entry(Presets.INDEX, "mine\n").jar(jar("stub"));
        assertThat(refusal())
                .endsWith("stub.jar): expected a file io/splitwave/scenarios/presets/mine.yaml, which"
                        + " io/splitwave/scenarios/presets/index.txt names, found none");
        stub("stub")
                .entry(Presets.INDEX, "paper\n")
                .entry(Presets.FOLDER + "paper.yaml", preset)
                .jar(jar("stub"));
        assertThat(refusal())
                .endsWith(
                        "stub.jar): the preset 'paper' is there already, from the program; a plug-in replaces nothing, give"
                                + " it another name");
    }

    @Test
    void filesOfVariantsComeAlong() throws IOException {
        String comparison = "base: quickstart\nvariants: {a: unchanged}\n";
        stub("stub")
                .entry(Comparisons.INDEX, "mine\n")
                .entry(Comparisons.FOLDER + "mine.yaml", comparison)
                .jar(jar("stub"));
        Thread.currentThread().setContextClassLoader(load());
        assertThat(Comparisons.names()).contains("mine", "barriers");
        assertThat(ScenarioVariants.ofFile("mine", List.of()).names()).containsExactly("a");
        withoutPlugins();
        stub("stub")
                .entry(Comparisons.INDEX, "barriers\n")
                .entry(Comparisons.FOLDER + "barriers.yaml", comparison)
                .jar(jar("stub"));
        assertThat(refusal())
                .endsWith(
                        "stub.jar): the comparison 'barriers' is there already, from the program; a plug-in replaces nothing,"
                                + " give it another name");
    }

    @Test
    void classesOfTheProgramAreLeftOut() throws IOException {
        stub("fat").entry("io/splitwave/kernel/Own.class", "").jar(jar("fat"));
        assertThat(refusal())
                .isEqualTo(
                        jar("fat") + ": expected no classes of Splitwave itself in a plug-in, found"
                                + " io/splitwave/kernel/Own.class; let the build leave Splitwave's artifacts out (scope provided)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            org.example.Missing      | does not exist, although META-INF/services/io.splitwave.scenarios.system.SystemType names it
            org.example.Other        | is no io.splitwave.scenarios.system.SystemType
            org.example.Hidden       | has no public constructor without parameters
            org.example.Throws       | fails when it is made: java.lang.IllegalStateException: not today
            org.example.StaticThrows | does not fit this Splitwave: java.lang.ExceptionInInitializerError; build it again
            org.example.Nameless     | calls a system 'null', expected small letters, digits and hyphens
            org.example.Shouting     | calls a system 'STUB', expected small letters, digits and hyphens
            org.example.Keyless      | fails when it is made or asked for its name: java.lang.IllegalArgumentException: no keys
            io.splitwave.scenarios.system.vrsl.VrslSystem | is not in the jar, but in the program
            """)
    void aClassThatCannotBeHadIsNamed(String listed, String problem) throws IOException {
        PluginBuild build = build("stub")
                .source("org.example.Other", "package org.example; public class Other { public Other() {} }")
                .offers(SystemType.class, "# a comment", listed + " # and another", "");
        changed(build, "org.example.Hidden", "public Hidden()", "Hidden()");
        changed(
                build,
                "org.example.Throws",
                "Throws() {",
                "Throws() { throw new IllegalStateException(\"not today\"); ");
        changed(
                build,
                "org.example.StaticThrows",
                "public StaticThrows",
                "static final int N = Integer.parseInt(\"x\"); public StaticThrows");
        changed(build, "org.example.Nameless", "return \"stub\"", "return null");
        changed(build, "org.example.Shouting", "return \"stub\"", "return \"STUB\"");
        changed(
                build,
                "org.example.Keyless",
                "return io.splitwave",
                "if (true) throw new IllegalArgumentException(\"no keys\"); return io.splitwave");
        build.jar(jar("stub"));
        assertThat(refusal()).isEqualTo("plug-in stub (" + jar("stub") + "): the class " + listed + " " + problem);
    }

    private static void changed(PluginBuild build, String className, String from, String to) throws IOException {
        String text = StubSystem.text(className, "return \"stub\";", Set.of());
        assertThat(text).contains(from);
        build.source(className, text.replace(from, to));
    }

    /** The interface that it was compiled against had not yet the method. */
    @Test
    void aClassOfAnEarlierInterfaceIsFoundOutBeforeItIsUsed() throws IOException {
        Path earlier = folder.resolve("earlier");
        String before = "package io.splitwave.scenarios.system; public interface SystemType { String name(); }";
        PluginBuild old = PluginBuild.of(earlier, "x", "1").source("io.splitwave.scenarios.system.SystemType", before);
        Path oldJar = old.jar(folder.resolve("earlier.jar"));
        Path source = Files.writeString(
                folder.resolve("Stub.java"),
                "package org.example; public class Stub implements io.splitwave.scenarios.system.SystemType { public"
                        + " Stub() {} @Override public String name() { return \"stub\"; } }");
        build("stub")
                .sources(List.of(source), oldJar.toString())
                .offers(SystemType.class, STUB)
                .jar(jar("stub"));
        assertThat(refusal())
                .matches("plug-in stub \\(.*stub.jar\\): the class org.example.Stub has no method \\w+, which this"
                        + " Splitwave asks for; build it again");
    }

    @Test
    void aFailureIsThePluginsIfItsCodeWasUnderWay() throws Exception {
        stub("stub").jar(jar("stub"));
        Thread.currentThread().setContextClassLoader(load());
        SystemType stub = Systems.find().named("stub");
        Throwable thrown = catchThrowableOfType(UnsupportedOperationException.class, stub::line);
        assertThat(Blame.of(new IllegalStateException(thrown))).contains("plug-in stub 1.0");
        assertThat(Blame.of(new IllegalStateException("ours"))).isEmpty();
        assertThatThrownBy(() -> Systems.find().named("stump")).hasMessageContaining(", stub, ");
    }
}
