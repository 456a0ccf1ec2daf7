package io.splitwave.kernel.round;

/** A few stages without an array: a round of a million members has a million of them, read in no order of memory. */
final class FewStages extends StageSequence {
    /** How many there can be. */
    static final int MOST = 4;

    private final Stage first; // null behind the last
    private final Stage second;
    private final Stage third;
    private final Stage fourth;

    FewStages(Stage... stages) {
        super(stages);
        first = stages.length > 0 ? stages[0] : null;
        second = stages.length > 1 ? stages[1] : null;
        third = stages.length > 2 ? stages[2] : null;
        fourth = stages.length > 3 ? stages[3] : null;
    }

    @Override
    public Stage get(int index) {
        Stage stage =
                switch (index) {
                    case 0 -> first;
                    case 1 -> second;
                    case 2 -> third;
                    case 3 -> fourth;
                    default -> null;
                };
        if (stage == null) {
            throw new IndexOutOfBoundsException("stage " + index + " of " + size());
        }
        return stage;
    }

    @Override
    public int size() {
        if (third != null) {
            return fourth == null ? 3 : 4;
        }
        return second != null ? 2 : first == null ? 0 : 1;
    }
}
