package io.telelink.learning;

import io.telelink.learning.data.Table;
import io.telelink.learning.train.TrainingSet;
import io.telelink.learning.train.ValueTrainingSet;
import java.util.Random;

/**
 * The value that the system before made up for want of billing history: 100 x account length + 35 x total charge + a bonus for
 * each plan + noise of $1,000. No revenue of anybody, and good for comparing with its published figures only. What the bonuses
 * were is not published; a plan is a feature, so they make no difference to errors.
 */
public final class SimulatedValue {

    private static final double PER_DAY = 100;
    private static final double PER_DOLLAR = 35;
    private static final double INTERNATIONAL_PLAN = 500;
    private static final double VOICE_MAIL_PLAN = 300;
    private static final double NOISE = 1000;

    private SimulatedValue() {
    }

    /** The subscribers with one draw of the value. */
    public static ValueTrainingSet of(TrainingSet subscribers, long seed) {
        Table table = subscribers.table();
        Random random = new Random(seed);
        double[] value = new double[table.rows()];
        for (int r = 0; r < value.length; r++) {
            double charge = at(table, "totalDayCharge", r) + at(table, "totalEveCharge", r) + at(table, "totalNightCharge", r)
                    + at(table, "totalIntlCharge", r);
            value[r] = PER_DAY * at(table, "accountLength", r) + PER_DOLLAR * charge
                    + INTERNATIONAL_PLAN * at(table, "internationalPlan", r) + VOICE_MAIL_PLAN * at(table, "voiceMailPlan", r)
                    + NOISE * random.nextGaussian();
        }
        return new ValueTrainingSet(table, value, subscribers.keys(), subscribers.given());
    }

    private static double at(Table table, String feature, int row) {
        return table.column(table.schema().indexOf(feature))[row];
    }
}
