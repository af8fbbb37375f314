package io.telelink.learning.train;

import java.util.ArrayList;
import java.util.List;

import io.telelink.learning.data.Grouping;
import io.telelink.learning.data.Schema;
import io.telelink.learning.metric.GroupRates;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.learning.metric.TestResult;

/** Counts a model's decisions by group of customers. */
final class GroupCount {

    private final List<GroupRates> groups = new ArrayList<>();
    private final List<int[]> groupOf = new ArrayList<>();

    private GroupCount() {
    }

    /** Groups that have customers, in the order of the groupings; those by features that the schema lacks are left out. */
    static TestResult of(List<Grouping> groupings, Samples test, TestAnswers answers, double threshold) {
        Schema schema = test.table().schema();
        GroupCount count = new GroupCount();
        groupings.stream().filter(grouping -> schema.raw().stream().anyMatch(feature -> feature.name().equals(grouping.feature())))
                .forEach(grouping -> count.divide(grouping, test));
        return new TestResult(answers, count.groups, count.groupOf).at(threshold);
    }

    private void divide(Grouping grouping, Samples test) {
        Schema schema = test.table().schema();
        double[] values = test.table().column(schema.indexOf(grouping.feature()));
        List<String> names = new ArrayList<>(grouping.groups(schema));
        int[] named = new int[values.length];
        for (int r = 0; r < values.length; r++) {
            String group = grouping.of(schema, values[r]);
            if (!names.contains(group)) {
                names.add(group);
            }
            named[r] = names.indexOf(group);
        }
        int[] position = new int[names.size()];
        for (int g = 0; g < position.length; g++) {
            position[g] = groups.size();
            add(grouping.label(), names.get(g), g, named, test.churned());
        }
        for (int r = 0; r < named.length; r++) {
            named[r] = position[named[r]];
        }
        groupOf.add(named);
    }

    private void add(String feature, String group, int number, int[] named, boolean[] churned) {
        int rows = 0;
        int churners = 0;
        for (int r = 0; r < named.length; r++) {
            if (named[r] == number) {
                rows++;
                churners += churned[r] ? 1 : 0;
            }
        }
        if (rows > 0) {
            groups.add(new GroupRates(feature, group, rows, churners, 0, 0));
        }
    }
}
