package io.telelink.learning.metric;

import java.util.List;

/**
 * What is kept of a test beside its measures.
 *
 * @param answers row by row
 * @param groups decisions by group of customers, at the model's threshold
 */
public record TestResult(TestAnswers answers, List<GroupRates> groups) {

    public TestResult {
        groups = List.copyOf(groups);
    }
}
