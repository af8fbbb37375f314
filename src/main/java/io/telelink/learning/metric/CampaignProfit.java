package io.telelink.learning.metric;

/** Mean profit per customer of contacting those at or above a threshold, at the mean acceptance. */
public final class CampaignProfit {

    private CampaignProfit() {
    }

    /** Dollars per row; negative when contacting costs more than it saves. */
    public static double of(boolean[] truth, double[] score, double threshold, CampaignEconomics economics) {
        ConfusionMatrix matrix = ConfusionMatrix.of(truth, score, threshold);
        return of(matrix.truePositives(), matrix.falsePositives(), matrix.rows(), economics);
    }

    /** Dollars per row when that many churners and stayers are contacted. */
    public static double of(int churners, int stayers, int rows, CampaignEconomics economics) {
        double profit = churners * economics.profitOfChurner(economics.meanAcceptance()) - stayers * economics.costOfStayer();
        return Ratio.of(profit, rows);
    }
}
