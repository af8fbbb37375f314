package io.telelink.segment.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.segment.Field;
import io.telelink.segment.SegmentField;
import io.telelink.segment.SegmentFields;
import org.springframework.stereotype.Component;

/** Every field there is, from whichever module. */
@Component
public class FieldCatalog {

    private final Map<String, SegmentField> fields = new LinkedHashMap<>();

    FieldCatalog(List<SegmentFields> sources) {
        for (SegmentFields source : sources) {
            for (SegmentField field : source.fields()) {
                if (fields.put(field.field().name(), field) != null) {
                    throw new IllegalStateException("two fields are named '" + field.field().name() + "'");
                }
            }
        }
    }

    public List<Field> all() {
        return fields.values().stream().map(SegmentField::field).toList();
    }

    public Optional<SegmentField> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
