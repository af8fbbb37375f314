package io.telelink.learning.metric;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What is kept of a test beside its measures.
 *
 * @param answers row by row
 * @param groups  decisions by group of customers, at the model's threshold
 * @param groupOf of every row, for each feature that divides the customers, the position of its group in {@code groups}; empty
 *                where that is not known
 */
public record TestResult(TestAnswers answers, List<GroupRates> groups, List<int[]> groupOf) {

    public TestResult {
        groups = List.copyOf(groups);
        groupOf = List.copyOf(groupOf);
        if (groupOf.stream().anyMatch(feature -> feature.length != answers.rows())) {
            throw new IllegalArgumentException("groups are not of the rows that were answered");
        }
    }

    /** Of a test of which is not known to which group a row belongs. */
    public TestResult(TestAnswers answers, List<GroupRates> groups) {
        this(answers, groups, List.of());
    }

    /** The same answers with decisions at another threshold; without groups where it is not known who belongs to them. */
    public TestResult at(double threshold) {
        int[] found = new int[groups.size()];
        int[] falseAlarms = new int[groups.size()];
        for (int[] feature : groupOf) {
            for (int row = 0; row < feature.length; row++) {
                if (answers.probability()[row] >= threshold) {
                    (answers.churned()[row] ? found : falseAlarms)[feature[row]]++;
                }
            }
        }
        return new TestResult(answers, groupOf.isEmpty() ? List.of() : IntStream.range(0, groups.size()).mapToObj(g -> new GroupRates(
                groups.get(g).feature(), groups.get(g).group(), groups.get(g).rows(), groups.get(g).churners(), found[g],
                falseAlarms[g])).toList(), groupOf);
    }
}
