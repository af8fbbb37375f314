package io.telelink.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.telelink.access.Roles;
import io.telelink.campaign.persistence.RevenueTable;
import io.telelink.campaign.persistence.SpendingTable;
import io.telelink.customer.BusinessDay;
import io.telelink.forecast.RetainedRevenue;
import io.telelink.learning.uplift.MeanDifference;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sums up what campaigns retained, each by its own control group; draws of different campaigns are independent. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
class MeasuredRevenue implements RetainedRevenue {

    private final RevenueTable revenue;
    private final SpendingTable spending;
    private final BusinessDay day;

    MeasuredRevenue(RevenueTable revenue, SpendingTable spending, BusinessDay day) {
        this.revenue = revenue;
        this.spending = spending;
        this.day = day;
    }

    @Override
    public Optional<Measured> measured(int months) {
        List<RevenueTable.Lost> campaigns = revenue.lost(List.of(day.today()), months);
        if (campaigns.isEmpty()) {
            return Optional.empty();
        }
        double amount = 0;
        double squares = 0;
        for (RevenueTable.Lost lost : campaigns) {
            MeanDifference perMember = MeanDifference.of(lost.control(), lost.treatment());
            long members = lost.treatment().count();
            amount += kept(lost, perMember);
            squares += Math.pow(members * (perMember.interval().high() - perMember.interval().low()) / 2, 2);
        }
        double reach = Math.sqrt(squares);
        return Optional.of(new Measured(amount, amount - reach, amount + reach,
                spending.of(campaigns.stream().map(RevenueTable.Lost::campaignId).toList()).cost()));
    }

    @Override
    public List<OnDay> monthly(int months) {
        LocalDate today = day.today();
        List<LocalDate> days = IntStream.rangeClosed(0, months).mapToObj(back -> today.minusMonths(months - back)).toList();
        Map<LocalDate, Double> kept = revenue.lost(days, months).stream().collect(Collectors.groupingBy(RevenueTable.Lost::day,
                Collectors.summingDouble(lost -> kept(lost, MeanDifference.of(lost.control(), lost.treatment())))));
        return days.stream().filter(kept::containsKey).map(each -> new OnDay(each, kept.get(each))).toList();
    }

    private static double kept(RevenueTable.Lost lost, MeanDifference perMember) {
        return lost.treatment().count() * perMember.difference();
    }
}
