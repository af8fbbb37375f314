package io.telelink.learning.train;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.value.LifeTable;
import io.telelink.learning.value.SegmentLives;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the life tables of segments in order. */
final class SegmentTables {

    private SegmentTables() {
    }

    /** One table a segment, in the order of levels. */
    static List<SegmentLives> merged(List<SegmentLives> lives) {
        return lives.stream().collect(Collectors.groupingBy(segment -> Arrays.stream(segment.levels()).boxed().toList(),
                        () -> new TreeMap<>(Comparator.comparing(SegmentTables::text)), Collectors.toList()))
                .values().stream().map(parts -> new SegmentLives(parts.getFirst().levels(),
                        LifeTable.sum(parts.stream().map(SegmentLives::lives).toList()))).toList();
    }

    private static String text(List<Integer> levels) {
        return levels.stream().map(level -> String.format("%06d", level)).collect(Collectors.joining());
    }

    static List<String> words(List<Feature> features, int[] levels) {
        return IntStream.range(0, features.size()).mapToObj(f -> {
            Feature feature = features.get(f);
            return feature.label() + ": "
                    + (feature.kind() == Kind.FLAG ? levels[f] == 1 ? "Yes" : "No" : feature.levels().get(levels[f]));
        }).toList();
    }
}
