package io.telelink.forecast.compute;

import java.util.ArrayList;
import java.util.List;

import io.telelink.economics.Terms;
import io.telelink.forecast.Outlook;
import io.telelink.forecast.Scenario;
import io.telelink.learning.value.Discount;

/** Computes outlooks from sums; a matter of microseconds, however many customers the sums are of. */
public final class Outlooks {

    private final GroupFigures figures;
    private final GroupPaths paths;
    private final Terms terms;
    private final Band band;

    public Outlooks(GroupFigures figures, GroupPaths paths, Terms terms, Band band) {
        this.figures = figures;
        this.paths = paths;
        this.terms = terms;
        this.band = band;
    }

    /** @param months 12, 24 or 36 */
    public Outlook of(Scenario scenario, int months) {
        double[] survivors = Knots.base(paths.survivors());
        double[] revenue = Knots.base(paths.revenue());
        double[] width = band.relative(paths);
        long contacts = (long) Math.min(figures.customers(), Math.floor(scenario.budget() / scenario.costPerContact()));
        LossCurve.Reach reach = paths.losses().reach(contacts);
        double factor = 1 + scenario.churn();
        double[] kept = kept(Knots.at(factor, paths.survivors()), figures.customers(), scenario.saveRate() * reach.leaving());
        double now = figures.revenue();
        double[] paid = paid(kept(there(Knots.at(factor, paths.revenue()), now), now, scenario.saveRate() * reach.revenue()), now);
        double spent = contacts * scenario.costPerContact();
        double[] discounts = Discount.factors(terms.annualDiscountRate(), months);
        List<Outlook.Month> path = new ArrayList<>(months);
        var sums = new double[4];
        for (int m = 0; m < months; m++) {
            double discount = discounts[m];
            double earned = terms.margin() * revenue[m] * discount;
            double inScenario = paid[m] * (1 + scenario.price());
            double scenarioEarned = (terms.margin() * inScenario - spent) * discount;
            path.add(new Outlook.Month(m + 1, survivors[m], revenue[m], low(revenue[m], width[m]), revenue[m] * (1 + width[m]),
                    earned, kept[m], inScenario, scenarioEarned));
            sums[0] += revenue[m];
            sums[1] += earned;
            sums[2] += inScenario;
            sums[3] += scenarioEarned;
        }
        double total = band.relativeOfTotal(paths, months);
        return new Outlook(path, sums[0], low(sums[0], total), sums[0] * (1 + total), sums[1], low(sums[1], total),
                sums[1] * (1 + total), sums[2], sums[3], contacts, reach.revenue());
    }

    /** What those pay a month who are still there at the end of each, from what is paid in it: the mean of its beginning and end. */
    private static double[] there(double[] paid, double now) {
        double[] there = new double[paid.length];
        double before = now;
        for (int m = 0; m < paid.length; m++) {
            there[m] = Math.max(0, 2 * paid[m] - before);
            before = there[m];
        }
        return there;
    }

    private static double[] paid(double[] there, double now) {
        double[] paid = new double[there.length];
        double before = now;
        for (int m = 0; m < there.length; m++) {
            paid[m] = (before + there[m]) / 2;
            before = there[m];
        }
        return paid;
    }

    /** Of those who would leave in a month a share stays; who stays goes on as the others do, and can be kept again. */
    private static double[] kept(double[] path, double now, double saved) {
        double[] kept = new double[path.length];
        double before = now;
        double there = now;
        for (int m = 0; m < path.length; m++) {
            double leaves = before > 0 ? Math.max(0, 1 - path[m] / before) : 0;
            there *= 1 - leaves * (1 - saved);
            kept[m] = there;
            before = path[m];
        }
        return kept;
    }

    private static double low(double middle, double width) {
        return Double.isNaN(width) ? Double.NaN : middle * Math.max(0, 1 - width);
    }
}
