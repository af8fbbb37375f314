package io.telelink.learning.train;

import io.telelink.learning.data.Table;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How fast the library's own fitted model answers, beside ours; for benchmarks. */
public final class Peer {

    private Peer() {
    }

    /**
     * Rows per second on one thread of the model that the library fitted, on rows that are encoded already; empty for networks,
     * which are trained here.
     */
    public static OptionalDouble of(Specification specification, TrainingSet set, Table rows) {
        if (specification.algorithm() instanceof Algorithm.DeepLearning) {
            return OptionalDouble.empty();
        }
        Samples train = Partition.of(set, specification.folds()).train();
        FoldFit fit = new ChurnProblem(specification, FeatureChoice.of(specification, set.table().schema()), train)
                .fit(specification.algorithm(), IntStream.range(0, train.rows()).toArray(),
                        specification.seed(), new Work.Progress() {
                            @Override
                            public void advance(double share) {
                            }

                            @Override
                            public void check() {
                            }
                        });
        double[][] encoded = fit.preprocessor().encode(rows);
        double best = Double.MAX_VALUE;
        double sum = 0;
        for (int round = 0; round < 3; round++) {
            long begin = System.nanoTime();
            for (double[] row : encoded) {
                sum += fit.fitted().originalProbability().applyAsDouble(row);
            }
            best = Math.min(best, (System.nanoTime() - begin) / 1e9);
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("no number"); // keeps the answers from being optimised away
        }
        return OptionalDouble.of(encoded.length / best);
    }
}
