package io.telelink.learning.value;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts rows of {@code models/value-features.yaml} together: what bills, tenure and churn probability say under the names below,
 * everything else from the customer's own row under the name it has there.
 */
public final class ValueFeatures {

    private static final Map<String, Function<ValueBatch, double[]>> OWN = Map.ofEntries(
            Map.entry("tenureMonths", ValueBatch::tenureMonths),
            Map.entry("monthlyCharge", ValueBatch::monthlyCharge),
            Map.entry("churnProbability", ValueBatch::probability),
            Map.entry("billedMonths", batch -> batch.bills().months()),
            Map.entry("lastBill", batch -> batch.bills().last()),
            Map.entry("meanBillOfThree", batch -> batch.bills().mean3()),
            Map.entry("meanBillOfTwelve", batch -> batch.bills().mean12()),
            Map.entry("billTrend", batch -> batch.bills().trend()),
            Map.entry("billDeviation", batch -> batch.bills().deviation()),
            Map.entry("recentMinutes", batch -> batch.bills().minutes3()),
            Map.entry("recentServiceCalls", batch -> batch.bills().serviceCalls3()));

    private ValueFeatures() {
    }

    /**
     * The rows {@code from} (inclusive) to {@code to} (exclusive) of a batch as the schema of a value model has them.
     *
     * @throws IllegalArgumentException when the schema has a feature that neither is named above nor is in the batch's rows
     */
    public static Table of(Schema schema, ValueBatch batch, int from, int to) {
        double[][] columns = new double[schema.size()][];
        for (int f = 0; f < columns.length; f++) {
            Feature feature = schema.raw().get(f);
            Function<ValueBatch, double[]> own = OWN.get(feature.name());
            columns[f] = own == null ? ofRow(feature, batch.rows(), from, to) : Arrays.copyOfRange(own.apply(batch), from, to);
        }
        return Table.ofColumns(schema, columns);
    }

    private static double[] ofRow(Feature feature, Table rows, int from, int to) {
        int position = rows.schema().indexOf(feature.name());
        double[] column = Arrays.copyOfRange(rows.column(position), from, to);
        double[] translation = LevelTranslation.between(rows.schema().raw().get(position), feature);
        for (int i = 0; i < column.length; i++) {
            column[i] = LevelTranslation.apply(translation, column[i]);
        }
        return column;
    }
}
