package io.telelink.learning.train;

import io.telelink.learning.value.ValueAssumptions;

/**
 * Where a survival model comes from, in plain values.
 *
 * @param specification text of the YAML file
 * @param terms under which persistence and range were calibrated
 * @param lives customers times months that curves were fitted to
 * @param rows customers with known revenue that the rest was calibrated on; 0 where there were too few
 * @param dataSha256 hash of the life tables, and of the customers with known revenue
 */
public record SurvivalProvenance(String specificationName, String specification, long seed, ValueAssumptions terms, long lives,
                                 int rows, String dataSha256, String codeVersion, String jvm, String os, long durationMillis) {
}
