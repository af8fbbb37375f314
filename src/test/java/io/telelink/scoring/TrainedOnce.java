package io.telelink.scoring;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import io.telelink.learning.DemoData;
import io.telelink.learning.data.GroupingFile;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingListener;
import io.telelink.learning.train.TrainingOptions;

/** Small models of the demonstration subscribers, trained once for all tests: training is not what they are about. */
public final class TrainedOnce {

    private TrainedOnce() {
    }

    private static final class LogOdds {
        static final TrainedModel MODEL = train("churn-logistic-regression");
    }

    private static final class Probability {
        static final TrainedModel MODEL = train("churn-random-forest");
    }

    private static final class Network {
        static final TrainedModel MODEL = train("churn-deep-learning");
    }

    /** A model whose contributions are sampled. */
    public static TrainedModel network() {
        return Network.MODEL;
    }

    /** A model whose margin is in log-odds. */
    public static TrainedModel logisticRegression() {
        return LogOdds.MODEL;
    }

    /** A model whose margin is a probability. */
    public static TrainedModel randomForest() {
        return Probability.MODEL;
    }

    private static TrainedModel train(String specification) {
        String file = "models/" + specification + ".yaml";
        try (InputStream yaml = DemoData.open("/" + file)) {
            String quicker = new String(yaml.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("folds: \\d+", "folds: 2").replaceAll("trees: \\d+", "trees: 10")
                    .replace("[128, 64, 32]", "[8, 4]").replaceAll("epochs: \\d+", "epochs: 10");
            return ChurnTrainer.train(
                    Specification.read(file, new ByteArrayInputStream(quicker.getBytes(StandardCharsets.UTF_8))),
                    DemoData.subscribers(), TrainingListener.none(), TrainingOptions.defaults().with(
                            GroupingFile.read("models/groups.yaml", DemoData.open("/models/groups.yaml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
