package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.metric.CrossValidation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    private static final String SPECIFICATION = """
            name: churn-searched
            title: Searched
            task: churn
            algorithm: gradient-boosting
            hyperparameters: {trees: 8}
            search:
              iterations: 4
              folds: 3
              metric: f1
              seed: 5
              space:
                max-depth: {from: 2, to: 6}
                shrinkage: {from: 0.001, to: 0.5, scale: log}
                subsample: [0.5, 1]
            features: {exclude: [state, areaCode]}
            encoding: ordinal
            threshold: {policy: max-f1}
            validation: {folds: 2}
            seed: 7
            """;

    @Test
    void drawsDifferentCandidatesWithinTheSpace() {
        Specification specification = read(SPECIFICATION.replace("iterations: 4", "iterations: 200"));
        Search<CrossValidation> search = specification.search().orElseThrow();
        assertThat(search.candidates()).hasSize(200).doesNotHaveDuplicates().allSatisfy(candidate -> {
            Algorithm.GradientBoosting drawn = (Algorithm.GradientBoosting) candidate.algorithm();
            assertThat(drawn.trees()).isEqualTo(8);
            assertThat(drawn.maxDepth()).isBetween(2, 6);
            assertThat(drawn.shrinkage()).isBetween(.001, .5);
            assertThat(drawn.subsample()).isIn(.5, 1.0);
            assertThat(candidate.settings()).containsEntry("max-depth", String.valueOf(drawn.maxDepth()));
        });
        assertThat(search.candidates()).map(c -> ((Algorithm.GradientBoosting) c.algorithm()).maxDepth())
                .contains(2, 3, 4, 5, 6);
        assertThat(search.candidates()).filteredOn(c -> ((Algorithm.GradientBoosting) c.algorithm()).shrinkage() < .022)
                .hasSizeBetween(70, 130); // half of the range in logarithms
    }

    @Test
    void theSameSeedDrawsTheSameCandidates() {
        assertThat(read(SPECIFICATION)).isEqualTo(read(SPECIFICATION));
        assertThat(read(SPECIFICATION.replace("seed: 5", "seed: 6")).search()).isNotEqualTo(read(SPECIFICATION).search());
    }

    @Test
    void aSmallSpaceIsDrawnOut() {
        String space = SPECIFICATION.replaceAll("(?s)max-depth:.*log}", "max-depth: [3, 4]").replace("[0.5, 1]", "[1]");
        assertThat(read(space).search().orElseThrow().candidates()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "iterations: 4|iterations: 0|'search.iterations'|1 to 1000",
        "folds: 3|folds: 1|'search.folds'|2 to 20",
        "metric: f1|metric: luck|'search.metric'|brier, empc, f1, log-loss, pr-auc, recall, roc-auc",
        "metric: f1|metric: rmse|'search.metric'|brier, empc, f1",
        "seed: 5|seeds: 5|'search.seeds'|folds, iterations, metric, seed, space",
        "max-depth: {from: 2, to: 6}|max-depth: {from: 1, to: 6}|'search.space.max-depth'|2 to 32",
        "max-depth: {from: 2, to: 6}|max-depth: {from: 2.5, to: 6}|'search.space.max-depth'|whole number",
        "max-depth: {from: 2, to: 6}|max-depth: {from: 6, to: 2}|'search.space.max-depth.to'|6.0 to",
        "max-depth: {from: 2, to: 6}|max-depth: {from: 2, until: 6}|'search.space.max-depth.until'|from, scale, to",
        "max-depth: {from: 2, to: 6}|max-depth: 3|'search.space.max-depth'|list of values",
        "max-depth: {from: 2, to: 6}|depth: [3]|'search.space.depth'|max-depth, max-nodes",
        "max-depth: {from: 2, to: 6}|trees: [3]|'search.space.trees'|given under hyperparameters",
        "scale: log|scale: cubic|'search.space.shrinkage.scale'|linear, log",
        "from: 0.001|from: 0|'search.space.shrinkage.from'|1.0E-12 to",
        "subsample: [0.5, 1]|subsample: [0.5, 2]|'search.space.subsample'|0.01 to 1.0"})
    void namesFileKeyAndWhatIsAllowed(String valid, String wrong, String key, String allowed) {
        assertThatThrownBy(() -> read(SPECIFICATION.replace(valid, wrong))).isInstanceOf(InvalidModelFileException.class)
                .hasMessageContaining("models/test.yaml").hasMessageContaining(key).hasMessageContaining(allowed);
    }

    @Test
    void trainsWithTheBestCandidateAndTellsWhatItFound() {
        List<Double> best = new ArrayList<>();
        TrainedModel two = train(2, best);
        List<SearchTrial> trials = two.provenance().search();
        assertThat(trials).hasSize(4);
        double greatest = trials.stream().mapToDouble(SearchTrial::mean).max().orElseThrow();
        assertThat(trials).filteredOn(SearchTrial::chosen).singleElement()
                .satisfies(chosen -> assertThat(chosen.mean()).isEqualTo(greatest));
        assertThat(trials).extracting(SearchTrial::metric).containsOnly("f1");
        assertThat(best).isSorted().endsWith(greatest).hasSizeLessThanOrEqualTo(4);
        TrainedModel one = train(1, new ArrayList<>());
        assertThat(one.artifactSha256()).isEqualTo(two.artifactSha256());
        assertThat(one.provenance().search()).isEqualTo(trials);
    }

    private static TrainedModel train(int threads, List<Double> best) {
        return ChurnTrainer.train(read(SPECIFICATION), TrainedModels.SUBSCRIBERS, new TrainingListener() {
            @Override
            public void progress(String stage, double fraction) {
            }

            @Override
            public void bestSoFar(String metric, double score) {
                assertThat(metric).isEqualTo("f1");
                best.add(score);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        }, new TrainingOptions(threads, "test"));
    }

    @Test
    void ofErrorsTheSmallestIsChosen() {
        Specification specification = read(SPECIFICATION.replace("metric: f1", "metric: brier"));
        List<SearchTrial> trials = TrainedModels.train(specification, 2).provenance().search();
        double least = trials.stream().mapToDouble(SearchTrial::mean).min().orElseThrow();
        assertThat(trials).filteredOn(SearchTrial::chosen).singleElement()
                .satisfies(trial -> assertThat(trial.mean()).isEqualTo(least));
        assertThat(trials.stream().mapToDouble(SearchTrial::mean).max().orElseThrow()).isGreaterThan(least);
    }

    @Test
    void theFoldsThatChooseAreNotThoseThatMeasure() {
        List<long[]> asked = new ArrayList<>();
        Specification specification = read(SPECIFICATION.replace("seed: 7", "seed: 5").replace("folds: 2", "folds: 3"));
        Samples train = Partition.of(TrainedModels.SUBSCRIBERS, 3).train();
        ChurnProblem churn = new ChurnProblem(specification,
                FeatureChoice.of(specification, TrainedModels.SUBSCRIBERS.table().schema()), train);
        Problem noting = new Problem() {
            @Override
            public int rows() {
                return churn.rows();
            }

            @Override
            public Folds folds(int count, long seed) {
                asked.add(new long[] {count, seed});
                return churn.folds(count, seed);
            }

            @Override
            public FoldFit fit(Algorithm algorithm, int[] rows, long seed, Work.Progress progress) {
                return churn.fit(algorithm, rows, seed, progress);
            }

            @Override
            public double[] predict(FoldFit fit, int[] rows) {
                return churn.predict(fit, rows);
            }
        };
        SearchResult.run(specification.search().orElseThrow(), noting, (folds, raw) -> OutOfFold.of(train.churned(), folds, raw)
                .crossValidation(specification), TrainingListener.none(), 2);
        Fits.run(noting, specification.algorithm(), specification.validation(), TrainingListener.none(), 2);
        assertThat(asked).hasSize(2);
        assertThat(churn.folds((int) asked.get(0)[0], asked.get(0)[1]).fold())
                .isNotEqualTo(churn.folds((int) asked.get(1)[0], asked.get(1)[1]).fold());
    }

    private static Specification read(String yaml) {
        return SpecificationTest.read(yaml);
    }
}
