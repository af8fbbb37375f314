package io.telelink.scoring;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a customer was worth according to one prediction.
 *
 * @param economicsId  version of the economic settings; null before there were any
 * @param valueVersion number of the value version
 */
public record ValuePoint(long predictionId, Instant at, double clv, double low, double high, @Nullable Long economicsId,
                         int valueVersion) {
}
