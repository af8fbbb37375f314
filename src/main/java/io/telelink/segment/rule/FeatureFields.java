package io.telelink.segment.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.telelink.customer.CustomerSource;
import io.telelink.customer.FeatureExpressions;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.segment.Field;
import io.telelink.segment.SegmentField;
import io.telelink.segment.SegmentFields;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every raw feature that the schema declares. */
@Component
@Order(2)
class FeatureFields implements SegmentFields {

    private final List<SegmentField> fields;

    FeatureFields(Schema schema, FeatureExpressions expressions) {
        this.fields = schema.raw().stream().map(feature -> new SegmentField(field(feature, expressions.unknownLevel()),
                Set.of(CustomerSource.SNAPSHOT), expressions.of(feature), Optional.empty())).toList();
    }

    @Override
    public List<SegmentField> fields() {
        return fields;
    }

    private static Field field(Feature feature, String unknownLevel) {
        List<String> levels = new ArrayList<>(feature.levels());
        if (feature.kind() == Kind.CATEGORICAL) {
            levels.add(unknownLevel);
        }
        Field.Type type = switch (feature.kind()) {
            case NUMERIC -> Field.Type.NUMBER;
            case CATEGORICAL -> Field.Type.LEVEL;
            case FLAG -> Field.Type.FLAG;
        };
        return new Field(feature.name(), feature.label(), Field.Place.FEATURE, type, feature.unit(), feature.min(),
                feature.max(), feature.integer(), levels);
    }
}
