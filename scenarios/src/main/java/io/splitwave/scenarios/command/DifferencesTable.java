package io.splitwave.scenarios.command;

import io.splitwave.output.report.ComparedDifferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The differences of {@code differences.csv}. */
final class DifferencesTable {
    private static final String HEAD =
            "scheme,reference,metric,unit,mean_difference,half_width,joint_half_width,variance_saved,n";
    private static final int COLUMNS = 9;

    private DifferencesTable() {}

    /**
     * Reads the table of a comparison.
     *
     * @param names of the entries of the comparison, in order
     * @return empty if there is no table, or nothing in it
     */
    static Optional<ComparedDifferences> read(Path folder, List<String> names) {
        Path file = folder.resolve(CompareCommand.DIFFERENCES);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
                throw new BadRequestException(file + ": expected the columns " + HEAD);
            }
            Map<Integer, List<ComparedDifferences.Difference>> found = new LinkedHashMap<>();
            int reference = -1;
            for (int n = 1; n < lines.size(); n++) {
                String[] cells = lines.get(n).split(",", -1);
                if (cells.length != COLUMNS || !names.contains(cells[0]) || !names.contains(cells[1])) {
                    throw new BadRequestException(file + ", line " + (n + 1) + ": expected " + COLUMNS
                            + " columns that begin with two names of " + CompareCommand.FILE + ", found '"
                            + lines.get(n)
                            + "'");
                }
                reference = names.indexOf(cells[1]);
                found.computeIfAbsent(names.indexOf(cells[0]), entry -> new ArrayList<>())
                        .add(difference(cells));
            }
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ComparedDifferences(
                            reference,
                            found.entrySet().stream()
                                    .map(entry -> new ComparedDifferences.Entry(entry.getKey(), entry.getValue()))
                                    .toList()));
        } catch (IOException | NumberFormatException e) {
            throw new BadRequestException(file + ": no table of differences: " + e.getMessage());
        }
    }

    private static ComparedDifferences.Difference difference(String[] cells) {
        return new ComparedDifferences.Difference(
                cells[2], cells[3], real(cells[4]), real(cells[6]), real(cells[7]), Long.parseLong(cells[8]));
    }

    private static double real(String cell) {
        return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
}
