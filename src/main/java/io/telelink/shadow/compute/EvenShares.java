package io.telelink.shadow.compute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.telelink.learning.model.RiskBand;

/**
 * Customers on whom two models can be compared although some were contacted. A contact may change what becomes of a customer, so
 * those contacted say nothing; but they are nearly all of the champion's high band, so that without them its right alarms would be
 * missing and any challenger would look better. Therefore of each of its bands the same share is taken of those not contacted: as
 * much as the band has that was contacted most. Within a band contacts are taken as owing nothing to the outcome.
 */
public final class EvenShares {

    private EvenShares() {
    }

    /** The cases to compare on, in order of customer; none where everybody in a band was contacted. */
    public static List<Case> of(List<Case> cases) {
        List<List<Case>> bands = new ArrayList<>();
        double share = 1;
        for (RiskBand band : RiskBand.values()) {
            List<Case> all = cases.stream().filter(each -> each.band() == band).toList();
            List<Case> left = all.stream().filter(each -> !each.contacted())
                    .sorted(Comparator.comparingDouble(each -> Lot.of(each.customerId()))).toList();
            share = all.isEmpty() ? share : Math.min(share, (double) left.size() / all.size());
            bands.add(left);
        }
        List<Case> even = new ArrayList<>();
        for (RiskBand band : RiskBand.values()) {
            long all = cases.stream().filter(each -> each.band() == band).count();
            List<Case> left = bands.get(band.ordinal());
            even.addAll(left.subList(0, (int) Math.min(left.size(), Math.round(share * all))));
        }
        even.sort(Comparator.comparingLong(Case::customerId));
        return even;
    }
}
