package io.telelink.learning.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.data.Table;
import io.telelink.learning.model.Models;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void holdsRangeAndSpreadOfAllRowsWhateverIsSampled() {
        List<double[]> rows = new ArrayList<>();
        for (double calls : new double[] {2, 4, Double.NaN, 9}) {
            double[] row = Models.SUBSCRIBERS.row(0);
            row[18] = calls;
            rows.add(row);
        }
        Background background = Background.of(Table.of(Models.SUBSCRIBERS.schema(), rows), 2);
        assertThat(background.min()[18]).isEqualTo(2);
        assertThat(background.max()[18]).isEqualTo(9);
        assertThat(background.deviation()[18]).isEqualTo(Math.sqrt(26 / 3.0), within(1e-12));
        assertThat(background.deviation()[0]).isZero();
        assertThat(background.sample().column(18)).containsExactly(2, Double.NaN);
        assertThat(background.seen(18, 3)).isTrue();
        assertThat(background.seen(18, 1)).isFalse();
        assertThat(background.seen(18, Double.NaN)).isFalse();
    }
}
