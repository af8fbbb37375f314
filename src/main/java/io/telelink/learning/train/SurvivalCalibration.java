package io.telelink.learning.train;

import io.telelink.learning.value.Discount;
import io.telelink.learning.value.ExpectedRevenue;
import io.telelink.learning.value.SurvivalModel;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueColumns;

/**
 * Brings a survival model to what customers brought. Six numbers are fitted to thousands of rows, whose churn probabilities are by
 * models that had not seen them: residuals of the rows it was fitted to are as good for its range as those of others.
 */
final class SurvivalCalibration {

    private SurvivalCalibration() {
    }

    static SurvivalModel of(SurvivalModel curves, ValueHistory history, ValueAssumptions terms,
                            SurvivalSpecification specification) {
        ExpectedRevenue revenue = RevenueFit.of(history);
        ValueAssumptions unit = new ValueAssumptions(1, terms.annualDiscountRate(), terms.horizonMonths(),
                terms.churnWindowDays());
        double[] brought = history.discounted(terms.annualDiscountRate(), terms.horizonMonths());
        double annuity = Discount.annuity(terms.annualDiscountRate(), terms.horizonMonths());
        double persistence = PersistenceFit.of(candidate -> error(curves.with(candidate, revenue), history, unit, brought));
        SurvivalModel model = curves.with(persistence, revenue);
        ValueColumns estimates = estimates(model, history, unit);
        double[] scale = new double[brought.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = estimates.monthlyRevenue()[i] * annuity;
        }
        return model.with(ConformalFit.of(brought, estimates.clv(), history.batch().probability(), scale, specification.level(),
                terms.horizonMonths(), specification.seed()));
    }

    /** Mean squared error over customers of what they brought as a share of their monthly revenue. */
    private static double error(SurvivalModel model, ValueHistory history, ValueAssumptions unit, double[] brought) {
        ValueColumns estimates = estimates(model, history, unit);
        double sum = 0;
        for (int i = 0; i < brought.length; i++) {
            double monthly = Math.max(1, estimates.monthlyRevenue()[i]);
            double share = (brought[i] - estimates.clv()[i]) / monthly;
            sum += share * share;
        }
        return sum / brought.length;
    }

    private static ValueColumns estimates(SurvivalModel model, ValueHistory history, ValueAssumptions unit) {
        ValueColumns estimates = ValueColumns.ofSize(history.batch().size());
        model.estimate(history.batch(), 0, history.batch().size(), unit, estimates);
        return estimates;
    }
}
