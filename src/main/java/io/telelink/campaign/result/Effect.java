package io.telelink.campaign.result;

import java.util.Optional;

import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.uplift.MeanDifference;
import io.telelink.learning.uplift.ProportionDifference;
import io.telelink.learning.uplift.SampleSize;

/**
 * By how much the treatment arm did better than the control arm (intention to treat: whoever was drawn counts, contacted or
 * not). Intervals are at 95 %; that of the churn difference is Newcombe's, which the stratified draw makes slightly too wide.
 *
 * @param churn   share of controls who left less that of the treated: above 0 when the campaign kept customers
 * @param kept    customers of the treatment arm who would have left
 * @param value   $ of lifetime value kept in the treatment arm
 * @param revenue $ a month kept in the treatment arm
 */
public record Effect(ProportionDifference churn, Total kept, Total value, Total revenue) {

    /** A difference per member times the members of the treatment arm. */
    public record Total(double amount, MetricInterval interval) {

        static Total of(double difference, MetricInterval interval, int members) {
            return new Total(difference * members, new MetricInterval(interval.low() * members, interval.high() * members));
        }

        /** What is left of each $ of the cost after the cost itself: 0 where the campaign just pays. */
        public Total returnOn(double cost) {
            return new Total((amount - cost) / cost,
                    new MetricInterval((interval.low() - cost) / cost, (interval.high() - cost) / cost));
        }
    }

    /** Empty while an arm has no members. */
    public static Optional<Effect> of(Arm treatment, Arm control) {
        if (treatment.members() == 0 || control.members() == 0) {
            return Optional.empty();
        }
        ProportionDifference churn =
                ProportionDifference.of(control.left(), control.members(), treatment.left(), treatment.members());
        MeanDifference value = MeanDifference.of(control.value(), treatment.value());
        MeanDifference revenue = MeanDifference.of(control.revenue(), treatment.revenue());
        int members = treatment.members();
        return Optional.of(new Effect(churn, Total.of(churn.difference(), churn.interval(), members),
                Total.of(value.difference(), value.interval(), members),
                Total.of(revenue.difference(), revenue.interval(), members)));
    }

    /** Whether the interval supports that the campaign kept customers; otherwise no effect is shown. */
    public boolean isShown() {
        return churn.interval().low() > 0;
    }

    /**
     * Members of both arms that an effect would need to be found with a chance of 80 %.
     *
     * @param planned  drop of the share who leave that was expected, 0 to 1
     * @param expected share of controls expected to leave, for as long as none of them has
     */
    public static Optional<Long> sample(Arm treatment, Arm control, double planned, double expected) {
        double base = control.left() > 0 && control.left() < control.members() ? control.churn() : expected;
        double share = (double) control.members() / (control.members() + treatment.members());
        return planned > 0 && planned < base && base < 1 && share > 0 && share < 1
                ? Optional.of(SampleSize.total(base, base - planned, share, SampleSize.POWER)) : Optional.empty();
    }
}
