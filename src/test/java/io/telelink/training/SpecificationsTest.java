package io.telelink.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.telelink.learning.DemoData;
import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingListener;
import io.telelink.training.specification.FeatureSchemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SpecificationsTest {

    private static final String OURS = "churn-logistic-regression";

    @TempDir
    Path folder;

    @BeforeEach
    void oneSpecification() throws IOException {
        try (InputStream file = DemoData.open("/models/" + OURS + ".yaml")) {
            Files.copy(file, folder.resolve(OURS + ".yaml"));
        }
    }

    @Test
    void aFurtherFileIsAFurtherModel() throws IOException {
        Files.writeString(folder.resolve("our-stumps.yaml"), """
                name: churn-stumps
                title: Boosted stumps
                task: churn
                algorithm: gradient-boosting
                hyperparameters: {trees: 20, max-depth: 2, max-nodes: 2}
                encoding: ordinal
                calibration: platt
                threshold: {policy: recall-at-least, value: 0.8}
                validation: {folds: 3}
                seed: 7
                """);
        SpecificationSet specifications = read(OURS);
        assertThat(specifications.churn()).extracting(Specification::name).containsExactly(OURS, "churn-stumps");
        Specification stumps = specifications.churn("churn-stumps").orElseThrow();
        TrainedModel trained = ChurnTrainer.train(stumps, DemoData.subscribers(), TrainingListener.none());
        assertThat(trained.provenance().specificationName()).isEqualTo("churn-stumps");
        assertThat(trained.evaluation().test().rocAuc()).isGreaterThan(.8);
    }

    @Test
    void aWrongFileStopsTheStartAndIsNamed() throws IOException {
        Files.writeString(folder.resolve("churn-wrong.yaml"),
                Files.readString(folder.resolve(OURS + ".yaml")).replace("algorithm: logistic-regression", "algorithm: magic"));
        assertThatThrownBy(() -> read(OURS)).isInstanceOf(InvalidModelFileException.class)
                .hasMessageContaining("churn-wrong.yaml").hasMessageContaining("algorithm").hasMessageContaining("random-forest");
    }

    @Test
    void twoFilesOfOneNameStopTheStart() throws IOException {
        Files.copy(folder.resolve(OURS + ".yaml"), folder.resolve("churn-twin.yaml"));
        assertThatThrownBy(() -> read(OURS)).hasMessageContaining("churn-twin.yaml").hasMessageContaining(OURS);
    }

    @Test
    void whatIsTrainedAtFirstMustExist() {
        assertThatThrownBy(() -> read("churn-of-old")).hasMessageContaining("telelink.training.initial")
                .hasMessageContaining("churn-of-old").hasMessageContaining(OURS);
    }

    @Test
    void aFileWhoseFeaturesDoNotExistStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("churn-wrong.yaml"), Files.readString(folder.resolve(OURS + ".yaml"))
                .replace("name: " + OURS, "name: churn-wrong").replace("[state, areaCode]", "[shoeSize]"));
        assertThatThrownBy(() -> read(OURS)).isInstanceOf(InvalidModelFileException.class)
                .hasMessageContaining("churn-wrong.yaml, line").hasMessageContaining("shoeSize");
    }

    private SpecificationSet read(String initial) {
        return new DefaultSpecifications(new PathMatchingResourcePatternResolver(),
                new TrainingSettings(folder.toUri().toString(), 20_000, 100_000, 20, Duration.ofSeconds(10), List.of(initial), OURS),
                new FeatureSchemas(DemoData.schema())).alone();
    }
}
