package io.telelink.registry;

import java.util.List;

import io.telelink.learning.DemoData;
import io.telelink.learning.Task;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingSet;
import io.telelink.learning.value.ValueAssumptions;

/** One model trained on the demonstration data, once for all tests, and what to register. */
public final class Trained {

    private Trained() {
    }

    private static final class Holder {
        private static final TrainingSet SET = DemoData.subscribers();
        private static final TrainedModel MODEL = ChurnTrainer.train(
                DemoData.specification("churn-logistic-regression"), SET, TrainingListener.none());
    }

    public static TrainingSet set() {
        return Holder.SET;
    }

    public static TrainedModel model() {
        return Holder.MODEL;
    }

    public static NewVersion churn(String title) {
        return new NewVersion(Task.CHURN, "churn-logistic-regression", title, model().artifact(), model().evaluation(),
                model().provenance(), null, model().test()).with(model().outOfFold());
    }

    public static NewVersion value() {
        var assumptions = ValueAssumptions.read("models/value-assumptions.yaml", DemoData.open("/models/value-assumptions.yaml"));
        return new NewVersion(Task.VALUE, "value-survival", "Survival-based value", assumptions.toBytes(), null,
                new ValueProvenance("the file", assumptions), null);
    }

    /** What a value version keeps about where it comes from. */
    public record ValueProvenance(String specification, ValueAssumptions assumptions) {
    }

    /** Registers two churn versions and a value version and makes the first of each champion. */
    public static List<ModelVersion> inStore(VersionStore versions) {
        ModelVersion first = versions.register(churn("Logistic regression"), "ada");
        ModelVersion second = versions.register(churn("Another regression"), "ada");
        ModelVersion value = versions.register(value(), "ada");
        versions.crown(first.id(), "the first", "ada");
        versions.crown(value.id(), "the only one", "ada");
        return List.of(first, second, value);
    }
}
