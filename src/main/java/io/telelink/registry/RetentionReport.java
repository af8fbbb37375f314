package io.telelink.registry;

import java.util.List;

/**
 * How the retention curve of a segment was found, in plain values.
 *
 * @param levels        of the segment in words; none for all customers together
 * @param curve         the fitted curve in words with its parameters
 * @param customerMonths seen
 * @param pooled        whether the segment was too thin and has the curve of all customers
 * @param observed      share still there after each month of tenure, as seen
 * @param fitted        the same by the curve of its own figures
 * @param outcome       name of the kind of optimum
 * @param starts        of the search
 * @param reached       starts that ended at the optimum
 */
public record RetentionReport(List<String> levels, String curve, long customerMonths, long leavers, boolean pooled,
                              double[] observed, double[] fitted, String outcome, boolean converged, int starts, int reached,
                              double logLikelihood) {

    public RetentionReport {
        levels = List.copyOf(levels);
    }
}
