package io.telelink.threshold;

import io.telelink.learning.metric.CampaignEconomics;
import io.telelink.learning.metric.CampaignProfit;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.Precision;
import io.telelink.learning.metric.Recall;

/**
 * What contacting everybody at or above a threshold means.
 *
 * @param recall    share of the churners of the rows who are at or above
 * @param precision share of churners among those; 0 when there are none
 * @param profit    $ per row at the mean acceptance
 * @param list      active customers of the base who are at or above now
 */
public record OperatingPoint(double threshold, double recall, double precision, double profit, long list) {

    static OperatingPoint of(double threshold, ConfusionMatrix decided, CampaignEconomics economics, long list) {
        return new OperatingPoint(threshold, Recall.of(decided), Precision.of(decided),
                CampaignProfit.of(decided.truePositives(), decided.falsePositives(), decided.rows(), economics), list);
    }
}
