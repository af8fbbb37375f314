package io.telelink.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.telelink.learning.DemoData;
import io.telelink.learning.InvalidModelFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupingTest {

    static final Schema SCHEMA = DemoData.schema();
    static final List<Grouping> GROUPINGS = GroupingFile.read("models/groups.yaml", DemoData.open("/models/groups.yaml"));

    @ParameterizedTest
    @CsvSource({"Region of the state, CA, West", "Region of the state, NY, Northeast", "International plan, yes, Yes",
            "Voice mail plan, no, No", "Tenure, 51, First year", "Tenure, 52, Second year", "Tenure, 400, Later"})
    void everyCustomerHasAGroup(String label, String value, String group) {
        Grouping grouping = grouping(label);
        assertThat(grouping.of(SCHEMA, SCHEMA.parse(SCHEMA.feature(grouping.feature()), value))).isEqualTo(group);
        assertThat(grouping.groups(SCHEMA)).contains(group);
    }

    @Test
    void everyStateBelongsToARegion() {
        Grouping regions = grouping("Region of the state");
        List<String> states = SCHEMA.feature("state").levels();
        for (int i = 0; i < states.size(); i++) {
            assertThat(regions.of(SCHEMA, i)).as(states.get(i)).isNotEqualTo(Grouping.OTHERS);
        }
        assertThat(regions.levels().values().stream().mapToInt(List::size).sum()).isEqualTo(states.size());
    }

    @Test
    void whatIsNotKnownIsAGroupOfItsOwn() {
        assertThat(grouping("Tenure").of(SCHEMA, Double.NaN)).isEqualTo(Grouping.OTHERS);
        assertThat(grouping("Region of the state").of(SCHEMA, SCHEMA.feature("state").levels().size())).isEqualTo(Grouping.OTHERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "groupings: [{label: A, feature: x, bands: [{label: B, below: 5}, {label: C, below: 5}]}]",
            "groupings: [{label: A, feature: x, levels: {N: [a]}, bands: [{label: B}]}]",
            "groupings: [{label: A, feature: x, band: []}]",
            "groupings: [{feature: x}]"})
    void aWrongFileIsRefusedByItsKey(String yaml) {
        assertThatThrownBy(() -> GroupingFile.read("groups.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(InvalidModelFileException.class).hasMessageContaining("groupings[0]");
    }

    private static Grouping grouping(String label) {
        return GROUPINGS.stream().filter(grouping -> grouping.label().equals(label)).findFirst().orElseThrow();
    }
}
