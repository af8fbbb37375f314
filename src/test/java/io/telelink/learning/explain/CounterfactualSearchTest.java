package io.telelink.learning.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.Models;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules with known ways out stand in for a model. */
class CounterfactualSearchTest {

    private static final Table SUBSCRIBERS = Models.SUBSCRIBERS;
    private static final Schema SCHEMA = SUBSCRIBERS.schema();
    private static final Background BACKGROUND = Background.of(SUBSCRIBERS);
    private static final int DAY_CHARGE = SCHEMA.indexOf("totalDayCharge");
    private static final int DAY_MINUTES = SCHEMA.indexOf("totalDayMinutes");
    private static final int EVE_CHARGE = SCHEMA.indexOf("totalEveCharge");
    private static final int SERVICE_CALLS = SCHEMA.indexOf("customerServiceCalls");
    private static final int VOICE_MAIL = SCHEMA.indexOf("voiceMailPlan");
    private static final int MESSAGES = SCHEMA.indexOf("numberOfVmailMessages");

    @Test
    void findsTheSmallestChangeToTheCent() {
        double[] row = row(r -> r[DAY_CHARGE] > 45);
        CounterfactualSearch.Found found = single(search(row, r -> r[DAY_CHARGE] > 38.237));
        assertThat(found.features()).containsExactly(DAY_CHARGE);
        assertThat(found.row()[DAY_CHARGE]).isEqualTo(38.23);
        assertThat(found.distance())
                .isEqualTo((row[DAY_CHARGE] - 38.23) / BACKGROUND.deviation()[DAY_CHARGE], within(1e-12));
    }

    @Test
    void minutesKeepTheCustomersOwnRate() {
        double[] row = row(r -> r[DAY_CHARGE] > 45);
        row[DAY_MINUTES] *= 1.25; // a customer with a rate of their own
        double[] changed = single(search(row, r -> r[DAY_CHARGE] > 30)).row();
        assertThat(changed[DAY_CHARGE] / changed[DAY_MINUTES]).isEqualTo(row[DAY_CHARGE] / row[DAY_MINUTES], within(1e-12));
        assertThat(IntStream.range(0, row.length).filter(f -> f != DAY_CHARGE && f != DAY_MINUTES))
                .allSatisfy(f -> assertThat(changed[f]).isEqualTo(row[f]));
    }

    @Test
    void countsStayWhole() {
        double[] row = row(r -> r[SERVICE_CALLS] == 6);
        assertThat(single(search(row, r -> r[SERVICE_CALLS] > 3.4)).row()[SERVICE_CALLS]).isEqualTo(3);
    }

    @Test
    void aPlanBringsTheMessagesThatItsSubscribersHave() {
        double[] row = row(r -> r[VOICE_MAIL] == 0);
        double[] changed = single(search(row, r -> r[VOICE_MAIL] == 0)).row();
        assertThat(changed[MESSAGES]).isBetween(20.0, 40.0);
        double[] with = row(r -> r[VOICE_MAIL] == 1);
        assertThat(single(search(with, r -> r[VOICE_MAIL] == 1)).row()[MESSAGES]).isZero();
    }

    @Test
    void offersTwoChangesOnlyWhereOneIsNotEnough() {
        double[] row = row(r -> r[DAY_CHARGE] > 40 && r[EVE_CHARGE] > 20);
        List<CounterfactualSearch.Found> both = search(row, r -> r[DAY_CHARGE] > 35 || r[EVE_CHARGE] > 15);
        assertThat(single(both).features()).containsExactly(DAY_CHARGE, EVE_CHARGE);
        assertThat(single(both).row()[DAY_CHARGE]).isEqualTo(35);
        assertThat(single(both).row()[EVE_CHARGE]).isEqualTo(15);
        List<CounterfactualSearch.Found> either = search(row, r -> r[DAY_CHARGE] > 35 && r[EVE_CHARGE] > 15);
        assertThat(either).extracting(CounterfactualSearch.Found::features)
                .containsExactlyInAnyOrder(List.of(DAY_CHARGE), List.of(EVE_CHARGE));
        assertThat(either).extracting(CounterfactualSearch.Found::distance).isSorted();
    }

    @Test
    void findsThreeChangesWhereTwoAreNotEnough() {
        double[] row = row(r -> r[DAY_CHARGE] > 40 && r[EVE_CHARGE] > 20 && r[SERVICE_CALLS] > 2);
        assertThat(single(search(row, r -> r[DAY_CHARGE] > 30 || r[EVE_CHARGE] > 12 || r[SERVICE_CALLS] > 1)).features())
                .containsExactly(DAY_CHARGE, EVE_CHARGE, SERVICE_CALLS);
    }

    @Test
    void changesNothingThatNobodyCanInfluence() {
        double[] row = row(_ -> true);
        int age = SCHEMA.indexOf("accountLength");
        assertThat(search(row, r -> r[age] == row[age])).isEmpty();
    }

    @Test
    void staysWithinWhatWasSeen() {
        double[] row = row(r -> r[SERVICE_CALLS] == 2);
        assertThat(search(row, r -> r[SERVICE_CALLS] < BACKGROUND.max()[SERVICE_CALLS] + 1)).isEmpty();
        double[] costly = row(r -> r[DAY_CHARGE] > 40);
        costly[DAY_MINUTES] *= 3; // at this rate, no charge near the present one has minutes that were seen
        double mostSeen = BACKGROUND.max()[DAY_MINUTES] / costly[DAY_MINUTES] * costly[DAY_CHARGE];
        assertThat(single(search(costly, r -> r[DAY_CHARGE] >= costly[DAY_CHARGE])).row()[DAY_CHARGE])
                .isLessThanOrEqualTo(mostSeen).isGreaterThan(mostSeen - .05);
    }

    @Test
    void neverRaisesAChargeToKeepACustomer() {
        double[] row = row(r -> r[DAY_CHARGE] < 30);
        assertThat(search(row, r -> r[DAY_CHARGE] < 40)).isEmpty();
    }

    @Test
    void leavesAloneWhatIsNotKnown() {
        double[] row = row(_ -> true);
        row[SERVICE_CALLS] = Double.NaN;
        assertThat(search(row, r -> Double.isNaN(r[SERVICE_CALLS]))).isEmpty();
    }

    private static List<CounterfactualSearch.Found> search(double[] row, Predicate<double[]> risky) {
        Probabilities rule = table -> IntStream.range(0, table.rows())
                .mapToDouble(r -> risky.test(table.row(r)) ? .9 : .1).toArray();
        return new CounterfactualSearch(rule, BACKGROUND).search(row, .5, 3);
    }

    private static CounterfactualSearch.Found single(List<CounterfactualSearch.Found> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static double[] row(Predicate<double[]> wanted) {
        return IntStream.range(0, SUBSCRIBERS.rows()).mapToObj(SUBSCRIBERS::row).filter(wanted).findFirst()
                .map(row -> Arrays.copyOf(row, row.length)).orElseThrow();
    }
}
