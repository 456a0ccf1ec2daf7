package io.splitwave.output.word;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of {@link SampleWords} with a generator of samples and a trainer at the server that work while the user devices do,
 * and are awaited as they are.
 */
public final class AwaitedWords {
    private AwaitedWords() {}

    /** The vocabulary. */
    public static Vocabulary vocabulary() {
        Vocabulary plain = SampleWords.sevenStages();
        return new Vocabulary(
                "awaited-server",
                Stream.concat(
                                plain.stages().stream(),
                                Stream.of(
                                        new StageWord("generate", null, "generate", "makes samples", Activity.SERVER),
                                        new StageWord("train", null, "train", "trains on samples", Activity.SERVER)))
                        .toList(),
                List.of(
                        new Support("generator", "generator", "makes samples", true),
                        new Support("trainer", "server training", "trains on samples", true),
                        plain.supports().get(0)),
                plain.payers(),
                plain.payerInStages(),
                plain.adopted(),
                plain.cadence(),
                plain.decided(),
                plain.figures(),
                plain.metrics());
    }
}
