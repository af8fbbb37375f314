package io.telelink.learning.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.telelink.learning.data.Grouping;
import io.telelink.learning.data.Schema;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.GroupRates;

/** Counts a model's decisions by group of customers. */
final class GroupCount {

    private GroupCount() {
    }

    /** Groups that have customers, in the order of the groupings; those by features that the schema lacks are left out. */
    static List<GroupRates> of(List<Grouping> groupings, Samples test, double[] probability, double threshold) {
        Schema schema = test.table().schema();
        List<GroupRates> rates = new ArrayList<>();
        for (Grouping grouping : groupings) {
            if (schema.raw().stream().anyMatch(feature -> feature.name().equals(grouping.feature()))) {
                count(grouping, test, probability, threshold, rates);
            }
        }
        return rates;
    }

    private static void count(Grouping grouping, Samples test, double[] probability, double threshold, List<GroupRates> rates) {
        Schema schema = test.table().schema();
        double[] values = test.table().column(schema.indexOf(grouping.feature()));
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        grouping.groups(schema).forEach(group -> rows.put(group, new ArrayList<>()));
        for (int r = 0; r < values.length; r++) {
            rows.computeIfAbsent(grouping.of(schema, values[r]), group -> new ArrayList<>()).add(r);
        }
        rows.forEach((group, of) -> {
            if (!of.isEmpty()) {
                boolean[] churned = new boolean[of.size()];
                double[] scores = new double[churned.length];
                for (int i = 0; i < churned.length; i++) {
                    churned[i] = test.churned()[of.get(i)];
                    scores[i] = probability[of.get(i)];
                }
                ConfusionMatrix decided = ConfusionMatrix.of(churned, scores, threshold);
                rates.add(new GroupRates(grouping.label(), group, decided.rows(),
                        decided.truePositives() + decided.falseNegatives(), decided.truePositives(), decided.falsePositives()));
            }
        });
    }
}
