package io.telelink.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableTest {

    private final Schema schema = new Schema(List.of(flag("a"), flag("b")), List.of());

    @Test
    void holdsTheSameValuesByRowAndByColumn() {
        Table table = Table.of(schema, List.of(new double[] {0, 1}, new double[] {1, Double.NaN}));
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.column(1)).containsExactly(1, Double.NaN);
        assertThat(table.row(1)).containsExactly(1, Double.NaN);
        assertThat(table.select(new int[] {1, 1, 0}).column(0)).containsExactly(1, 1, 0);
    }

    @Test
    void refusesRowsAndColumnsOfTheWrongShape() {
        assertThatIllegalArgumentException().isThrownBy(() -> Table.of(schema, List.of(new double[3])))
                .withMessageContaining("3 values instead of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> Table.ofColumns(schema, new double[1][4]));
        assertThatIllegalArgumentException().isThrownBy(() -> Table.ofColumns(schema, new double[][] {{1}, {1, 2}}));
    }

    private static Feature flag(String name) {
        return new Feature(name, name, Kind.FLAG, "", name, 0, 1, true, List.of(), false,
                new Imputation.MostFrequent(), Set.of());
    }
}
