package io.telelink.learning.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a model answered on the rows it was tested on, so that two models can be compared on the rows that both were tested on.
 *
 * @param row what identifies a row: the same for the same features and the same outcome, see {@code RowIds}
 * @param churned what happened
 * @param probability calibrated
 */
public record TestAnswers(long[] row, boolean[] churned, double[] probability) {

    public TestAnswers {
        if (churned.length != row.length || probability.length != row.length) {
            throw new IllegalArgumentException("rows, outcomes and answers differ in number");
        }
    }

    public int rows() {
        return row.length;
    }

    public int churners() {
        return (int) IntStream.range(0, churned.length).filter(i -> churned[i]).count();
    }

    /** Measures of these answers, decisions at a threshold. */
    public ClassificationMetrics metrics(double threshold) {
        return ClassificationMetrics.of(churned, probability, threshold);
    }

    /**
     * The rows that all have, in one order. A row that some have several times is taken as often as all have it: its copies
     * are alike in everything a model sees.
     *
     * @return one for each of {@code all}, all of one length
     */
    public static List<TestAnswers> common(List<TestAnswers> all) {
        Map<Long, Integer> shared = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Map<Long, Integer> counts = new HashMap<>();
            for (long id : all.get(i).row) {
                counts.merge(id, 1, Integer::sum);
            }
            shared = i == 0 ? counts : fewer(shared, counts);
        }
        Map<Long, Integer> wanted = shared;
        return all.stream().map(answers -> answers.only(wanted)).toList();
    }

    private static Map<Long, Integer> fewer(Map<Long, Integer> a, Map<Long, Integer> b) {
        Map<Long, Integer> fewer = new HashMap<>();
        a.forEach((id, count) -> fewer.put(id, Math.min(count, b.getOrDefault(id, 0))));
        return fewer;
    }

    private TestAnswers only(Map<Long, Integer> wanted) {
        Map<Long, Integer> left = new HashMap<>(wanted);
        List<Integer> kept = new ArrayList<>();
        IntStream.range(0, row.length).boxed().sorted((a, b) -> Long.compare(row[a], row[b])).forEach(i -> {
            if (left.merge(row[i], -1, Integer::sum) >= 0) {
                kept.add(i);
            }
        });
        int[] positions = kept.stream().mapToInt(i -> i).toArray();
        return new TestAnswers(Arrays.stream(positions).mapToLong(i -> row[i]).toArray(), Bootstrap.at(churned, positions),
                Bootstrap.at(probability, positions));
    }
}
