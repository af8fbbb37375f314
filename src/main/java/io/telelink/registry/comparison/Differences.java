package io.telelink.registry.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.metric.PairedMeasures;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.registry.ModelVersion;
import org.springframework.stereotype.Component;

/**
 * Differences between versions, kept since versions never change. One set of resamples is drawn at a time, however many ask.
 */
@Component
class Differences {

    private static final int KEPT = 64;
    private static final long SEED = 42;

    private final Map<List<Long>, List<Map<Measure, PairedDifference>>> known =
            new LinkedHashMap<>(KEPT, .75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<Long>, List<Map<Measure, PairedDifference>>> eldest) {
                    return size() > KEPT;
                }
            };

    /** Of every version after the first to the first. */
    synchronized List<Map<Measure, PairedDifference>> of(List<ModelVersion> versions, List<TestAnswers> common) {
        List<Long> ids = versions.stream().map(ModelVersion::id).toList();
        return known.computeIfAbsent(ids, absent -> PairedMeasures.toFirst(IntStream.range(0, ids.size())
                .mapToObj(i -> new PairedMeasures.Model(common.get(i), versions.get(i).evaluation().orElseThrow().threshold()))
                .toList(), Bootstrap.seeded(SEED)));
    }
}
