package io.telelink.forecast.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table to take away.
 *
 * @param name    of the file, without its ending
 * @param heading what the columns are called, units included
 * @param rows    of texts and numbers, one after the other
 */
public record Sheet(String name, List<String> heading, Stream<List<Object>> rows) {
}
