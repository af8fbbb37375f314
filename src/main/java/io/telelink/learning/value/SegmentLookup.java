package io.telelink.learning.value;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Table;
import java.util.Arrays;
import java.util.List;

/** Finds the hazards of a customer's segment. */
final class SegmentLookup {

    /** Most combinations of levels. */
    static final int MOST = 1024;

    private final List<Feature> features;
    private final MonthlyHazards pooled;
    /** By the levels of the features, the first counting least. */
    private final MonthlyHazards[] hazards;

    SegmentLookup(List<Feature> features, List<SurvivalSegment> segments, RetentionCurve pooled) {
        this.features = features;
        this.pooled = new MonthlyHazards(pooled);
        long combinations = 1;
        for (Feature feature : features) {
            if (feature.kind() == Kind.NUMERIC) {
                throw new IllegalArgumentException("segments are cut by flags and categories, not by '" + feature.name() + "'");
            }
            combinations = Math.min(MOST + 1, combinations * levels(feature));
        }
        if (combinations > MOST) {
            throw new IllegalArgumentException("the segments' features have more than " + MOST + " combinations of levels");
        }
        hazards = new MonthlyHazards[(int) combinations];
        Arrays.fill(hazards, this.pooled);
        for (SurvivalSegment segment : segments) {
            hazards[index(segment.levels())] = segment.curve().equals(pooled) ? this.pooled : new MonthlyHazards(segment.curve());
        }
    }

    static int levels(Feature feature) {
        return feature.kind() == Kind.FLAG ? 2 : feature.levels().size();
    }

    private int index(int[] levels) {
        if (levels.length != features.size()) {
            throw new IllegalArgumentException("a segment has " + levels.length + " levels for " + features.size() + " features");
        }
        int index = 0;
        for (int f = features.size() - 1; f >= 0; f--) {
            int of = levels(features.get(f));
            if (levels[f] < 0 || levels[f] >= of) {
                throw new IllegalArgumentException("feature '" + features.get(f).name() + "' has no level " + levels[f]);
            }
            index = index * of + levels[f];
        }
        return index;
    }

    /** A lookup for the rows of a table. */
    Bound bind(Table rows) {
        double[][] columns = new double[features.size()][];
        double[][] translation = new double[features.size()][];
        for (int f = 0; f < columns.length; f++) {
            Feature theirs = rows.schema().feature(features.get(f).name());
            columns[f] = rows.column(rows.schema().indexOf(theirs.name()));
            translation[f] = LevelTranslation.between(theirs, features.get(f));
        }
        return row -> {
            int index = 0;
            for (int f = columns.length - 1; f >= 0; f--) {
                double level = LevelTranslation.apply(translation[f], columns[f][row]);
                int of = levels(features.get(f));
                if (!(level >= 0 && level < of)) {
                    return pooled;
                }
                index = index * of + (int) level;
            }
            return hazards[index];
        };
    }

    /** Hazards by row. */
    @FunctionalInterface
    interface Bound {
        MonthlyHazards of(int row);
    }
}
