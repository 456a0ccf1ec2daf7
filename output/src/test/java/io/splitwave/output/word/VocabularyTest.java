package io.splitwave.output.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    private static final Vocabulary WORDS = SampleWords.sevenStages();

    @Test
    void readsBackWhatItWrites() throws JsonProcessingException {
        String json = new ObjectMapper().writeValueAsString(WORDS);
        assertEquals(WORDS, new ObjectMapper().readValue(json, Vocabulary.class));
        assertTrue(json.contains("\"activity\":\"send_down\""), json);
        assertTrue(json.contains("\"uses\":[\"run\",\"comparison\",\"difference\",\"sweep\",\"card\",\"bars\"]"), json);
    }

    @Test
    void kindsThatShareAColumnAreOnePart() {
        assertEquals(
                List.of("model_down_s", "compute_s", "activation_s", "server_s", "gradient_s", "model_up_s"),
                WORDS.parts().stream().map(Part::column).toList());
        Part compute = WORDS.parts().get(1);
        assertEquals("compute", compute.name());
        assertEquals("straggler_compute_s", compute.stragglerColumn());
        assertEquals(
                List.of("forward", "backward"),
                compute.stages().stream().map(StageWord::kind).toList());
    }

    @Test
    void figuresOfItsOwnAreThoseThatAreNotCommon() {
        assertEquals(List.of(SampleWords.OWN), WORDS.ownFigures());
        assertTrue(WORDS.learns() && WORDS.countsSent() && WORDS.decides() && WORDS.pays(Payer.AP));
    }

    @Test
    void whatIsNotDeclaredIsNotThere() {
        List<PayerWord> payers = List.of(SampleWords.UD);
        List<Variable> figures = CommonFigures.of(payers, false, false, false);
        Vocabulary plain = new Vocabulary(
                "plain",
                List.of(new StageWord("train", "train_s", "training", "local training", Activity.DEVICE)),
                List.of(),
                payers,
                false,
                List.of(),
                Cadence.ROUND,
                List.of(),
                figures,
                CommonMetrics.of(payers, figures));
        assertFalse(plain.learns() || plain.countsSent() || plain.decides() || plain.pays(Payer.AP));
        assertEquals(List.of(), plain.ownFigures());
        assertTrue(plain.metric("energy_ap").isEmpty());
        assertTrue(plain.metric("final_loss").isEmpty());
        assertTrue(plain.metric("support_seconds").isEmpty());
        assertTrue(plain.metric("energy_ud").isPresent());
    }

    @Test
    void refusesWordsThatDoNotFit() {
        refused("'forward' occurs twice", stages -> with(stages, stages.get(1)));
        refused(
                "the column of stage x must have another name, 'queue_s' is a column already",
                stages -> with(stages, new StageWord("x", "queue_s", "x", "x", Activity.WAIT)));
        assertEquals(
                "vocabulary of seven-stages: the figure energy_ap_j belongs to the payer ap, one of both is missing",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> changed(
                                        WORDS.stages(), List.of(SampleWords.UD), WORDS.figures(), WORDS.metrics()))
                        .getMessage());
        List<Variable> without = new ArrayList<>(WORDS.figures());
        without.remove(SampleWords.OWN);
        assertEquals(
                "vocabulary of seven-stages: the metric spread is of the figure mean_spread, which is not there",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> changed(WORDS.stages(), WORDS.payers(), without, WORDS.metrics()))
                        .getMessage());
        without.remove(CommonFigures.ROUNDS);
        assertEquals(
                "vocabulary of seven-stages: the figure rounds is missing",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> changed(WORDS.stages(), WORDS.payers(), without, WORDS.metrics()))
                        .getMessage());
    }

    private static List<StageWord> with(List<StageWord> stages, StageWord more) {
        List<StageWord> longer = new ArrayList<>(stages);
        longer.add(more);
        return longer;
    }

    private static void refused(String why, UnaryOperator<List<StageWord>> change) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> changed(change.apply(WORDS.stages()), WORDS.payers(), WORDS.figures(), WORDS.metrics()))
                .getMessage();
        assertTrue(message.contains(why), message);
    }

    private static Vocabulary changed(
            List<StageWord> stages, List<PayerWord> payers, List<Variable> figures, List<Metric> metrics) {
        return new Vocabulary(
                WORDS.system(),
                stages,
                WORDS.supports(),
                payers,
                WORDS.payerInStages(),
                WORDS.adopted(),
                WORDS.cadence(),
                WORDS.decided(),
                figures,
                metrics);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, -1, true",
        "NUMBER, Infinity, false",
        "AMOUNT, 0, true",
        "AMOUNT, -1e-300, false",
        "AMOUNT, Infinity, false",
        "AMOUNT_OR_INFINITE, Infinity, true",
        "SHARE, 1, true",
        "SHARE, 1.0000001, false",
        "AMOUNT, NaN, false",
    })
    void rangesHoldWhatTheySay(Range range, double value, boolean held) {
        assertEquals(held, range.holds(value));
    }

    @Test
    void aVariableChecksItsValues() {
        Variable share = WORDS.decided().get(0);
        share.check(() -> "row", new double[] {0, 0.5, 1}, 3);
        assertEquals(
                "row: share must be a value for each of the 3 UDs, was 2 values",
                assertThrows(IllegalArgumentException.class, () -> share.check(() -> "row", new double[2], 3))
                        .getMessage());
        assertEquals(
                "row: share must be in [0, 1], was 2.0 at 1",
                assertThrows(IllegalArgumentException.class, () -> share.check(() -> "row", new double[] {0, 2, 0}, 3))
                        .getMessage());
        Variable split = WORDS.adopted().get(0);
        split.checkNumber(() -> "row", 4);
        assertEquals(
                "row: split must be given, was absent",
                assertThrows(IllegalArgumentException.class, () -> split.checkNumber(() -> "row", Double.NaN))
                        .getMessage());
        assertEquals(
                "row: split must be a whole number in 0..2147483647, was 1.5",
                assertThrows(IllegalArgumentException.class, () -> split.checkNumber(() -> "row", 1.5))
                        .getMessage());
        split.optional().checkNumber(() -> "row", Double.NaN);
        assertThrows(IllegalArgumentException.class, () -> split.check(() -> "row", 4.0, 3));
    }

    @Test
    void whoseValuesHaveAMeaningIsDecidedToo() {
        Variable bits = Variable.integer("bits", "bit", "bits").perUd().among("served");
        assertEquals("served", bits.labelled("other").among());
        assertThrows(IllegalArgumentException.class, () -> Variable.integer("bits", "bit", "bits")
                .among("served"));
        Fitting fitting = new Fitting("vocabulary");
        fitting.among(List.of(bits, Variable.flag("served", "whether").perUd()));
        assertThrows(IllegalArgumentException.class, () -> fitting.among(List.of(bits)));
        assertThrows(
                IllegalArgumentException.class, () -> fitting.among(List.of(bits, Variable.flag("served", "whether"))));
    }
}
