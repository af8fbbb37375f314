package io.telelink.customer.persistence;

import io.telelink.customer.FeatureExpressions;
import io.telelink.learning.data.Feature;
import org.springframework.stereotype.Component;

/** A column where the feature has one, otherwise its place in the attributes. */
@Component
class SnapshotExpressions implements FeatureExpressions {

    private final SnapshotColumns columns;

    SnapshotExpressions(SnapshotColumns columns) {
        this.columns = columns;
    }

    @Override
    public String of(Feature feature) {
        String column = FeatureColumn.nameOf(feature);
        if (columns.names().contains(column)) {
            return "s." + column;
        }
        String text = "(s.attributes ->> '" + feature.name().replace("'", "''") + "')";
        return switch (feature.kind()) {
            case NUMERIC -> text + "::float8";
            case FLAG -> "(" + text + "::float8 >= 0.5)";
            case CATEGORICAL -> text;
        };
    }

    @Override
    public String unknownLevel() {
        return FeatureColumn.UNKNOWN_LEVEL;
    }
}
