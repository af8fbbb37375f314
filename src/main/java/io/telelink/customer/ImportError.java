package io.telelink.customer;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a file.
 *
 * @param line   line of the file, the header being 1
 * @param column header of the column; null where the line as a whole is wrong
 * @param value  what stands there, shortened
 */
public record ImportError(long line, @Nullable String column, @Nullable String value, String reason) {
}
