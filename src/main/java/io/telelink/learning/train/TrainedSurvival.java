package io.telelink.learning.train;

import io.telelink.learning.value.SurvivalModel;
import java.util.List;

/**
 * The result of training a survival model.
 *
 * @param artifact the model's bytes, the same for the same data, specification and terms
 * @param artifactSha256 their hash in lower-case hexadecimal, the address of the artifact
 * @param segments how the curve of each segment was found, that of all customers first
 */
public record TrainedSurvival(SurvivalModel model, byte[] artifact, String artifactSha256, List<SegmentReport> segments,
                              SurvivalProvenance provenance) {

    public TrainedSurvival {
        segments = List.copyOf(segments);
    }
}
