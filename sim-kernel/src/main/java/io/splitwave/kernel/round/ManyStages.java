package io.splitwave.kernel.round;

/** Any number of stages, in an array that is given away. */
final class ManyStages extends StageSequence {
    private final Stage[] stages;

    ManyStages(Stage... stages) {
        super(stages);
        this.stages = stages;
    }

    @Override
    public Stage get(int index) {
        return stages[index];
    }

    @Override
    public int size() {
        return stages.length;
    }
}
