package io.telelink.shadow;

import java.time.LocalDate;
import java.util.Map;

import io.telelink.learning.metric.BetterWithConfidence;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import org.jspecify.annotations.Nullable;

/**
 * What became of the customers of a run, and how well either had told it.
 *
 * @param drawn       customers looked at: all, or a sample by the hash of their id
 * @param contacted   of them left out, because a contact may have changed what became of them
 * @param compared    of the others those measured on: of each of the champion's bands the same share
 * @param churners    of those compared
 * @param champion    null where they are too few to be measured on, as is the challenger
 * @param differences of the challenger to the champion; none where they are too few
 * @param seenOn      day of the business on which the outcomes were read
 */
public record Realised(int drawn, int contacted, int compared, int churners, @Nullable ClassificationMetrics champion,
                       @Nullable ClassificationMetrics challenger, Map<Measure, PairedDifference> differences,
                       BetterWithConfidence.Outcome verdict, LocalDate seenOn) {

    public Realised {
        differences = Map.copyOf(differences);
    }
}
