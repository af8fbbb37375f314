package io.telelink.training;

import java.util.Map;
import java.util.Optional;

import io.telelink.learning.metric.BetterWithConfidence;
import io.telelink.learning.metric.DifferenceWords;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import org.jspecify.annotations.Nullable;

/**
 * A new version beside the champion of the moment, on the test rows of the new version's training: a customer is a test row of
 * every training or of none, so that neither has seen them.
 *
 * @param rows        of the test
 * @param churners    among them
 * @param differences figures of the version less those of the champion
 * @param caution     what speaks against relying on it, in words; null where nothing does
 */
public record ChampionComparison(long versionId, long championId, int rows, int churners,
                                 Map<Measure, PairedDifference> differences, @Nullable String caution) {

    public ChampionComparison {
        differences = Map.copyOf(differences);
    }

    public BetterWithConfidence verdict() {
        return BetterWithConfidence.of(differences, rows, churners);
    }

    /** What is better, worse and open, in a sentence for records. */
    public String words() {
        return DifferenceWords.of(verdict(), differences);
    }

    public Optional<String> cautioned() {
        return Optional.ofNullable(caution);
    }
}
