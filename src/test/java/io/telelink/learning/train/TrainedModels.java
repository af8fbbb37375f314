package io.telelink.learning.train;

import io.telelink.learning.DemoData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Models of the demonstration subscribers, trained once for all tests with two threads. */
final class TrainedModels {

    static final TrainingSet SUBSCRIBERS = DemoData.subscribers();

    private static final Map<String, TrainedModel> MODELS = new LinkedHashMap<>();

    static {
        for (String name : new String[] {"churn-logistic-regression", "churn-random-forest", "churn-gradient-boosting"}) {
            MODELS.put(name, train(name, 2));
        }
        String network = DemoData.text("/models/churn-deep-learning.yaml").replace("[128, 64, 32]", "[32, 16]")
                .replace("epochs: 80", "epochs: 20").replaceAll("(?s)  include: .*?]\n", "  exclude: [state, areaCode]\n");
        MODELS.put("small network", train(SpecificationTest.read(network), 2));
    }

    private TrainedModels() {
    }

    static TrainedModel train(String name, int threads) {
        return train(DemoData.specification(name), threads);
    }

    static TrainedModel train(Specification specification, int threads) {
        return ChurnTrainer.train(specification, SUBSCRIBERS, TrainingListener.none(),
                new TrainingOptions(threads, "test"));
    }

    static Map<String, TrainedModel> byName() {
        return MODELS;
    }

    static Collection<TrainedModel> all() {
        return MODELS.values();
    }

    static TrainedModel champion() {
        return ChampionRule.best(MODELS.values().stream().toList());
    }

    static TrainedModel logisticRegression() {
        return MODELS.get("churn-logistic-regression");
    }
}
