package io.telelink.learning.value;

import io.telelink.learning.data.Feature;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Value from survival that starts at a customer's own churn probability and flattens with tenure as that of their segment.
 *
 * <p>Let {@code p} be the calibrated churn probability over a window of {@code w} months (days / 30.4375), {@code n} the completed
 * months of tenure, and {@code L(t)} the hazard that the segment's retention curve gathers in the {@code t} months after tenure
 * {@code n}: minus the log of {@code S(n + t) / S(n)}, straight within a month. With {@code k = -ln(1 - p) / L(w)}, the
 * customer's hazard relative to the segment's, and {@code k' = 1 + persistence x (k - 1)}, survival is
 * <pre>
 *   exp(-k L(t))                               for t up to w,
 *   (1 - p) exp(-k' (L(t) - L(w)))             afterwards.
 * </pre>
 * So it starts at 1, does not rise, is {@code 1 - p} after the window, and the hazards of later months stand to each other as
 * those of the segment at that tenure (proportional hazards, Cox 1972, with the shifted-beta-geometric baseline of Fader and
 * Hardie 2007). Persistence says how much of a customer's distance from the segment lasts beyond the window: 1 all, 0 nothing.
 *
 * <p>The value is the sum over the months {@code t = 1} to the horizon of margin x expected revenue x
 * {@code (survival(t - 1) + survival(t)) / 2 x (1 + d)^(-t/12)}: who leaves within a month pays for the days before, half of it
 * on average. If kept, p is 0: no hazard within the window, and {@code 1 - persistence} of the segment's beyond. Its range is conformal where the model was calibrated on earned revenue; otherwise it is that over the interval of
 * the churn probability.
 */
public final class SurvivalModel implements ValueEstimator {

    private final List<Feature> features;
    private final List<SurvivalSegment> segments;
    private final RetentionCurve pooled;
    private final double persistence;
    private final ExpectedRevenue revenue;
    private final @Nullable ConformalInterval interval;
    private final SegmentLookup lookup;

    /**
     * A model of these parts.
     *
     * @param features flags and categories that segments are cut by; none for one segment
     * @param segments with curves that lose some customers every month, but not all
     * @param pooled curve of customers of no segment
     * @param persistence 0 to 1
     * @param interval null where there was no earned revenue to calibrate on
     */
    public SurvivalModel(List<Feature> features, List<SurvivalSegment> segments, RetentionCurve pooled, double persistence,
                         ExpectedRevenue revenue, @Nullable ConformalInterval interval) {
        this(features, segments, pooled, persistence, revenue, interval, new SegmentLookup(features, segments, pooled));
    }

    private SurvivalModel(List<Feature> features, List<SurvivalSegment> segments, RetentionCurve pooled, double persistence,
                          ExpectedRevenue revenue, @Nullable ConformalInterval interval, SegmentLookup lookup) {
        if (!(persistence >= 0 && persistence <= 1)) {
            throw new IllegalArgumentException("persistence must be from 0 to 1, is " + persistence);
        }
        this.features = List.copyOf(features);
        this.segments = List.copyOf(segments);
        this.pooled = pooled;
        this.persistence = persistence;
        this.revenue = revenue;
        this.interval = interval;
        this.lookup = lookup;
    }

    public List<Feature> features() {
        return features;
    }

    public List<SurvivalSegment> segments() {
        return segments;
    }

    /** The curve of all customers together. */
    public RetentionCurve pooled() {
        return pooled;
    }

    public double persistence() {
        return persistence;
    }

    public ExpectedRevenue revenue() {
        return revenue;
    }

    public Optional<ConformalInterval> interval() {
        return Optional.ofNullable(interval);
    }

    /** The discount rate hardly matters to the spreads, which are shares of discounted revenue. */
    @Override
    public boolean measuredFor(ValueAssumptions terms) {
        return interval == null || interval.months() == terms.horizonMonths();
    }

    @Override
    public void estimate(ValueBatch batch, int from, int to, ValueAssumptions terms, ValueColumns out) {
        double[] factors = Discount.factors(terms.annualDiscountRate(), terms.horizonMonths());
        double annuity = Discount.annuity(terms.annualDiscountRate(), terms.horizonMonths());
        SegmentLookup.Bound bound = lookup.bind(batch.rows());
        for (int i = from; i < to; i++) {
            MonthlyHazards hazards = bound.of(i);
            double monthly = revenue.of(batch, i);
            double p = batch.probability()[i];
            double brought = monthly * survival(hazards, batch, i, p, terms).paid(factors);
            double low;
            double high;
            if (interval == null) {
                low = monthly * survival(hazards, batch, i, batch.high()[i], terms).paid(factors);
                high = monthly * survival(hazards, batch, i, batch.low()[i], terms).paid(factors);
            } else {
                low = interval.low(brought, p, monthly * annuity);
                high = interval.high(brought, p, monthly * annuity);
            }
            out.clv()[i] = terms.margin() * brought;
            out.low()[i] = terms.margin() * low;
            out.high()[i] = terms.margin() * high;
            out.ifKept()[i] = terms.margin() * (monthly * survival(hazards, batch, i, 0, terms).paid(factors));
            out.monthlyRevenue()[i] = monthly;
        }
    }

    private CustomerSurvival survival(MonthlyHazards hazards, ValueBatch batch, int row, double probability,
                                      ValueAssumptions terms) {
        return CustomerSurvival.of(hazards, batch.tenureMonths()[row], probability, persistence, terms.churnWindowDays());
    }

    @Override
    public Optional<ValuePath> path(ValueInputs inputs, ValueAssumptions terms, int months) {
        ValueBatch batch = ValueBatch.of(inputs);
        CustomerSurvival survival = survival(lookup.bind(batch.rows()).of(0), batch, 0, inputs.churnProbability(), terms);
        double[] path = IntStream.rangeClosed(1, months).mapToDouble(survival::at).toArray();
        return Optional.of(ValuePath.of(revenue.of(batch, 0), path, CustomerSurvival.paidShares(path), terms));
    }

    /**
     * Discounted expected residual lifetime: the months that the customer will still be there at the end of, each discounted. At
     * most 6,000 months count, so that it is finite without a discount too.
     */
    public double residualLifetime(ValueInputs inputs, ValueAssumptions terms) {
        ValueBatch batch = ValueBatch.of(inputs);
        return survival(lookup.bind(batch.rows()).of(0), batch, 0, inputs.churnProbability(), terms)
                .discounted(Discount.factors(terms.annualDiscountRate(), MonthlyHazards.FURTHEST));
    }

    /** The same curves with another persistence, 0 to 1, and expected revenue, and without a range. */
    public SurvivalModel with(double persistence, ExpectedRevenue revenue) {
        return new SurvivalModel(features, segments, pooled, persistence, revenue, null, lookup);
    }

    /** The same model with another range of its estimates. */
    public SurvivalModel with(ConformalInterval interval) {
        return new SurvivalModel(features, segments, pooled, persistence, revenue, interval, lookup);
    }

    @Override
    public byte[] toBytes() {
        return SurvivalModelFormat.write(this);
    }

    /**
     * Reads an artifact.
     *
     * @throws io.telelink.learning.model.CorruptArtifactException when the bytes are not an intact one of this type
     */
    public static SurvivalModel fromBytes(byte[] artifact) {
        return SurvivalModelFormat.read(artifact);
    }
}
