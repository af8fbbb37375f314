package io.telelink.learning.value;

import io.telelink.learning.data.Table;
import io.telelink.learning.model.Artifact;
import io.telelink.learning.model.CorruptArtifactException;
import io.telelink.learning.model.Explanation;
import io.telelink.learning.model.ValueModel;
import java.util.Optional;

/**
 * Value as a model learned it from what customers brought: the discounted revenue of the following months, zero after leaving,
 * times the margin, with a conformal range. The margin multiplies, so that a change of it needs no training.
 *
 * <p>Horizon and discount rate are those of the training. Under others the estimate is carried over in proportion to what the
 * churn probability implies, as {@link SurvivalValue} has it: {@link #measuredFor} says whether that is so, and training anew is
 * the remedy.
 *
 * <p>The value if kept is what the model says at a churn probability of 0, all else being the same, and the value itself where
 * that is greater: trees are not bound to think less of a greater risk.
 */
public final class LearnedValue implements ValueEstimator {

    private final ValueModel model;
    private final int months;
    private final double annualDiscountRate;
    private final ExpectedRevenue revenue;
    private final ConformalInterval interval;

    /**
     * A model of these parts.
     *
     * @param model of the discounted revenue, over a schema that {@link ValueFeatures} can fill
     * @param months of revenue that it learned
     * @param annualDiscountRate under which it learned
     */
    public LearnedValue(ValueModel model, int months, double annualDiscountRate, ExpectedRevenue revenue,
                        ConformalInterval interval) {
        new ValueAssumptions(1, annualDiscountRate, months, 1); // checks both
        this.model = model;
        this.months = months;
        this.annualDiscountRate = annualDiscountRate;
        this.revenue = revenue;
        this.interval = interval;
    }

    public ValueModel model() {
        return model;
    }

    /** Months of revenue that it learned. */
    public int months() {
        return months;
    }

    public double annualDiscountRate() {
        return annualDiscountRate;
    }

    public ConformalInterval interval() {
        return interval;
    }

    public ExpectedRevenue revenue() {
        return revenue;
    }

    /** Whether it learned under this horizon and discount rate. */
    @Override
    public boolean measuredFor(ValueAssumptions terms) {
        return terms.horizonMonths() == months && terms.annualDiscountRate() == annualDiscountRate;
    }

    @Override
    public void estimate(ValueBatch batch, int from, int to, ValueAssumptions terms, ValueColumns out) {
        Table rows = ValueFeatures.of(model.schema(), batch, from, to);
        double[] learned = new double[to - from];
        model.values(rows, 0, learned.length, learned);
        double[] kept = new double[to - from];
        model.values(ValueFeatures.of(model.schema(), batch.kept(), from, to), 0, kept.length, kept);
        SurvivalValue under = new SurvivalValue(terms);
        SurvivalValue trained = new SurvivalValue(
                new ValueAssumptions(terms.margin(), annualDiscountRate, months, terms.churnWindowDays()));
        double annuity = Discount.annuity(annualDiscountRate, months);
        boolean same = measuredFor(terms);
        for (int i = from; i < to; i++) {
            double p = batch.probability()[i];
            double monthly = revenue.of(batch, i);
            boolean carried = !same && terms.margin() > 0;
            double unit = carried && p < 1 ? terms.margin() * (under.perDollar(p) / trained.perDollar(p)) : terms.margin();
            double sure = carried ? terms.margin() * (under.perDollar(0) / trained.perDollar(0)) : terms.margin();
            double earned = Math.max(0, learned[i - from]);
            out.clv()[i] = unit * earned;
            out.low()[i] = unit * interval.low(earned, p, monthly * annuity);
            out.high()[i] = unit * interval.high(earned, p, monthly * annuity);
            out.ifKept()[i] = Math.max(out.clv()[i], sure * Math.max(0, kept[i - from]));
            out.monthlyRevenue()[i] = monthly;
        }
    }

    @Override
    public Optional<ValuePath> path(ValueInputs inputs, ValueAssumptions terms, int months) {
        return Optional.empty();
    }

    /** Why the learned revenue of a customer, before margin, is what it is; in dollars. */
    public Explanation explain(ValueInputs inputs) {
        return model.explain(ValueFeatures.of(model.schema(), ValueBatch.of(inputs), 0, 1).row(0));
    }

    @Override
    public byte[] toBytes() {
        return Artifact.pack(Artifact.Type.LEARNED_VALUE, out -> {
            byte[] nested = model.toBytes();
            out.writeInt(months);
            out.writeDouble(annualDiscountRate);
            revenue.write(out);
            interval.write(out);
            out.writeInt(nested.length);
            out.write(nested);
        });
    }

    /**
     * Reads an artifact.
     *
     * @throws CorruptArtifactException when the bytes are not an intact one of this type
     */
    public static LearnedValue fromBytes(byte[] artifact) {
        return Artifact.unpack(Artifact.Type.LEARNED_VALUE, artifact, in -> {
            int months = in.readInt();
            double rate = in.readDouble();
            ExpectedRevenue revenue = ExpectedRevenue.read(in);
            ConformalInterval interval = ConformalInterval.read(in);
            int length = in.readInt();
            if (length != in.available()) {
                throw new CorruptArtifactException("the artifact announces a model of " + length + " bytes and has "
                        + in.available());
            }
            return new LearnedValue(ValueModel.fromBytes(in.readAllBytes()), months, rate, revenue, interval);
        });
    }
}
