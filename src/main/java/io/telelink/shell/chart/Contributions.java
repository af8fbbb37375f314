package io.telelink.shell.chart;

import java.util.List;

/**
 * What moved a prediction away from where it starts, one bar for each reason.
 *
 * @param amount what the bars measure; above zero raises the risk
 * @param start where the bars start from, in words: "Average customer: 14.5%"
 * @param result where they lead, in words: "This customer: 82.0%"
 */
public record Contributions(
        String title, String note, Axis amount, String start, String result, List<Contribution> contributions)
        implements ChartSpec {

    private static final int ROW = 34;
    private static final int NARROW_ROW = 50;
    private static final int SURROUNDINGS = 72;

    /**
     * One reason.
     *
     * @param label the feature in words
     * @param value the customer's own value, written with its unit; may be empty
     * @param amount how far it moves the prediction, in the unit of the axis
     */
    public record Contribution(String label, String value, double amount) {}

    public Contributions {
        contributions = List.copyOf(contributions);
    }

    public static Contributions of(
            String title, Axis amount, String start, String result, List<Contribution> contributions) {
        return new Contributions(title, "", amount, start, result, contributions);
    }

    public Contributions withNote(String note) {
        return new Contributions(title, note, amount, start, result, contributions);
    }

    @Override
    public int height() {
        return SURROUNDINGS + ROW * contributions.size();
    }

    @Override
    public int narrowHeight() {
        return SURROUNDINGS + NARROW_ROW * contributions.size();
    }
}
