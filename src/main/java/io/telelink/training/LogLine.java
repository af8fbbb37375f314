package io.telelink.training;

import java.time.Instant;

/**
 * What a training said of itself.
 *
 * @param id rises with time
 */
public record LogLine(long id, Instant at, String text) {
}
