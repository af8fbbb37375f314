package io.telelink.forecast.compute;

import java.util.List;

/**
 * A forecast as it would have been made on an earlier day, beside what then happened.
 *
 * @param origin first month forecast, as {@code 2025-11}
 * @param fits   curves that were fitted to what was known then
 * @param parts  everybody first, then by plan
 */
public record Backtest(String origin, List<CohortCurve.Fit> fits, List<Part> parts) {

    /**
     * Some of the customers who were there at the origin.
     *
     * @param name     {@code ALL} or a {@link Plan}
     * @param forecast revenue by month, $
     * @param low      lower end of the 80% band; NaN where no earlier forecast could tell its width
     * @param high     upper end
     * @param actual   revenue by month as far as it is known, $; of the same customers
     */
    public record Part(String name, long customers, double[] forecast, double[] low, double[] high, double[] actual) {

        /** Mean of |actual - forecast| / actual over the known months; NaN while there are none. */
        public double meanError() {
            double sum = 0;
            for (int i = 0; i < actual.length; i++) {
                sum += Math.abs(actual[i] - forecast[i]) / actual[i];
            }
            return sum / actual.length;
        }

        /** (Forecast - actual) / actual of a month: above zero where too much was forecast. */
        public double bias(int month) {
            return forecast[month] / actual[month] - 1;
        }

        /** The same of all known months together; NaN while there are none. */
        public double bias() {
            double difference = 0;
            double sum = 0;
            for (int i = 0; i < actual.length; i++) {
                difference += forecast[i] - actual[i];
                sum += actual[i];
            }
            return difference / sum;
        }

        /** Months whose actual revenue lies in the band. */
        public int covered() {
            int inside = 0;
            for (int i = 0; i < actual.length; i++) {
                inside += actual[i] >= low[i] && actual[i] <= high[i] ? 1 : 0;
            }
            return inside;
        }

        /** Whether a band could be given. */
        public boolean hasBand() {
            return low.length > 0 && !Double.isNaN(low[0]);
        }
    }

    public Part everybody() {
        return parts.getFirst();
    }
}
