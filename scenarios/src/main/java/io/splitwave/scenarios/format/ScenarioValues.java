package io.splitwave.scenarios.format;

/** From values by key to the record. */
final class ScenarioValues {

    private ScenarioValues() {}

    static Scenario scenario(Values values) {
        return new Scenario(
                values.of(RunKeys.NAME),
                values.find(RunKeys.DESCRIPTION),
                values.of(RunKeys.SEED),
                values.wholeOf(RunKeys.REPLICATIONS),
                RunKeys.sampling(values),
                RunKeys.horizon(values),
                RunKeys.frame(values),
                RunKeys.timeline(values),
                PlayerKeys.userDevices(values),
                PlayerKeys.irs(values),
                PlayerKeys.accessPoint(values),
                RadioKeys.radio(values),
                ChannelKeys.channel(values),
                MotionKeys.motion(values),
                VisitKeys.visits(values),
                VisitKeys.knowledge(values),
                WorkKeys.model(values),
                LearningKeys.learning(values),
                WorkKeys.twin(values),
                WorkKeys.server(values),
                DecisionKeys.barrier(values),
                DecisionKeys.limits(values),
                DecisionKeys.optimizer(values));
    }
}
