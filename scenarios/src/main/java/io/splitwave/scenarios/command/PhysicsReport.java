package io.splitwave.scenarios.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.splitwave.network.physics.CheckResult;
import io.splitwave.network.physics.PhysicsCheck;
import io.splitwave.output.report.Figures;
import io.splitwave.output.store.Csv;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ExitCode;

/** Runs checks of the models and writes each figure as soon as it is known. */
final class PhysicsReport {
    /** How figures are written. */
    enum Form {
        TABLE,
        JSON,
        CSV
    }

    private final PrintWriter out;
    private final Form form;
    private final ObjectMapper mapper = new ObjectMapper();
    private int figures;
    private int failed;

    PhysicsReport(PrintWriter out, Form form) {
        this.out = out;
        this.form = form;
    }

    /**
     * Runs the checks in order.
     *
     * @return the exit code: 0 if every figure passes, 3 if one fails
     */
    int judge(List<PhysicsCheck> checks, long seed) {
        begin(checks.size(), seed);
        int number = 0;
        for (PhysicsCheck check : checks) {
            number++;
            if (form == Form.TABLE) {
                out.printf("%n%d/%d %s%n", number, checks.size(), check.name());
                out.flush();
            }
            for (CheckResult result : check.run(seed)) {
                figures++;
                failed += result.passed() ? 0 : 1;
                write(check.name(), result);
                out.flush();
            }
        }
        if (form == Form.TABLE) {
            out.printf("%n%d figures, %d failed%n", figures, failed);
        }
        out.flush();
        return failed == 0 ? ExitCode.OK : SplitwaveCommand.RUN_FAILED;
    }

    private void begin(int checks, long seed) {
        if (form == Form.TABLE) {
            out.println("Splitwave compares its models with theory: " + checks + " checks, seed " + seed);
        } else if (form == Form.CSV) {
            csv("check", "figure", "source", "unit", "theory", "measured", "tolerance", "confidence", "passed");
        }
        out.flush();
    }

    private void write(String check, CheckResult result) {
        switch (form) {
            case TABLE -> table(result);
            case JSON -> out.println(json(check, result));
            case CSV -> csv(
                    check,
                    result.subject(),
                    result.source(),
                    result.unit(),
                    result.theory(),
                    result.measured(),
                    result.tolerance(),
                    result.confidence(),
                    result.passed());
        }
    }

    private void table(CheckResult result) {
        String unit = result.unit().equals("1") ? "" : " " + result.unit();
        out.printf(
                Locale.ROOT,
                "  %-4s  %s%n        theory %s%s, measured %s%s, within %s (%s)%n        %s%n",
                result.passed() ? "pass" : "FAIL",
                result.subject(),
                Figures.show(result.theory()),
                unit,
                Figures.show(result.measured()),
                unit,
                Figures.show(result.tolerance()),
                result.confidence(),
                result.source());
    }

    private ObjectNode json(String check, CheckResult result) {
        return mapper.createObjectNode()
                .put("check", check)
                .put("figure", result.subject())
                .put("source", result.source())
                .put("unit", result.unit())
                .put("theory", result.theory())
                .put("measured", result.measured())
                .put("tolerance", result.tolerance())
                .put("confidence", result.confidence())
                .put("passed", result.passed());
    }

    private void csv(Object... values) {
        try {
            Csv.line(out, values);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the screen", e);
        }
    }
}
