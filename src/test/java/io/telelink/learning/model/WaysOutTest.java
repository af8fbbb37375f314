package io.telelink.learning.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.telelink.learning.explain.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaysOutTest {

    private final ChurnModel model = Models.trees(Scale.LOG_ODDS, 60, 6, 17);
    private final Background background = Background.of(Models.SUBSCRIBERS);

    @Test
    void everyWayLeadsOutOfTheHighBandByChangesThatTheCustomerCanBeTold() {
        int ways = 0;
        for (double[] row : customers(RiskBand.HIGH)) {
            WaysOut out = WaysOut.of(model, background, row);
            assertThat(out.band()).isEqualTo(RiskBand.HIGH);
            assertThat(out.probability()).isEqualTo(model.answer(row).probability());
            for (WayOut way : out.ways()) {
                double[] changed = row.clone();
                Stream.concat(way.changes().stream(), way.along().stream()).forEach(change -> {
                    int f = model.schema().indexOf(change.feature());
                    assertThat(change.fromValue()).isEqualTo(row[f]);
                    assertThat(change.from()).isEqualTo(model.schema().describe(f, row[f]));
                    assertThat(change.to()).isEqualTo(model.schema().describe(f, change.toValue()));
                    changed[f] = change.toValue();
                });
                assertThat(way.changes()).allMatch(change -> model.schema().feature(change.feature()).influenceable())
                        .allMatch(change -> !change.from().equals(change.to()));
                Answer answer = model.answer(changed);
                assertThat(way.probability()).isEqualTo(answer.probability()).isLessThan(model.threshold());
                assertThat(way.band()).isEqualTo(answer.band()).isNotEqualTo(RiskBand.HIGH);
                ways++;
            }
        }
        assertThat(ways).isGreaterThan(10);
    }

    @Test
    void whoIsNotAtHighRiskNeedsNoWayOut() {
        assertThat(customers(RiskBand.LOW)).isNotEmpty().allSatisfy(row -> {
            WaysOut out = WaysOut.of(model, background, row);
            assertThat(out.band()).isEqualTo(RiskBand.LOW);
            assertThat(out.ways()).isEmpty();
        });
    }

    private List<double[]> customers(RiskBand band) {
        List<double[]> rows = new ArrayList<>();
        for (int r = 0; r < Models.SUBSCRIBERS.rows() && rows.size() < 15; r++) {
            if (model.answer(Models.SUBSCRIBERS.row(r)).band() == band) {
                rows.add(Models.SUBSCRIBERS.row(r));
            }
        }
        return rows;
    }
}
